import type { Data } from '../../core/data.ts';
import type { Fact } from '../../core/fact.ts';
import type { Kind, Offer } from '../../core/kind.ts';
import { contains, type Node } from '../../core/node.ts';
import type { Value } from '../../core/schema.ts';
import { inPlaceOf } from '../offered.ts';
import { actionOf, meant, typesOf, type Written } from './actions.ts';
import { keysFor } from './conditions.ts';
import { type ConditionKey, indexOf, serviceOf } from './data.ts';
import { globalKeys } from './global-keys.ts';
import { type Element, type Policy, policiesAlone, type Statement } from './policy.ts';
import { keyWords, levels } from './words.ts';

type At = Parameters<NonNullable<Kind['offer']>>[1];

/** Actions, service prefixes and ARNs, where one is typed in a policy. */
export function offerIn(policies: readonly Policy[], fact: Fact, at: At): Offer | undefined {
  for (const { fact: policy, statements } of policies) {
    if (!contains(policy.node, at.offset)) continue;
    const statement = statements.find((each) => contains(each.fact.node, at.offset));
    if (!statement) continue;
    const element = elementAt(statement, fact);
    if (element === statement.actions) return element && offered(actionValues(typed(fact, at), at.data), fact.node, at);
    if (element === statement.resources) return element && offered(resourceValues(statement, at.data), fact.node, at);
  }
  return undefined;
}

export const offer: NonNullable<Kind['offer']> = (fact, at) => offerIn(policiesAlone(at.root), fact, at);

/** The element that a value is, or is an item of. */
const elementAt = ({ actions, resources }: Statement, fact: Fact): Element | undefined =>
  [actions, resources].find((each) => each && (each.fact === fact || each.fact === fact.parent));

/** What stands in the quotes in front of the cursor. */
const typed = ({ node }: Fact, { text, offset }: At): string => (node.type === 'scalar' ? text.slice(node.start, offset).replace(/^["']/, '') : '');

function offered(values: readonly Value[], item: Node, at: At): Offer | undefined {
  if (values.length === 0) return undefined;
  const isIn = item.type === 'scalar' && item.start <= at.offset && at.offset <= item.end;
  const found = isIn ? inPlaceOf(item, at, values) : { replace: { start: at.offset, end: at.offset }, values, quoted: at.syntax === 'json' };
  return found && { ...found, areMany: true };
}

/** The actions of a service behind its colon; the services in front of one. */
function actionValues(before: string, data: Data): readonly Value[] {
  const prefix = /^([A-Za-z0-9-]+):/.exec(before)?.[1]?.toLowerCase();
  const service = prefix === undefined ? undefined : serviceOf(prefix, data);
  if (service) {
    const all = { value: `${service.prefix}:*`, about: `All ${service.actions.size} actions of ${service.title}.` };
    const actions = [...service.actions.values()].map(({ name, level, about }) => ({
      value: `${service.prefix}:${name}`,
      about: about === '' ? levels[level] : `${levels[level]}. Permission to ${about}.`,
    }));
    return [all, ...actions];
  }
  return prefix === undefined ? Object.entries(indexOf(data)?.services ?? {}).map(([value, title]) => ({ value: `${value}:`, about: title })) : [];
}

const writtenIn = (statement: Statement, data: Data): readonly Written[] =>
  (statement.actions?.items ?? []).flatMap((item) => actionOf(statement, item, data) ?? []);

/** Whether a statement is about the actions that it names, not about all others. */
const isOfThese = ({ actions }: Statement): boolean => actions?.name === 'Action';

/** The ARNs by form that the actions of a statement take. */
function resourceValues(statement: Statement, data: Data): readonly Value[] {
  const actions = isOfThese(statement) ? writtenIn(statement, data).flatMap(meant) : [];
  return [
    { value: '*', about: 'All resources.' },
    ...typesOf(actions).map(({ name, arn }) => ({ value: arn.replace(/\$\{[^{}]*\}/g, '*'), about: `Resource type \`${name}\`: \`${arn}\`.` })),
  ];
}

/** The condition keys of the actions of a statement, those of their services, and those that all services have. */
export function offerKeysIn(policies: readonly Policy[], map: Fact, data: Data): readonly Value[] {
  const statement = policies.flatMap(({ statements }) => statements).find(({ fact }) => map.parent?.parent === fact && map.parent.segment === 'Condition');
  if (!statement) return [];
  const written = writtenIn(statement, data);
  const ofActions = isOfThese(statement) ? written.flatMap(meant).flatMap(({ keys }) => keys) : [];
  // A service of which `NotAction` takes only some has others left.
  const services = written.filter(({ name }) => isOfThese(statement) || name !== '*');
  const ofServices = [...new Set(services.map(({ prefix }) => prefix.toLowerCase()))].flatMap((prefix) => keysFor(prefix, data));
  const all: readonly ConditionKey[] = [...ofActions, ...globalKeys.values(), ...ofServices];
  // The part that is the author's own, such as the key of a tag, is left to the author.
  const values = all.map((key): Value => ({ value: key.name.replace(/\$\{.*/, ''), about: keyWords(key) }));
  return [...new Map(values.map((each) => [each.value, each])).values()];
}

export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root, { data }) => offerKeysIn(policiesAlone(root), map, data);
