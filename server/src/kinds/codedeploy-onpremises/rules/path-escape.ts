import type { Rule } from '../../../core/kind.ts';
import { checkEscapes } from '../../path-escapes.ts';
import { eitherSpelling } from '../../ruby-keys.ts';

/** How YAML reads double quotes; the agent takes what comes out as a path. */
export const pathEscape: Rule = {
  id: 'codedeploy-onpremises/path-escape',
  severity: 'error',
  on: eitherSpelling('aws_credentials_file'),
  check: checkEscapes,
};
