import type { Fact } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { contains, resolve } from '../../core/node.ts';
import { positionMap } from '../../core/position-map.ts';
import type { Value } from '../../core/schema.ts';
import { declaredBy, documentOf, givenBy, textAt, typeOf } from './document.ts';
import { referencesIn, system } from './references.ts';

/** Everything that can stand in `{{ }}`: parameters come as names of the file, the rest from here. */
export const offer: NonNullable<Kind['offer']> = (fact, { root, text, syntax, offset }) => {
  const node = resolve(fact.node);
  if (node?.type !== 'scalar' || !contains(node, offset) || !node.text.includes('{{')) return undefined;
  const map = positionMap(text, node, syntax);
  const reference =
    map &&
    referencesIn(node.text).find(({ span }) => {
      const at = map.toSource(span);
      return at.start <= offset && offset <= at.end;
    });
  if (!map || !reference) return undefined;
  const replace = map.toSource(reference.span);
  return { replace: reference.span.start === reference.span.end ? { start: offset, end: offset } : replace, values: all(root) };
};

function all(root: Fact): Value[] {
  const { sort, parameters, variables, steps } = documentOf(root);
  const own = parameters.map((each) => ({ value: each.name, about: [typeOf(each), textAt(each.fact, 'description')?.text].filter(Boolean).join(': ') }));
  if (sort !== 'runbook') return own;
  return [
    ...own,
    ...steps.flatMap((step) => {
      const name = step.name?.text;
      if (name === undefined) return [];
      const declared = declaredBy(step).map((each) => ({
        value: `${name}.${each.text}`,
        about: textAt(each.fact.parent, 'Selector')?.text ?? '',
      }));
      return [...declared, ...Object.entries(givenBy(step)).map(([output, about]) => ({ value: `${name}.${output}`, about }))];
    }),
    ...variables.map(({ name, fact }) => ({ value: `variable:${name}`, about: textAt(fact, 'description')?.text ?? '' })),
    ...Object.entries(system).flatMap(([prefix, names]) => Object.entries(names).map(([name, about]) => ({ value: `${prefix}:${name}`, about }))),
  ];
}
