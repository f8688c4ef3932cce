import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { ownRule } from '../names.ts';

export const duplicateRule = repeatedNames({
  id: 'project/duplicate-rule',
  severity: 'error',
  family: ownRule,
  says: ({ text }) => `An earlier rule is called ${code(text)} too. Expected another name.`,
});
