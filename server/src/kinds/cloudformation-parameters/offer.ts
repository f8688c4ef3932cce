import type { Nearby } from '../../core/around.ts';
import { pathOf } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { resolve } from '../../core/node.ts';
import { literalOf } from '../computed.ts';
import { freeNames, valuesFor } from '../parameter-values/words.ts';
import { formOf, givenIn, sectionOf } from './given.ts';
import { templateOf } from './template.ts';

/** Names of parameters in a list, and the values of a parameter. */
export const offer: NonNullable<Kind['offer']> = (fact, { root, text, syntax, offset, fileName, around }) => {
  const given = givenIn(root).find(({ valuePath }) => valuePath.join('\n') === pathOf(fact).join('\n'));
  const isName = formOf(root) === 'list' && fact.segment === 'ParameterKey';
  const template = given || isName ? templateOf(root, { fileName, around }) : '';
  if (typeof template === 'string') return undefined;
  const values = given ? (given.name === undefined ? [] : valuesFor(given.name, template)) : freeNames(givenIn(root), template, literalOf(fact.node));
  const node = resolve(fact.node);
  if (values.length === 0 || !node || node.type !== 'scalar') return undefined;
  if (node.end === node.start) return { replace: { start: offset, end: offset }, values, quoted: syntax === 'json' };
  const quote = /["']/.exec(text[node.start] ?? '')?.[0];
  const start = node.start + (quote ? 1 : 0);
  // While it is typed, the second quote may be missing.
  const isClosed = quote !== undefined && node.end > start && text[node.end - 1] === quote;
  return { replace: { start, end: isClosed ? node.end - 1 : node.end }, values };
};

/** Names of parameters in a map. */
export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root, nearby: Nearby) => {
  const path = pathOf(map);
  if (formOf(root) === 'list' || path.length !== 1 || path[0] !== sectionOf(formOf(root))) return [];
  const template = templateOf(root, nearby);
  return typeof template === 'string' ? [] : freeNames(givenIn(root), template);
};
