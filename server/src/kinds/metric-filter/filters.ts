import { type Fact, perRoot, select } from '../../core/fact.ts';
import type { ScalarNode } from '../../core/node.ts';
import { isFilledIn } from '../computed.ts';
import type { Pattern } from '../filter-pattern/pattern.ts';
import { readPattern } from '../filter-pattern/read.ts';

/** A transformation with the pattern that it goes with, where the file says it. */
export type Transformation = { readonly fact: Fact; readonly pattern: Pattern | undefined; readonly patternNode: ScalarNode | undefined };

/** Values that name a field of the log event, or a number. */
export type FieldValue = { readonly fact: Fact; readonly node: ScalarNode; readonly of: Transformation; readonly isDimension: boolean };

const filtersIn = (root: Fact): readonly Fact[] => [root, ...select(root, '/metricFilters/*')];

export const transformationsIn = perRoot((root): readonly Transformation[] => {
  const alone = root.node.type === 'list' ? root.children : select(root, '/metricValue').length > 0 ? [root] : [];
  return [
    ...alone.map((fact) => ({ fact, pattern: undefined, patternNode: undefined })),
    ...filtersIn(root).flatMap((filter) => {
      const [found] = select(filter, '/filterPattern');
      const node = found?.node.type === 'scalar' && !found.computed && !found.node.broken && !found.node.blank ? found.node : undefined;
      const pattern = node && readPattern(node.text);
      return select(filter, '/metricTransformations/*').map((fact) => ({ fact, pattern: pattern?.isOpen ? undefined : pattern, patternNode: node }));
    }),
  ];
});

/** The dimensions of a transformation: names with fields, or items with a key and a value. */
export const dimensionsOf = ({ fact }: Transformation): readonly Fact[] => select(fact, '/dimensions/*');

export const fieldValuesIn = perRoot((root): readonly FieldValue[] =>
  transformationsIn(root).flatMap((of) => {
    const values = select(of.fact, '/metricValue');
    const dimensions = dimensionsOf(of).flatMap((each) => (each.node.type === 'scalar' ? [each] : select(each, '/value')));
    return [...values.map((fact) => ({ fact, isDimension: false })), ...dimensions.map((fact) => ({ fact, isDimension: true }))].flatMap(
      ({ fact, isDimension }) => {
        const { node } = fact;
        const isOwn =
          node.type === 'scalar' &&
          !fact.computed &&
          !node.broken &&
          !node.blank &&
          node.text !== '' &&
          !isFilledIn(node.text) &&
          !/^\$\{|^\$[A-Z_]+$/.test(node.text);
        return isOwn ? [{ fact, node, of, isDimension }] : [];
      },
    );
  }),
);
