import { unusedNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { condition } from '../names.ts';
import { page } from './unused-condition.md';

export const unusedCondition = unusedNames({
  id: 'cloudformation/unused-condition',
  severity: 'warning',
  page,
  family: condition,
  says: ({ text }) => `Nothing in the template uses the condition ${quoted(text)}.`,
});
