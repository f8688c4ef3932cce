import type { Nearby } from '../../core/around.ts';
import { pathOf } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { literalOf } from '../computed.ts';
import { inPlaceOf } from '../offered.ts';
import { freeNames, valuesFor } from '../parameter-values/words.ts';
import { formOf, givenIn, sectionOf } from './given.ts';
import { templateOf } from './template.ts';

/** Names of parameters in a list, and the values of a parameter. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  const { root } = at;
  const given = givenIn(root).find(({ valuePath }) => valuePath.join('\n') === pathOf(fact).join('\n'));
  const isName = formOf(root) === 'list' && fact.segment === 'ParameterKey';
  const template = given || isName ? templateOf(root, at) : '';
  if (typeof template === 'string') return undefined;
  const values = given ? (given.name === undefined ? [] : valuesFor(given.name, template)) : freeNames(givenIn(root), template, literalOf(fact.node));
  return inPlaceOf(fact.node, at, values);
};

/** Names of parameters in a map. */
export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root, nearby: Nearby) => {
  const path = pathOf(map);
  if (formOf(root) === 'list' || path.length !== 1 || path[0] !== sectionOf(formOf(root))) return [];
  const template = templateOf(root, nearby);
  return typeof template === 'string' ? [] : freeNames(givenIn(root), template);
};
