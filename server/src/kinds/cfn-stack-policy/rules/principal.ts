import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { entryOf, type Node, resolve } from '../../../core/node.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { literalOf } from '../../computed.ts';
import { childOf, statementsOf } from '../policy.ts';

/** Source: CloudFormation user guide, protect-stack-resources.html: the element is required, and takes the wildcard alone; checked 2026-11-30. */
export const principal: Rule = {
  id: 'cfn-stack-policy/principal',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { fact } of statementsOf(root)) {
      const given = childOf(fact, 'Principal');
      const node = given && resolve(given.node);
      const text = node?.type === 'scalar' ? literalOf(node) : undefined;
      if (!given?.entry || !node || node.broken || (node.type === 'scalar' && (text === undefined || text === '*' || text === ''))) continue;
      const fix = { title: 'Change to `*`', operations: [{ op: 'set' as const, path: pathOf(given), to: '*' }] };
      report(given.node, 'A stack policy applies to everyone, so its only valid principal is `*`. Use IAM to control who can update the stack.', {
        typing: given.node,
        // Of anybody else the author meant something that no stack policy can say.
        fix: suggestedUnless(isEveryone(node), fix),
      });
    }
  },
};

/** `["*"]` and `{ "AWS": "*" }`, as IAM has them. */
function isEveryone(node: Node): boolean {
  if (node.type === 'list') return node.items.length === 1 && node.items.every((item) => literalOf(item) === '*');
  if (node.type !== 'map' || node.entries.length !== 1) return false;
  const aws = entryOf(node, 'AWS')?.value;
  return aws !== undefined && (literalOf(aws) === '*' || (aws.type === 'list' && isEveryone(aws)));
}
