import { unknownNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { condition } from '../names.ts';
import { page } from './undefined-condition.md';

export const undefinedCondition = unknownNames({
  id: 'cloudformation/undefined-condition',
  severity: 'error',
  page,
  family: condition,
  says: ({ text }) => `No condition is called ${quoted(text)}.`,
});
