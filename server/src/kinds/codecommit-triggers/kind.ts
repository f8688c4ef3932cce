import snippets from '../../../../snippets/codecommit-triggers.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { triggerFiles } from './files.ts';
import { names } from './names.ts';
import { allEvents } from './rules/all-events.ts';
import { branchName } from './rules/branch-name.ts';
import { duplicateTrigger } from './rules/duplicate-trigger.ts';
import { schema } from './schema.ts';

export const codecommitTriggers: Kind = {
  id: 'codecommit-triggers',
  title: 'triggers of a CodeCommit repository',
  files: triggerFiles,
  reader: 'yaml',
  schema,
  isComputed,
  names,
  rules: [allEvents, branchName, duplicateTrigger],
  snippets,
};
