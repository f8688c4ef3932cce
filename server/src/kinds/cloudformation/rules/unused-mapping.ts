import { unusedNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { mapping } from '../names.ts';
import { page } from './unused-mapping.md';

export const unusedMapping = unusedNames({
  id: 'cloudformation/unused-mapping',
  severity: 'warning',
  page,
  family: mapping,
  says: ({ text }) => `Nothing in the template uses the mapping ${quoted(text)}.`,
});
