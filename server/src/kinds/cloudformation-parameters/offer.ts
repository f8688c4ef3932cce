import type { Nearby } from '../../core/around.ts';
import { type Fact, pathOf } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import type { Value } from '../../core/schema.ts';
import { parameterIn, parameterWords } from '../cloudformation/parameters.ts';
import { literalOf } from '../computed.ts';
import { inPlaceOf } from '../offered.ts';
import { formOf, givenIn, sectionOf } from './given.ts';
import { type Template, templateOf } from './template.ts';

/** The parameters of the template that the file doesn't give yet, those that need a value first. */
function freeNames(root: Fact, { parameters }: Template, except?: string): Value[] {
  const given = new Set(givenIn(root).map(({ name }) => name));
  return [...parameters]
    .filter(([name]) => !given.has(name) || name === except)
    .sort(([, a], [, b]) => Number(b.needsValue) - Number(a.needsValue))
    .map(([value, { node }]) => {
      const parameter = parameterIn(node);
      return { value, about: parameter ? parameterWords(parameter).filter(Boolean).join('\n\n') : '' };
    });
}

/** The values that the template allows, and its default. */
function valuesFor(name: string, { parameters }: Template): Value[] {
  const declared = parameters.get(name);
  const parameter = declared && parameterIn(declared.node);
  const preset = parameter?.scalars.get('Default')?.text;
  const allowed = (parameter?.allowed?.items ?? []).flatMap((item) => literalOf(item) ?? []);
  const all = allowed.length > 0 || preset === undefined || preset === '' ? allowed : [preset];
  return all.map((value) => ({ value, about: value === preset ? 'The default.' : '' }));
}

/** Names of parameters in a list, and the values of a parameter. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  const { root } = at;
  const given = givenIn(root).find(({ valuePath }) => valuePath.join('\n') === pathOf(fact).join('\n'));
  const isName = formOf(root) === 'list' && fact.segment === 'ParameterKey';
  const template = given || isName ? templateOf(root, at) : '';
  if (typeof template === 'string') return undefined;
  const values = given ? (given.name === undefined ? [] : valuesFor(given.name, template)) : freeNames(root, template, literalOf(fact.node));
  return inPlaceOf(fact.node, at, values);
};

/** Names of parameters in a map. */
export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root, nearby: Nearby) => {
  const path = pathOf(map);
  if (formOf(root) === 'list' || path.length !== 1 || path[0] !== sectionOf(formOf(root))) return [];
  const template = templateOf(root, nearby);
  return typeof template === 'string' ? [] : freeNames(root, template);
};
