import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../commands.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (env/secrets-manager), checked 2026-11-23. */
export const secretsRefFormat: Rule = {
  id: 'buildspec/secrets-ref-format',
  severity: 'error',
  on: ['/env/secrets-manager/*'],
  check({ node }, { report }) {
    if (node.type !== 'scalar' || isComputed(node.text)) return;
    // An ARN has six colons of its own.
    const [, stage, version, ...more] = node.text
      .replace(/^arn(:[^:]*){6}/, 'arn')
      .split(':')
      .slice(1);
    if (more.length > 0)
      report(node, `${code(node.text)} has more parts than a reference to a secret. Expected \`secret-id:json-key:version-stage:version-id\`.`);
    else if (stage && version) report(node, `${code(node.text)} has both a version stage and a version ID. Expected one of them.`, { severity: 'warning' });
  },
};
