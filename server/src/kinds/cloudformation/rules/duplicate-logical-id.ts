import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { reference } from '../names.ts';

export const duplicateLogicalId = repeatedNames({
  id: 'cloudformation/duplicate-logical-id',
  severity: 'error',
  family: reference,
  says: ({ text }) => `The name ${code(text)} is already taken by a parameter or resource.`,
});
