import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { childOf, statementsOf, textsOf } from '../policy.ts';

/** Source: CloudFormation user guide, protect-stack-resources.html: wildcards need StringLike; checked 2026-11-30. */
export const wildcardOperator: Rule = {
  id: 'cfn-stack-policy/wildcard-operator',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const statement of statementsOf(root)) {
      const condition = childOf(statement.fact, 'Condition');
      const equals = childOf(condition, 'StringEquals');
      const wild = textsOf(childOf(equals, 'ResourceType')).find(({ text }) => text !== undefined && /[*?]/.test(text));
      if (!equals || !wild) continue;
      const operations = [{ op: 'rename' as const, path: pathOf(equals), to: 'StringLike' }];
      report(
        wild.fact.node,
        `${code('StringEquals')} takes the wildcard in ${code(wild.text ?? '')} literally, so it matches no type. Expected ${code('StringLike')}.`,
        {
          typing: wild.fact.node,
          ...(childOf(condition, 'StringLike') ? {} : { fix: { title: 'Change to `StringLike`', operations } }),
        },
      );
    }
  },
};
