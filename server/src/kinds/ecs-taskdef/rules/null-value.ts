import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';

/** Source: botocore's validation of parameters: None is of no type that a member may have; checked 2026-11-30. */
export const nullValue: Rule = {
  id: 'ecs-taskdef/null-value',
  severity: 'hint',
  isForFiles: true,
  on: [''],
  check(root, { report }) {
    const found = nulls(root);
    const [first] = found;
    if (!first?.entry) return;
    const others = found.length > 1 ? `, as have ${found.length - 1} other keys` : '';
    report(first.entry.keySpan, `${code(first.entry.key)} has the value \`null\`${others}. The AWS CLI refuses that. Expected no such keys.`, {
      fix: {
        title: found.length > 1 ? `Remove ${found.length} keys without a value` : 'Remove it',
        operations: found.map((fact) => ({ op: 'remove', path: pathOf(fact) })),
        suggestion: true,
      },
    });
  },
};

/** Keys whose value is written out as null. */
const nulls = (fact: Fact): Fact[] =>
  fact.children.flatMap((child) => (child.entry && isEmpty(child.node) && child.node.end > child.node.start ? [child] : nulls(child)));
