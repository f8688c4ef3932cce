import { unusedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { reference } from '../names.ts';

export const unusedParameter = unusedNames({
  id: 'cloudformation/unused-parameter',
  severity: 'warning',
  family: reference,
  sort: 'parameter',
  says: ({ text }) => `Nothing in the template uses the parameter ${code(text)}.`,
});
