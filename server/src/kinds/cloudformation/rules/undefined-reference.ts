import { unknownNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { reference } from '../names.ts';
import { page } from './undefined-reference.md';

export const undefinedReference = unknownNames({
  id: 'cloudformation/undefined-reference',
  severity: 'error',
  page,
  family: reference,
  says: ({ text }) => `No parameter or resource is called ${quoted(text)}.`,
});
