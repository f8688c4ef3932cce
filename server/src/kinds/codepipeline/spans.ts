import type { Span } from '../../core/node.ts';
import { type Action, child } from './pipeline.ts';

/** Where to show what an action lacks: at its name, its type, or its beginning. */
export const spanOf = ({ name, fact }: Action): Span =>
  name?.node ?? child(fact, 'actionTypeId')?.entry?.keySpan ?? { start: fact.node.start, end: Math.min(fact.node.start + 1, fact.node.end) };

/** The category of an action. */
export const categoryNode = (action: Action): Span => child(child(action.fact, 'actionTypeId'), 'category')?.node ?? spanOf(action);
