import { type Fact, select } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import { code, noneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { presenceOf } from '../presence.ts';
import { hasMacro } from '../questions.ts';
import { type Relation, relations } from '../relations.ts';
import { ownerOf } from '../spec.ts';

const byOwner = new Map<string, Relation[]>();
for (const relation of relations) byOwner.set(relation.of, [...(byOwner.get(relation.of) ?? []), relation]);
/** The types of resources that have relations somewhere. */
const types = new Set(relations.map(({ of }) => of.split('.')[0]));

/** Source: see relations.ts. */
export const propertyCombination: Rule = {
  id: 'cloudformation/property-combination',
  severity: 'error',
  on: ['/Resources/*/Properties'],
  byPart: true,
  check(properties, { ask, report }) {
    const type = properties.parent?.children.find(({ segment }) => segment === 'Type');
    if (!type || !types.has(literalOf(type.node) ?? '') || ask(hasMacro, '')) return;
    const waiting = [properties];
    for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
      for (const child of fact.children) if (child.children.length > 0) waiting.push(child);
      const owner = fact.computed || fact.schema.type !== 'object' ? undefined : ownerOf(fact.schema);
      for (const relation of (owner !== undefined && byOwner.get(owner)) || []) check(fact, relation, report);
    }
  },
};

function check(fact: Fact, relation: Relation, report: RuleContext['report']): void {
  if (!holds(fact, relation)) return;
  const { rule, severity, name } = relation;
  const say = (span: Span, message: string, check: string, other?: Fact): void =>
    report(span, message, {
      check: name ?? check,
      typing: { start: fact.node.start, end: fact.node.end },
      ...(severity ? { severity } : {}),
      ...(other ? { related: [{ ...keyOf(other), message: `${code(String(other.segment))} is here.` }] } : {}),
    });
  const present = (keys: readonly string[]): Fact[] => keys.flatMap((key) => (presenceOf(fact, key) === 'yes' ? (childOf(fact, key) ?? []) : []));
  const missing = (keys: readonly string[]): string[] => keys.filter((key) => presenceOf(fact, key) === 'no');
  const where = ownName(fact);
  if ('one' in rule || 'atMostOne' in rule) {
    const keys = 'one' in rule ? rule.one : rule.atMostOne;
    const [first, second] = present(keys).sort((a, b) => keyOf(a).start - keyOf(b).start);
    if (first && second) say(keyOf(second), `${named(second)} can't be used together with ${named(first)}. Expected one of them.`, 'one', first);
  }
  if ('one' in rule || 'some' in rule) {
    const keys = 'one' in rule ? rule.one : rule.some;
    if (missing(keys).length === keys.length)
      say(placeOf(fact), `${where} has ${noneOfCodes(keys)}. Expected ${'one' in rule ? 'one' : 'at least one'} of them.`, 'one' in rule ? 'one' : 'some');
  }
  if ('excludes' in rule) {
    const [owner] = present([rule.key]);
    for (const other of owner ? present(rule.excludes) : [])
      if (owner) say(keyOf(other), `${named(other)} can't be used together with ${named(owner)}. Expected one of them.`, 'excludes', owner);
  }
  if ('none' in rule)
    for (const other of present(rule.none)) {
      const reason = reasonOf(fact, relation);
      say(keyOf(other), `${named(other)} can't be used ${reason ? `with ${reason}` : 'here'}.`, 'excludes');
    }
  if ('needs' in rule) {
    const [owner] = present([rule.key]);
    const lacks = owner ? missing(rule.needs) : [];
    if (owner && lacks.length > 0)
      say(keyOf(owner), `${named(owner)} needs ${listed(lacks)}, which ${lacks.length > 1 ? 'are' : 'is'} missing ${inside(fact)}.`, 'needs');
  }
  if ('least' in rule) {
    const child = childOf(fact, rule.number);
    const value = child && numberIn(child);
    if (child && value !== undefined && value < rule.least)
      say(child.node, `${named(child)} is ${value}. Expected at least ${rule.least}, which ${reasonOf(fact, relation) ?? 'it'} needs.`, 'range');
  }
  if ('low' in rule) {
    const [low, high] = [childOf(fact, rule.low), childOf(fact, rule.high)];
    const [least, most] = [low && numberIn(low), high && numberIn(high)];
    const { by = 0 } = rule;
    if (low && high && least !== undefined && most !== undefined && least + by > most)
      say(high.node, `${named(high)} is ${most}, and ${named(low)} is ${least}. Expected at least ${least + by}.`, 'order', low);
  }
  if ('end' in rule) {
    const child = childOf(fact, rule.text);
    const value = child && !child.computed ? literalOf(child.node) : undefined;
    if (child && value !== undefined && !value.endsWith(rule.end))
      say(child.node, `${code(value)} does not end in ${code(rule.end)}, which ${reasonOf(fact, relation) ?? 'it'} needs.`, 'end');
  }
  if ('all' in rule) {
    const lacks = missing(rule.all);
    if (lacks.length > 0) say(placeOf(fact), `Missing ${listed(lacks)} ${inside(fact)}, which ${reasonOf(fact, relation) ?? 'it'} needs.`, 'needs');
  }
}

