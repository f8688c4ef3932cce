import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { configSet } from '../init/names.ts';

/** Config sets that others name, and calls of `cfn-init`. Source: construction.py of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const initConfigSet = unknownNames({
  id: 'cloudformation/init-config-set',
  severity: 'error',
  family: configSet,
  says: ({ text }) => `There is no config set ${code(text)}, so ${code('cfn-init')} fails.`,
});
