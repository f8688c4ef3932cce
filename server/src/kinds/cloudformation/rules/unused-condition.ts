import { unusedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { condition } from '../names.ts';

export const unusedCondition = unusedNames({
  id: 'cloudformation/unused-condition',
  severity: 'warning',
  family: condition,
  says: ({ text }) => `Nothing in the template uses the condition ${code(text)}.`,
});
