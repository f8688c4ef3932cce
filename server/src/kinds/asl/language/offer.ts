import type { Kind, Offer } from '../../../core/kind.ts';
import { contains, resolve, type Span } from '../../../core/node.ts';
import { positionMap } from '../../../core/position-map.ts';
import type { Value } from '../../../core/schema.ts';
import { code } from '../../../core/words.ts';
import { offerResource } from '../integrations/offer.ts';
import { stateAround } from './around.ts';
import { contextObject, memberAt } from './context.ts';
import { intrinsicFunctions, signatureOf } from './functions.ts';
import { type Expression, foundIn } from './places.ts';
import { statesMembers } from './states-variable.ts';
import { jsonataIn } from './value.ts';

type Offering = NonNullable<Kind['offer']>;

/** Values inside of expressions: members of the context object and of `$states`, intrinsic functions, what a task can call. */
export const offer: Offering = (fact, at) => {
  const state = stateAround(fact);
  const resource = state && offerResource(state, fact, at);
  if (resource || !state) return resource;
  const node = resolve(fact.node);
  if (node?.type !== 'scalar' || !contains(node, at.offset)) return undefined;
  const found = foundIn(state).expressions.find((each) => each.node === node);
  const map = positionMap(at.text, node, at.syntax);
  if (!found || !map) return undefined;
  const offset = map.toText(at.offset);
  const inner = offered(found, offset);
  return inner && { ...inner, replace: map.toSource(inner.replace) };
};

const values = (members: Readonly<Record<string, string>>): Value[] => Object.entries(members).map(([value, about]) => ({ value, about }));

const membersOf = (names: readonly string[]): Value[] =>
  Object.entries(memberAt(names, contextObject)?.members ?? {}).map(([value, { about }]) => ({ value, about }));

const functions: readonly Value[] = intrinsicFunctions.map((each) => ({ value: each.name, about: `${code(signatureOf(each))}: ${each.about}` }));

const begins: readonly Value[] = [
  { value: '$.', about: 'A path into the input, or into the result where that is shaped.' },
  { value: '$$.', about: 'A path into the context object.' },
];

function offered({ node: { text }, sort, field }: Expression, offset: number): Offer | undefined {
  const word = wordAt(text, offset);
  const before = text.slice(0, word.start);
  if (sort === 'jsonata') {
    const inner = jsonataIn(text);
    if (!inner || offset < inner.start || offset > inner.end) return undefined;
    const names = namesBefore(before);
    if (names?.[0] !== '$states') return undefined;
    if (names.length === 1) return { replace: word, values: values(statesMembers) };
    return names[1] === 'context' ? { replace: word, values: membersOf(names.slice(2)) } : undefined;
  }
  if (sort === 'plain') return undefined;
  const names = namesBefore(before);
  if (names?.[0] === '$$') return { replace: word, values: membersOf(names.slice(1)) };
  const takesCalls = sort === 'filled' || field === 'ErrorPath' || field === 'CausePath';
  // A name of a function has a dot in it.
  const start = before.endsWith('States.') ? word.start - 'States.'.length : word.start;
  const isAtArgument = /(?:^|[(,])\s*$/.test(text.slice(0, start));
  if (takesCalls && isAtArgument && text[start] !== '$')
    return { replace: { start, end: word.end }, values: start === 0 ? [...functions, ...begins] : functions };
  return text === '' || text === '$' ? { replace: { start: 0, end: text.length }, values: takesCalls ? [...functions, ...begins] : begins } : undefined;
}

/** The word in which an offset is. */
function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && /\w/.test(text[start - 1] ?? '')) start--;
  while (end < text.length && /\w/.test(text[end] ?? '')) end++;
  return { start, end };
}

/** The names that lead to the place behind a dot: `$$`, `Execution`. */
function namesBefore(before: string): readonly string[] | undefined {
  const chain = /(?:^|[^\w$.\]])(\$\$?\w*(?:\.\w+)*)\.$/.exec(before.slice(-200))?.[1];
  return chain?.split('.');
}
