import type { Rule } from '../../../core/kind.ts';
import { isFree, named } from '../tree.ts';

/** Source: ModelValidatorImpl, NestedWhenWrongChildrenCount: `not` has one child; checked 2026-11-30. */
export const whenNot: Rule = {
  id: 'jenkinsfile/when-not',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of named(root, 'not')) {
      const { node, entry, key } = fact;
      if (!key || !entry || node.type !== 'list' || node.broken || isFree(fact) || node.items.length === 1) continue;
      report(entry.keySpan, `\`not\` has ${node.items.length} conditions. Expected one; put several in \`anyOf\` or \`allOf\` inside it.`);
    }
  },
};
