import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code, isSlip, nearest } from '../../../core/words.ts';
import { functions, readExpression } from '../../cloudwatch/metric-math.ts';
import { queryListsIn } from '../alarms.ts';

const known = Object.keys(functions);

/** Source: CloudWatch user guide, using-metric-math.html, checked 2026-11-30. */
export const functionName: Rule = {
  id: 'cloudwatch-alarm/function-name',
  severity: 'warning',
  on: [''],
  check(root, { report, text, syntax }) {
    for (const expression of queryListsIn(root)
      .flat()
      .flatMap((query) => select(query, '/Expression'))) {
      const { node } = expression;
      const map = node.type === 'scalar' && !expression.computed ? positionMap(text, node, syntax) : undefined;
      if (node.type !== 'scalar' || !map) continue;
      for (const call of readExpression(node.text).calls) {
        if (known.includes(call.text)) continue;
        const to = known.find((name) => name === call.text.toUpperCase()) ?? nearest(call.text, known);
        if (to === undefined || !(to === call.text.toUpperCase() || isSlip(call.text, to))) continue;
        const part = { start: call.start, end: call.end };
        report(map.toSource(part), `Unknown function ${code(call.text)}. Did you mean ${code(to)}?`, {
          fix: { title: `Change to ${code(to)}`, operations: [{ op: 'replace', path: pathOf(expression), part, to }] },
        });
      }
    }
  },
};
