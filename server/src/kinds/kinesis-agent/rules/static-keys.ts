import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../computed.ts';
import { keyOf } from '../flows.ts';

/** Source: AgentAWSCredentialsProvider.java of awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const staticKeys: Rule = {
  id: 'kinesis-agent/static-keys',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const [id] = select(root, '/awsAccessKeyId');
    const [secret] = select(root, '/awsSecretAccessKey');
    const [one, other] = [id, secret].map((fact) => fact && (keyOf(root, String(fact.segment)) ?? undefined));
    if (secret && other && literalOf(secret.node))
      report(secret.node, 'A secret key stands in the file, for everybody who reads it. Expected an instance profile, or `assumeRoleARN`.');
    const alone = one && !other ? one : other && !one ? other : undefined;
    if (alone?.entry)
      report(
        alone.entry.keySpan,
        'An access key alone has no effect: the agent looks for credentials elsewhere. Expected `awsAccessKeyId` with `awsSecretAccessKey`, or neither.',
        {
          typing: root.node,
        },
      );
  },
};
