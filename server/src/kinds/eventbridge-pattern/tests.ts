import { type Fact, perRoot } from '../../core/fact.ts';
import { type Node, resolve, type ScalarNode } from '../../core/node.ts';
import { alternativesOf, OR } from './matcher.ts';

/** What a pattern asks of a field of the event: its value in the pattern, and where in the event the field is. */
export type Test = { readonly fact: Fact; readonly path: readonly string[] };

/** A matcher in such a list, with its argument. */
export type MatcherFact = { readonly name: string; readonly argument: Fact; readonly whole: Fact; readonly test: Test };

/** All fields that a pattern names, in any of its alternatives, objects before what is in them. */
export const fieldsOf = perRoot((root): readonly Test[] => {
  const found: Test[] = [];
  const add = (fact: Fact, path: readonly string[]): void => {
    for (const child of fact.children) {
      const key = String(child.segment);
      const node = resolve(child.node);
      if (key === OR && alternativesOf(node)) for (const each of child.children) add(each, path);
      else {
        found.push({ fact: child, path: [...path, key] });
        if (node?.type === 'map') add(child, [...path, key]);
      }
    }
  };
  if (root.node.type === 'map') add(root, []);
  return found;
});

/** Those of which it says the values: a list of values and matchers. */
export const testsOf = perRoot((root): readonly Test[] => fieldsOf(root).filter(({ fact }) => resolve(fact.node)?.type === 'list'));

/** The matchers of a pattern that have the form of one. */
export const matchersOf = perRoot((root): readonly MatcherFact[] =>
  testsOf(root).flatMap((test) =>
    test.fact.children.flatMap((whole) => {
      const [argument] = whole.node.type === 'map' ? whole.children : [];
      return argument ? [{ name: String(argument.segment), argument, whole, test }] : [];
    }),
  ),
);

/** What a pattern asks of a field of the envelope, beside all alternatives. */
export const testAt = (root: Fact, ...path: readonly string[]): Test | undefined =>
  testsOf(root).find((test) => test.path.join('\0') === path.join('\0') && depthOf(test.fact) === path.length);

const depthOf = (fact: Fact): number => {
  let depth = 0;
  for (let at = fact.parent; at; at = at.parent) depth++;
  return depth;
};

/** The values that a list takes and no other; `undefined` if matchers are among them. */
export function valuesOf({ fact }: Test): readonly ScalarNode[] | undefined {
  const items = fact.children.map(({ node }) => node);
  return items.every(isScalar) ? items : undefined;
}

const isScalar = (node: Node): node is ScalarNode => node.type === 'scalar';

/** Whether a scalar is a string, and not a number, `true`, `false` or `null`. */
export const isText = (node: Node): node is ScalarNode => node.type === 'scalar' && (node.style !== 'plain' || node.valueType === 'text');
/** Whether it is a number. */
export const isNumber = (node: Node): node is ScalarNode => node.type === 'scalar' && node.style === 'plain' && node.valueType === 'number';
