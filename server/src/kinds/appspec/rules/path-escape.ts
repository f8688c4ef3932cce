import type { Rule } from '../../../core/kind.ts';
import { checkEscapes } from '../../path-escapes.ts';

/** How YAML reads double quotes; the agent takes what comes out as a path. */
export const pathEscape: Rule = {
  id: 'appspec/path-escape',
  severity: 'error',
  on: ['/files/*/source', '/files/*/destination', '/hooks/*/*/location', '/permissions/*/object'],
  check: checkEscapes,
};
