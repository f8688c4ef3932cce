import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { mapping } from '../names.ts';

export const undefinedMapping = unknownNames({
  id: 'cloudformation/undefined-mapping',
  severity: 'error',
  family: mapping,
  says: ({ text }) => `No mapping is called ${code(text)}.`,
});
