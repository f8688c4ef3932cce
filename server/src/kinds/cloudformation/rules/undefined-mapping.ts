import { unknownNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { mapping } from '../names.ts';
import { page } from './undefined-mapping.md';

export const undefinedMapping = unknownNames({
  id: 'cloudformation/undefined-mapping',
  severity: 'error',
  page,
  family: mapping,
  says: ({ text }) => `No mapping is called ${quoted(text)}.`,
});
