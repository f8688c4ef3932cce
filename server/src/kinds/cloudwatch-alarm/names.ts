import { type Fact, pathOf, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { positionMap } from '../../core/position-map.ts';
import { readExpression } from '../cloudwatch/metric-math.ts';
import { isComputed } from '../computed.ts';
import { queryListsIn } from './alarms.ts';

/** IDs of metrics and expressions. */
export const metricId: Family = { title: 'an ID of a metric', pattern: '^[a-z][A-Za-z0-9_]*$', expected: 'a lower-case letter, then letters, digits and `_`' };

/** Where IDs stand: at their metrics, in expressions, and as the band of an alarm. Each list has IDs of its own. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const found: Name[] = [];
  const file = { text, syntax };
  for (const queries of queryListsIn(root)) {
    const [first] = queries;
    const alarm = first?.parent?.parent;
    if (!first || !alarm) continue;
    const space = pathOf(first).slice(0, -1).join('/');
    const isOpen = queries.some(isUnsure);
    for (const query of queries) {
      const [id] = select(query, '/Id');
      if (id?.node.type === 'scalar' && id.node.text !== '' && !id.computed && !isComputed(id.node.text))
        found.push({
          ...wholeName(id.node, file),
          family: metricId,
          role: 'definition',
          space,
          sort: returns(query) || isOpen ? 'returned' : 'used',
          at: { path: pathOf(id) },
        });
      const [expression] = select(query, '/Expression');
      const { node } = expression ?? {};
      if (!expression || node?.type !== 'scalar' || isUnsure(query)) continue;
      const map = positionMap(text, node, syntax);
      for (const part of map ? readExpression(node.text).ids : []) {
        const span = map?.toSource(part);
        if (span)
          found.push({
            ...span,
            text: part.text,
            family: metricId,
            role: 'use',
            space,
            ...(id?.node.type === 'scalar' ? { owner: id.node.text } : {}),
            at: { path: pathOf(expression), part: { start: part.start, end: part.end } },
            edit: (to, _, whole) => positionMap(whole, node, syntax)?.edit(part, to),
          });
      }
    }
    const [band] = select(alarm, '/ThresholdMetricId');
    if (band?.node.type === 'scalar' && !band.computed && !isComputed(band.node.text))
      found.push({ ...wholeName(band.node, file), family: metricId, role: 'use', space, at: { path: pathOf(band) } });
  }
  return found;
};

/** Whether its expression is computed, or uses all metrics by `METRICS()`: then any may be used. */
function isUnsure(query: Fact): boolean {
  const [expression] = select(query, '/Expression');
  if (!expression) return query.node.type !== 'map' || query.computed !== undefined;
  const { node } = expression;
  return node.type !== 'scalar' || expression.computed !== undefined || node.blank === true || isComputed(node.text) || readExpression(node.text).usesAll;
}

/** Whether the alarm may watch it. */
export const returns = (query: Fact): boolean => !select(query, '/ReturnData').some(({ node }) => node.type === 'scalar' && /^(?:false|no)$/i.test(node.text));
