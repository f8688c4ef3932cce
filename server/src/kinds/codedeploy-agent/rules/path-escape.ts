import type { Rule } from '../../../core/kind.ts';
import { checkEscapes } from '../../path-escapes.ts';
import { eitherSpelling } from '../../ruby-keys.ts';

/** How YAML reads double quotes; the agent takes what comes out as a path. */
export const pathEscape: Rule = {
  id: 'codedeploy-agent/path-escape',
  severity: 'error',
  on: eitherSpelling('log_dir', 'pid_dir', 'root_dir', 'on_premises_config_file'),
  check: checkEscapes,
};
