import { literalOf } from '../../core/computed.ts';
import { type Fact, pathOf, select } from '../../core/fact.ts';
import type { Kind, Offer } from '../../core/kind.ts';
import { isEmpty, type MapNode, type Node, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import { positionMap } from '../../core/position-map.ts';
import type { Value } from '../../core/schema.ts';
import { offerIn, offerKeysIn } from '../iam-policy/offer.ts';
import { callAround } from './offered-calls.ts';
import { policiesIn } from './policies.ts';
import { typeOfResource } from './questions.ts';
import { current, isRuntime } from './runtimes.ts';
import { namesFor } from './sam/offer.ts';
import { typeOf } from './spec.ts';
import { helperCallAt, helperCallsIn } from './user-data.ts';

type At = Parameters<NonNullable<Kind['offer']>>[1];

/** What stands in the file or the data for an argument of a function: attributes of a resource, keys of a mapping. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  const helped = helperOption(at) ?? offerIn(policiesIn(at.root), fact, at);
  if (helped) return helped;
  const [section, , key] = pathOf(fact);
  if (section === 'Parameters' && key === 'Default') return allowedValues(fact, at);
  const runtimes = isRuntime(fact) ? current : namesFor(fact, at.root);
  if (runtimes.length > 0) return ofItem(runtimes, isEmpty(fact.node) ? undefined : fact.node, at);
  const { call, argument } = callAround(fact);
  const value = argument && resolve(argument);
  if (!call || !value || value.end + 1 < at.offset - 100) return undefined;
  if (call.name === 'Fn::GetAtt')
    return value.type === 'list' ? listedAttribute(value.items, at) : value.type === 'scalar' ? dottedAttribute(value, at) : undefined;
  if (call.name === 'Fn::Sub') return subAttribute(value.type === 'list' ? value.items[0] : value, at);
  return call.name === 'Fn::FindInMap' && value.type === 'list' ? mappingKey(value.items, at) : undefined;
};

/** The options of a helper script in user data, where one is typed. */
function helperOption(at: At): Offer | undefined {
  const found = helperCallAt(helperCallsIn(at.root, at.text, at.syntax), at.offset);
  if (!found) return undefined;
  const { call, offset } = found;
  const { text, map } = call.text;
  // Bounded: 30 characters to each side.
  const before = /(?:^|[ \t\n])(-[\w-]{0,28})$/.exec(text.slice(Math.max(0, offset - 30), offset))?.[1];
  if (before === undefined) return undefined;
  const start = offset - before.length;
  const end = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 30))?.[0].length ?? 0);
  const present = call.given.flatMap(({ option, start: from }) => (option && from !== start ? [option.name] : []));
  const free = call.script.options.filter(({ name, offered: isOffered }) => isOffered !== false && !present.includes(name));
  const values = free.map(({ name, short, about }) => ({ value: name, about, ...(short ? { more: `Short: \`${short}\`.` } : {}) }));
  return offered(values, map.toSource({ start, end }));
}

/** A default is one of the values that the parameter allows. */
function allowedValues({ node, parent }: Fact, at: At): Offer | undefined {
  const values = parent
    ? select(parent, '/AllowedValues/*').flatMap(({ node: each }) => (each.type === 'scalar' ? [{ value: each.text, about: '' }] : []))
    : [];
  return ofItem(values, node.end > node.start ? node : undefined, at);
}

/** The attributes of a resource by its logical ID. */
function attributesOf(logicalId: string, { root, data }: Pick<At, 'root' | 'data'>): Value[] {
  const type = typeOfResource(root, logicalId);
  const known = type === undefined ? undefined : typeOf(type, data);
  return Object.entries(known?.a ?? {}).map(([value, { d = '' }]) => ({ value, about: d }));
}

function offered(values: readonly Value[], replace: Span, quoted = false): Offer | undefined {
  return values.length > 0 ? { replace, values, quoted } : undefined;
}

function dottedAttribute(argument: ScalarNode, at: At): Offer | undefined {
  const dot = argument.text.indexOf('.');
  const map = positionMap(at.text, argument, at.syntax);
  if (dot < 0 || !map || map.toText(at.offset) <= dot) return undefined;
  return offered(attributesOf(argument.text.slice(0, dot), at), map.toSource({ start: dot + 1, end: argument.text.length }));
}

