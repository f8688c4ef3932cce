import { pathOf } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import type { ScalarNode, Span } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import type { Path } from '../../core/path.ts';
import { positionMap } from '../../core/position-map.ts';
import { conditionsOf, type Field, leavesOf } from '../filter-pattern/pattern.ts';
import { fieldValuesIn, transformationsIn } from './filters.ts';

/** Fields that a pattern names by their place in the line. */
export const logField: Family = { title: 'a field of the filter pattern', pattern: '^[\\w.-]+$', expected: 'letters, digits, `_`, `-` and `.`' };

/** The fields of the pattern, and where the metric takes its value or a dimension from one. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const seen = new Set<ScalarNode>();
  const defined = transformationsIn(root).flatMap(({ fact, pattern, patternNode }): Name[] => {
    if (pattern?.type !== 'fields' || !patternNode || seen.has(patternNode)) return [];
    seen.add(patternNode);
    const [filter] = [fact.parent?.parent].flatMap((each) => each?.children.filter(({ node }) => node === patternNode) ?? []);
    const path = filter ? pathOf(filter) : [];
    const known = new Set<string>();
    return pattern.fields.flatMap((field) =>
      placesOf(field).flatMap((part) => {
        const name = pattern.text.slice(part.start, part.end);
        const role = known.has(name) ? 'use' : 'definition';
        known.add(name);
        return named(text, syntax, patternNode, path, part, role);
      }),
    );
  });
  const used = fieldValuesIn(root).flatMap(({ fact, node, of }): Name[] =>
    of.pattern?.type === 'fields' && /^\$(?![.\d])/.test(node.text) ? named(text, syntax, node, pathOf(fact), { start: 1, end: node.text.length }, 'use') : [],
  );
  return [...defined, ...used];
};

/** Where a field stands in its pattern: at its start, or in each of its conditions. */
function placesOf({ start, name, condition }: Field): readonly Span[] {
  if (condition) return leavesOf(condition).map(({ subject }) => subject);
  return name ? [{ start, end: start + name.length }] : [];
}

function named(text: string, syntax: Syntax, node: ScalarNode, path: Path, part: Span, role: Name['role']): Name[] {
  const map = positionMap(text, node, syntax);
  const span = map?.toSource(part);
  if (!span) return [];
  return [
    {
      ...span,
      text: node.text.slice(part.start, part.end),
      family: logField,
      role,
      at: { path, part },
      edit: (to, _, file) => positionMap(file, node, syntax)?.edit(part, to),
    },
  ];
}

/** The properties of JSON that a pattern names. */
export const propertiesOf = (pattern: Parameters<typeof conditionsOf>[0]): readonly string[] => [
  ...new Set(
    conditionsOf(pattern)
      .flatMap(leavesOf)
      .map(({ subject }) => subject.name),
  ),
];
