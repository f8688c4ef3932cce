import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { reference } from '../names.ts';

export const undefinedReference = unknownNames({
  id: 'cloudformation/undefined-reference',
  severity: 'error',
  family: reference,
  says: ({ text }) => `No parameter or resource is called ${code(text)}.`,
});
