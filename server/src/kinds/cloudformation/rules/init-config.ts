import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { config } from '../init/names.ts';

/** All sets are read before the first one runs. Source: construction.py of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const initConfig = unknownNames({
  id: 'cloudformation/init-config',
  severity: 'error',
  family: config,
  says: ({ text }) => `There is no config ${code(text)}, so ${code('cfn-init')} fails, whichever config set it runs.`,
});
