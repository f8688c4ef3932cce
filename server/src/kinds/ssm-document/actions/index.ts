import type { Action } from './action.ts';
import { calls } from './calls.ts';
import { flow } from './flow.ts';
import { resources } from './resources.ts';

/** All actions of runbooks that AWS documents. */
export const actionList: readonly Action[] = [...calls, ...flow, ...resources];

const byName = new Map(actionList.map((action) => [action.name, action]));

/** An action by its name. */
export const actionOf = (name: string | undefined): Action | undefined => byName.get(name ?? '');
