import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { conditions } from '../custom.ts';

export const ruleCondition: Rule = {
  id: 'project/rule-condition',
  severity: 'error',
  on: ['/custom/*'],
  check({ node, children }, { report }) {
    if (node.type !== 'map' || node.broken || node.entries.length === 0) return;
    const found = children.flatMap(({ entry }) => (entry && conditions.some((each) => each === entry.key) ? [entry] : []));
    const [first, another] = found;
    if (another) report(another.keySpan, `The rule has two conditions, ${code(first?.key ?? '')} and ${code(another.key)}. Expected one; write two rules.`);
    else if (!first && node.entries[0])
      report(node.entries[0].keySpan, `The rule has no condition, so it checks nothing. Expected ${oneOfCodes(conditions)}.`, { typing: node });
  },
};
