import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { positionMap } from '../../../core/position-map.ts';
import { rulesIn } from '../composite.ts';

/** Source: CloudWatch user guide, alarm-combining.html of 2026-04-13, checked 2026-11-30. */
export const ruleSyntax: Rule = {
  id: 'cloudwatch-alarm/rule-syntax',
  severity: 'error',
  on: [''],
  check(root, { report, text, syntax }) {
    for (const { fact, node, rule } of rulesIn(root)) {
      const [fault] = rule.faults;
      const span = fault && (positionMap(text, node, syntax)?.toSource(fault) ?? node);
      if (!fault || !span) continue;
      const { fix } = fault;
      report(span, fault.message, {
        typing: node,
        ...(fix
          ? {
              fix: {
                title: fix.title,
                operations: [{ op: 'replace', path: pathOf(fact), part: { start: fix.part.start, end: fix.part.end }, to: fix.to }],
                ...(fix.suggestion ? { suggestion: true } : {}),
              },
            }
          : {}),
      });
    }
  },
};
