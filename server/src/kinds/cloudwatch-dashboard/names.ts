import { pathOf, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { resolve, type ScalarNode } from '../../core/node.ts';
import { placeOf, positionMap } from '../../core/position-map.ts';
import { readExpression } from '../cloudwatch/metric-math.ts';
import { isComputed } from '../computed.ts';
import { metricWidgets, shownRow } from './rows.ts';

/** What metrics and expressions of a widget are called in its expressions. */
export const metricId: Family = {
  title: 'a metric',
  pattern: '^[a-z][a-zA-Z0-9_]*$',
  expected: 'a lower-case letter, then letters, digits and `_`',
};

/** The ids of each widget, where they are given and where expressions use them. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const found: Name[] = [];
  for (const { fact: widget, rows } of metricWidgets(root)) {
    const space = String(pathOf(widget).join('/'));
    for (const row of rows)
      for (const options of row.options) {
        const id = scalarAt(options, '/id');
        const expression = scalarAt(options, '/expression');
        const detail = (expression?.node.text ?? shownRow(row) ?? '').slice(0, 200);
        if (id && !isComputed(id.node.text))
          found.push({ ...wholeName(id.node, { text, syntax }), family: metricId, role: 'definition', space, detail, at: { path: pathOf(id.fact) } });
        if (expression)
          for (const { text: used, ...part } of readExpression(expression.node.text).ids) {
            const place = placeOf(text, expression.node, syntax, part);
            if (!place) continue;
            const edit: Name['edit'] = (to, _, file) => positionMap(file, expression.node, syntax)?.edit(part, to);
            found.push({ ...place, text: used, family: metricId, role: 'use', space, at: { path: pathOf(expression.fact), part }, edit });
          }
      }
  }
  return found;
};

/** Where something of a widget is filled in, another metric may have any id. */
export const isOpen: NonNullable<Kind['isOpen']> = ({ space }, root) =>
  metricWidgets(root).some(
    ({ fact, rows }) =>
      pathOf(fact).join('/') === space &&
      rows.some(({ isOpen: open, fact: row, options }) => (open && row.children.length === 1) || options.some((each) => isFilled(each))),
  );

const isFilled = (options: Parameters<typeof select>[0]): boolean =>
  ['/id', '/expression'].some((pointer) => isComputed(scalarAt(options, pointer)?.node.text ?? ''));

function scalarAt(fact: Parameters<typeof select>[0], pointer: string): { readonly fact: typeof fact; readonly node: ScalarNode } | undefined {
  const [found] = select(fact, pointer);
  const node = found && resolve(found.node);
  return found && node?.type === 'scalar' && !node.broken && node.text !== '' ? { fact: found, node } : undefined;
}
