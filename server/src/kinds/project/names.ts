import { type Fact, pathOf, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { CUSTOM, idExpected, idPattern } from './custom.ts';

/** Rules of a project, by the names behind `custom/`. */
export const ownRule: Family = { title: 'a rule of this project', pattern: idPattern, expected: idExpected };

const PREFIX = `${CUSTOM}/`;

/** Where rules of the project are defined, given a severity, and ignored. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => [
  ...select(root, '/custom/*/id').flatMap((fact): Name[] => {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || node.text === '') return [];
    return [{ ...wholeName(node, { text, syntax }), family: ownRule, role: 'definition', at: { path: pathOf(fact) } }];
  }),
  ...select(root, '/rules/*').flatMap(({ entry }) => (entry ? useIn(text, entry.key, entry.keySpan) : [])),
  ...[...select(root, '/ignore/*'), ...select(root, '/ignore/*/*')].flatMap((fact) => {
    const { node } = fact;
    return node.type === 'scalar' && !node.broken ? useIn(text, node.text, node).map((name) => ({ ...name, at: partOf(fact, node.text) })) : [];
  }),
];

const partOf = (fact: Fact, id: string): NonNullable<Name['at']> => ({ path: pathOf(fact), part: { start: PREFIX.length, end: id.length } });

/** The name in an id, however that is quoted. */
function useIn(text: string, id: string, span: { readonly start: number; readonly end: number }): Name[] {
  const at = text.slice(span.start, span.end).indexOf(id);
  if (!id.startsWith(PREFIX) || at < 0) return [];
  const start = span.start + at + PREFIX.length;
  return [{ start, end: span.start + at + id.length, text: id.slice(PREFIX.length), family: ownRule, role: 'use' }];
}
