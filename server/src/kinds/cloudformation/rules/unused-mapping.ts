import { unusedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { mapping } from '../names.ts';

export const unusedMapping = unusedNames({
  id: 'cloudformation/unused-mapping',
  severity: 'warning',
  family: mapping,
  says: ({ text }) => `Nothing in the template uses the mapping ${code(text)}.`,
});
