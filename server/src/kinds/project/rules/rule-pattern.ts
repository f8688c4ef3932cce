import { EXPRESSIONS, expressionsOf } from '../../../core/expressions.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { MOST_CHARACTERS } from '../custom.ts';

export const rulePattern: Rule = {
  id: 'project/rule-pattern',
  severity: 'error',
  on: ['/custom/*/pattern'],
  data: { [EXPRESSIONS]: '/custom/*/pattern' },
  check({ node }, { data, report }) {
    if (node.type !== 'scalar' || node.text === '' || node.text.length > MOST_CHARACTERS) return;
    const expressions = expressionsOf(data);
    if (expressions && expressions.finds(node.text, '') === undefined)
      report(node, `${code(node.text)} is not an expression that RE2 knows. It has no lookarounds, no references to groups, and counts up to 1,000.`, {
        typing: node,
      });
  },
};
