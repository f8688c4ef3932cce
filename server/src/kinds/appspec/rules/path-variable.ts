import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isFilledIn } from '../../computed.ts';
import { isRewritten } from '../../delivery.ts';
import { variableIn } from '../paths.ts';

/**
 * Source: aws-codedeploy-agent 800eb28, installer.rb and hook_executor.rb; 5a96830, installer/core.rs and lifecycle_event/executor.rs:
 * both versions join paths as they are written. Checked 2026-11-30.
 */
export const pathVariable: Rule = {
  id: 'appspec/path-variable',
  severity: 'warning',
  on: ['/files/*/destination', '/hooks/*/*/location', '/permissions/*/object'],
  check({ node }, { fileName, around, report }) {
    if (node.type !== 'scalar' || node.broken || isFilledIn(node.text)) return;
    const variable = variableIn(node.text);
    if (variable !== undefined && !isRewritten(fileName, around))
      report(node, `${code(variable)} stays as it is, since the agent expands no variables in paths. Expected a path without variables.`);
  },
};
