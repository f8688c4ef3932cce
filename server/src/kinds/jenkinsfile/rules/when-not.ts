import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isFree } from '../tree.ts';

/** Source: ModelValidatorImpl, NestedWhenWrongChildrenCount: `not` has one child; checked 2026-11-30. */
export const whenNot: Rule = {
  id: 'jenkinsfile/when-not',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of factsIn(root)) {
      const { node, entry, segment, key } = fact;
      if (segment !== 'not' || !key || !entry || node.type !== 'list' || node.broken || isFree(fact) || node.items.length === 1) continue;
      report(entry.keySpan, `\`not\` has ${node.items.length} conditions. Expected one; put several in \`anyOf\` or \`allOf\` inside of it.`);
    }
  },
};
