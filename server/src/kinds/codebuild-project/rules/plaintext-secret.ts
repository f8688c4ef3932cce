import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { isLiteralSecret, isSecretName } from '../../secrets.ts';

/** Source: CodeBuild user guide, change-project-console.html: plain text is shown to everybody who sees the project. Checked 2026-11-30. */
export const plaintextSecret: Rule = {
  id: 'codebuild-project/plaintext-secret',
  severity: 'warning',
  on: ['/environment/environmentVariables/*', '/projects/*/environment/environmentVariables/*', '/project/environment/environmentVariables/*'],
  check(variable, { report }) {
    const [name, value] = [textAt(variable, '/name') ?? '', textAt(variable, '/value') ?? ''];
    const [fact] = select(variable, '/value');
    const isPlain = select(variable, '/type').length === 0 || textAt(variable, '/type') === 'PLAINTEXT';
    if (fact && isPlain && isSecretName(name) && isLiteralSecret(value))
      report(
        fact.node,
        `${code(name)} stands here in plain text, for all who see the project. Expected the name of a secret and the type \`SECRETS_MANAGER\`.`,
      );
  },
};
