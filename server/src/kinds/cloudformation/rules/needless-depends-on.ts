import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { contains, resolve } from '../../../core/node.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { resourceUses } from '../names.ts';
import { childOf, resourcesIn } from '../resources.ts';
import { makesWait } from '../sam/order.ts';

/** Source: CloudFormation user guide, aws-attribute-dependson.html; cfn-lint 1.51, W3005. Checked 2026-11-30. */
export const needlessDependsOn: Rule = {
  id: 'cloudformation/needless-depends-on',
  severity: 'hint',
  on: ['/Resources'],
  check(section, { root, names, isOpen, report }) {
    const withOrder = section.children.filter((fact) => childOf(fact, 'DependsOn') !== undefined);
    if (withOrder.length === 0) return;
    const resources = resourcesIn(root);
    const uses = resourceUses(names()).filter((use) => !isOpen(use) && makesWait(use, root));
    let next = 0;
    for (const resource of withOrder.sort((a, b) => a.node.start - b.node.start)) {
      const order = childOf(resource, 'DependsOn');
      if (!order || resource.node.type === 'alias') continue;
      while ((uses[next]?.start ?? Number.POSITIVE_INFINITY) < resource.node.start) next++;
      const named = new Set<string>();
      for (let use = uses[next]; use && use.start <= resource.node.end; use = uses[++next]) if (!contains(order.node, use.start)) named.add(use.text);
      const node = resolve(order.node);
      const items = node?.type === 'list' ? node.items : node ? [node] : [];
      const ids = items.map((item) => literalOf(item));
      const isNeedless = ids.map((id) => id !== undefined && id !== resource.segment && named.has(id) && resources.get(id)?.condition === undefined);
      for (const [index, item] of items.entries()) {
        if (!isNeedless[index]) continue;
        const path = pathOf(order);
        const isAll = isNeedless.every(Boolean);
        const operation: Operation = { op: 'remove', path: isAll ? path : [...path, index] };
        report(
          item,
          `${code(String(resource.segment))} refers to ${code(ids[index] ?? '')} already, so it is created after it. ${code('DependsOn')} adds nothing.`,
          {
            tag: 'unnecessary',
            fix: { title: isAll ? 'Remove `DependsOn`' : `Remove ${code(ids[index] ?? '')} from ${code('DependsOn')}`, operations: [operation] },
          },
        );
      }
    }
  },
};
