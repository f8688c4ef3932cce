import { pathOf, select } from '../../core/fact.ts';
import { tokensOf } from '../../core/groovy/tokens.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { isEmpty } from '../../core/node.ts';
import { child, named } from './tree.ts';

export const parameter: Family = { title: 'a parameter', pattern: '^[A-Za-z_]\\w*$', expected: 'letters, digits and underscores' };

const inputs = ['/pipeline/parameters/*/*/name'];

/** The parameters of a pipeline, and where `params.NAME` uses one: in Groovy and in strings that Groovy fills in, not in comments. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) => {
  const found = inputs.flatMap((pointer) =>
    select(root, pointer).flatMap((fact): Name[] => {
      const { node, parent } = fact;
      if (node.type !== 'scalar' || node.broken || node.blank || node.tag || isEmpty(node)) return [];
      return [
        {
          ...wholeName(node, { text, syntax }),
          family: parameter,
          role: 'definition',
          detail: `A parameter: \`${parent?.entry?.key ?? ''}\`.`,
          at: { path: pathOf(fact) },
        },
      ];
    }),
  );
  if (!text.includes('params.')) return found;
  const { comments } = tokensOf(text);
  let next = 0;
  // Bounded: one alternative a character. Behind the dot a name may be typed.
  for (const match of text.matchAll(/(?<![\w.$])params\.([A-Za-z_]\w*|(?![\w*]))(?!\w|[ \t]*[({])/g)) {
    const start = match.index + 'params.'.length;
    while ((comments[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((comments[next]?.start ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    found.push({
      start,
      end: start + (match[1]?.length ?? 0),
      text: match[1] ?? '',
      family: parameter,
      role: 'use',
      edit: (to, at) => ({ start: at.start, end: at.end, text: to }),
    });
  }
  return found.sort((a, b) => a.start - b.start);
};

const stage: Family = { title: 'a stage', pattern: '', expected: 'a name' };

/** An outline calls stages and parameters by their names. */
export const outlined: NonNullable<Kind['outlined']> = (root, text, syntax) => [
  ...names(root, text, syntax),
  ...named(root, 'stage').flatMap((fact): Name[] => {
    const node = child(fact, 'name')?.node;
    if (node?.type !== 'scalar' || node.blank || node.broken || isEmpty(node)) return [];
    return [{ ...wholeName(node, { text, syntax }), family: stage, role: 'definition' }];
  }),
];

/** Without the section, the job has its parameters from elsewhere; a call in it, or the step `properties`, may define others. */
export const isOpen: NonNullable<Kind['isOpen']> = (_, root) => {
  const sections = select(root, '/pipeline/parameters');
  return (
    sections.length !== 1 ||
    named(root, 'properties').length > 0 ||
    sections.some(
      ({ node, children }) =>
        node.type !== 'list' ||
        node.broken === true ||
        children.some((item) =>
          item.children.some(
            (call) =>
              !call.key ||
              call.node.type !== 'map' ||
              call.children.some(({ segment, node: name }) => segment === 'name' && name.type === 'scalar' && (name.blank === true || name.tag !== undefined)),
          ),
        ),
    )
  );
};
