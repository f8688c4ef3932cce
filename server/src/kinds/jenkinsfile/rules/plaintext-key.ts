import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isLiteralSecret } from '../../secrets.ts';

/** Source: AWS STS API, GetAccessKeyInfo: `AKIA` begins the ID of a lasting access key, `ASIA` that of a temporary one; checked 2026-11-30. */
export const plaintextKey: Rule = {
  id: 'jenkinsfile/plaintext-key',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { node, segment } of factsIn(root)) {
      if (node.type !== 'scalar' || node.broken) continue;
      const isId = /(?:^|[^A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])/.test(node.text) && !node.text.includes('EXAMPLE');
      const isSecret =
        /^(?:AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|awsSecretKey|awsSessionToken)$/.test(String(segment)) &&
        !node.blank &&
        !node.tag &&
        isLiteralSecret(node.text);
      if (isId || isSecret)
        report(node, 'An AWS access key is in the file, for everyone who can read it. Expected `withCredentials`, `credentials(...)` or a role of the agent.');
    }
  },
};
