import { repeatedNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { reference } from '../names.ts';
import { page } from './duplicate-logical-id.md';

export const duplicateLogicalId = repeatedNames({
  id: 'cloudformation/duplicate-logical-id',
  severity: 'error',
  page,
  family: reference,
  says: ({ text }) => `The name ${quoted(text)} is already taken by a parameter or resource.`,
});