/** Whether the values are those that a relation is about. What isn't literal leaves it open, and then it doesn't hold. */
function holds(fact: Fact, { when, unless, with: pointer }: Relation): boolean {
  if (pointer !== undefined && select(fact, pointer).length === 0) return false;
  if (when && !valuesOf(fact, when[0]).some((value) => when.slice(1).includes(value))) return false;
  if (!unless) return true;
  const values = valuesOf(fact, unless[0]);
  return presenceOf(fact, unless[0]) === 'no' || (values.length > 0 && !values.some((value) => unless.slice(1).includes(value)));
}

/** What the value of a relation is called in its message. */
function reasonOf(fact: Fact, { when, with: pointer }: Relation): string | undefined {
  if (when) return `${code(when[0])} ${code(valuesOf(fact, when[0]).find((value) => when.slice(1).includes(value)) ?? '')}`;
  return pointer === undefined ? undefined : code(pointer.slice(pointer.lastIndexOf('/') + 1));
}

function valuesOf(fact: Fact, key: string): string[] {
  const child = childOf(fact, key);
  const all = child && resolve(child.node)?.type === 'list' ? child.children : child ? [child] : [];
  return all.flatMap(({ node, computed }) => (computed ? [] : (literalOf(node) ?? [])));
}

function numberIn({ node, computed }: Fact): number | undefined {
  const value = computed ? undefined : literalOf(node);
  return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

const childOf = (fact: Fact, key: string): Fact | undefined => fact.children.find(({ segment }) => segment === key);

const keyOf = (fact: Fact): Span => fact.entry?.keySpan ?? fact.node;
const named = (fact: Fact): string => code(String(fact.segment));
const listed = (keys: readonly string[]): string => keys.map((key) => code(key)).join(' and ');

/** The key that a map stands under; for an item, the list's. */
const ownerKey = (fact: Fact): string | undefined => {
  for (let at: Fact | undefined = fact; at; at = at.parent) if (at.entry && !at.entry.key.startsWith('Fn::')) return at.entry.key;
  return undefined;
};
const ownName = (fact: Fact): string => {
  const key = ownerKey(fact);
  return key === undefined ? 'This map' : fact.entry ? code(key) : `This item of ${code(key)}`;
};
const inside = (fact: Fact): string => (fact.entry ? `in ${code(fact.entry.key)}` : `in this item of ${code(ownerKey(fact) ?? '')}`);

/** Where something is missing: the key of a map, or the first key of an item. */
const placeOf = ({ entry, node }: Fact): Span => {
  const map = resolve(node);
  return entry?.keySpan ?? (map?.type === 'map' ? (map.entries[0]?.keySpan ?? map) : node);
};
