import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { condition } from '../names.ts';

export const undefinedCondition = unknownNames({
  id: 'cloudformation/undefined-condition',
  severity: 'error',
  family: condition,
  says: ({ text }) => `No condition is called ${code(text)}.`,
});
