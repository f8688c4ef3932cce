import { unusedNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { reference } from '../names.ts';
import { page } from './unused-parameter.md';

export const unusedParameter = unusedNames({
  id: 'cloudformation/unused-parameter',
  severity: 'warning',
  page,
  family: reference,
  sort: 'parameter',
  says: ({ text }) => `Nothing in the template uses the parameter ${quoted(text)}.`,
});