function listedAttribute(items: readonly Node[], at: At): Offer | undefined {
  const resource = items[0] && literalOf(items[0]);
  return resource !== undefined && argumentAt(items, at) === 1 ? ofItem(attributesOf(resource, at), items[1], at) : undefined;
}

/** `${Name.Attribute}`, while the brace is open too. */
function subAttribute(argument: Node | undefined, at: At): Offer | undefined {
  const node = argument && resolve(argument);
  const map = node?.type === 'scalar' ? positionMap(at.text, node, at.syntax) : undefined;
  if (!map || node?.type !== 'scalar' || at.offset < node.start || at.offset > node.end) return undefined;
  const offset = map.toText(at.offset);
  const open = node.text.lastIndexOf('${', offset);
  // Bounded: a variable is short.
  const before = open < 0 ? null : /^\$\{\s*([A-Za-z0-9]+)\.([A-Za-z0-9.]*)$/.exec(node.text.slice(open, Math.min(offset, open + 300)));
  if (!before) return undefined;
  const start = offset - (before[2]?.length ?? 0);
  const rest = /^[A-Za-z0-9.]*/.exec(node.text.slice(offset, offset + 300))?.[0].length ?? 0;
  return offered(attributesOf(before[1] ?? '', at), map.toSource({ start, end: offset + rest }));
}

function mappingKey(items: readonly Node[], at: At): Offer | undefined {
  const index = argumentAt(items, at);
  const mapping = items[0] && literalOf(items[0]);
  if (mapping === undefined || index < 1 || index > 2) return undefined;
  const tops = select(at.root, '/Mappings').flatMap(({ children }) =>
    children.filter(({ segment }) => segment === mapping).flatMap(({ children }) => children),
  );
  const chosen = index === 2 && items[1] ? literalOf(items[1]) : undefined;
  const from = chosen === undefined ? tops : tops.filter(({ segment }) => segment === chosen);
  const keys = index === 1 ? tops.map(({ segment }) => String(segment)) : from.flatMap(({ children }) => children.map(({ segment }) => String(segment)));
  const about = index === 1 ? `A top-level key of \`${mapping}\`.` : `A key of \`${mapping}\`.`;
  return ofItem(
    [...new Set(keys)].map((value) => ({ value, about })),
    items[index],
    at,
  );
}

/** Which of the arguments is at the cursor: one that stands there, or that would come next. */
function argumentAt(items: readonly Node[], { offset }: At): number {
  const at = items.findIndex((item) => item.start <= offset && offset <= item.end);
  return at >= 0 ? at : items.filter((item) => item.end < offset).length;
}

/** Values for an item of a list: in place of one that stands at the cursor, or new. */
function ofItem(values: readonly Value[], item: Node | undefined, { text, offset, syntax }: At): Offer | undefined {
  if (!item || item.start > offset || offset > item.end) return offered(values, { start: offset, end: offset }, syntax === 'json');
  const inside = /["']/.test(text[item.start] ?? '') ? 1 : 0;
  return offered(values, { start: item.start + inside, end: Math.max(item.start + inside, item.end - inside) });
}

/** Names of parameters where the console shows them, and the variables that a string of `Fn::Sub` leaves open. */
export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root, { data }) => {
  const ofPolicy = offerKeysIn(policiesIn(root), map, data);
  if (ofPolicy.length > 0) return ofPolicy;
  const [section, part, list] = pathOf(map);
  if (section === 'Metadata' && part === 'AWS::CloudFormation::Interface' && list === 'ParameterLabels')
    return select(root, '/Parameters/*').map(({ segment, node }) => ({ value: String(segment), about: typeIn(node) }));
  const { call, argument, index } = callAround(map);
  const text = call?.name === 'Fn::Sub' && index === 1 && argument?.type === 'list' ? argument.items[0] : undefined;
  if (text?.type !== 'scalar') return [];
  return [...new Set([...text.text.matchAll(/\$\{([A-Za-z0-9]+)\}/g)].map(([, name = '']) => name))].map((value) => ({
    value,
    about: 'A variable of the string.',
  }));
};

const typeIn = (node: Node): string => {
  const type = node.type === 'map' ? (node as MapNode).entries.find(({ key }) => key === 'Type')?.value : undefined;
  return type?.type === 'scalar' ? `\`${type.text}\`` : '';
};
