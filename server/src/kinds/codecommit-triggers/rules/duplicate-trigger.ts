import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { trigger } from '../names.ts';

/** Source: CodeCommit user guide, limits.html, checked 2026-11-30. */
export const duplicateTrigger = repeatedNames({
  id: 'codecommit-triggers/duplicate-trigger',
  severity: 'error',
  family: trigger,
  says: ({ text }) => `Another trigger has the name ${code(text)}. Expected a name of its own.`,
});
