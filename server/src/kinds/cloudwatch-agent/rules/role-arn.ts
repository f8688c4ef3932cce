import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';

/** The agent’s schema refuses what is shorter. */
const LEAST = 20;

/** Source: IAM user guide, reference-arns.html; the agent's schema only counts characters; checked 2026-11-30. */
export const roleArn: Rule = {
  id: 'cloudwatch-agent/role-arn',
  severity: 'warning',
  on: ['/agent/credentials/role_arn', '/metrics/credentials/role_arn', '/logs/credentials/role_arn', '/traces/credentials/role_arn'],
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined || text === '' || /^arn:[\w-]+:iam::[^:]*:role\/.+$/.test(text)) return;
    report(fact.node, `${code(text)} is not the ARN of a role. Expected one such as \`arn:aws:iam::111122223333:role/monitoring\`.`, {
      severity: text.length < LEAST ? 'error' : 'warning',
    });
  },
};
