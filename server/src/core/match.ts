import { type Computed, type ComputedValue, hasLocalTag, hasStandIn, isPlaceholder, isTemplated, takesShape } from './computed.ts';
import { type Data, noData } from './data.ts';
import { type Deciding, decide, fits } from './decide.ts';
import { expressionsOf } from './expressions.ts';
import { type Fact, pathOf } from './fact.ts';
import type { Kind } from './kind.ts';
import { knownKeys, knownTexts } from './known-keys.ts';
import { misplaced } from './misplaced.ts';
import { type AliasNode, type Entry, isEmpty, type ListNode, type MapNode, mergedEntries, type Node, resolve, type ScalarNode, type Span } from './node.ts';
import type { Operation } from './operation.ts';
import { MAX_DEPTH } from './parsed.ts';
import { foundIn, isParted, PART_DEPTH, type Part, type Parts, problemsOf, since } from './part.ts';
import { type Fix, type Problem, type Severity, suggestedUnless } from './problem.ts';
import { any, type FlagOf, insideOf, type Key, type ListOf, type MapOf, type NumberOf, type ObjectOf, type Schema, type TextOf } from './schema.ts';
import { couldBeText } from './to-text.ts';
import { code, expectation, found, isMisspelling, isSlip, isYes, nearest, oneOfCodes } from './words.ts';

/** A walk goes no further than this many values. */
const MAX_NODES = 100_000;
/** Nor deeper: a chain of aliases can lead deeper than any parser lets brackets go. */
const MAX_STEPS_DOWN = 3 * MAX_DEPTH;
/** More problems are not looked for; far fewer are shown. */
const MAX_PROBLEMS = 1000;

export type Matched = {
  readonly root: Fact;
  readonly problems: readonly Problem[];
  readonly truncated: boolean;
  /** Values in which something of another kind may stand, but for those in parts that were taken over. */
  readonly places: readonly Fact[];
  readonly parts: Parts;
  readonly takenOver: readonly Part[];
};

/** What the walk needs of a kind: the family of its problems' ids, and how its values are told. */
type Matching = Pick<Kind, 'id' | 'schema' | 'tables' | 'computed' | 'isComputed' | 'emptyValues' | 'supplied'>;

const noParts: Parts = new Map();

/**
 * Walks one document and the schema of its kind together, once. Every feature reads the facts it yields. Of parts of an earlier walk, with the
 * same data, whose nodes are in this document too, the facts are taken over.
 */
export function match(document: Node, kind: Matching, data: Data = noData, earlier: Parts = noParts): Matched {
  const { tables = {} } = kind;
  const isComputed = kind.isComputed ?? isTemplated;
  const above = (): void => {
    walk.looksAbove++;
  };
  const deciding = { document, tables, data, isComputed, above };
  const parts = new Map<Node, Part>();
  const walk: Walk = {
    kind,
    deciding,
    isComputed,
    problems: [],
    places: [],
    seen: new Map(),
    left: MAX_NODES,
    depth: 0,
    earlier,
    parts,
    takenOver: [],
    looksAbove: 0,
  };
  const root = visit(walk, document, kind.schema, { segment: '' });
  return { root, problems: walk.problems, truncated: walk.left <= 0, places: walk.places, parts, takenOver: walk.takenOver };
}

type Walk = {
  readonly kind: Matching;
  readonly deciding: Deciding;
  readonly isComputed: (text: string) => boolean;
  readonly problems: Problem[];
  readonly places: Fact[];
  /** Anchored values and the schemas they were held against: each pair is judged once, at the anchor. */
  readonly seen: Map<Node, Set<Schema>>;
  left: number;
  depth: number;
  readonly earlier: Parts;
  readonly parts: Map<Node, Part>;
  readonly takenOver: Part[];
  /** How often something was decided by what stands above it. */
  looksAbove: number;
};

type Place = { segment: string | number; parent?: Fact | undefined; entry?: Entry | undefined; name?: string | undefined; key?: Key | undefined };

/** What a scalar has below it: one list for all of them. */
const nothing: Fact[] = [];

function report(walk: Walk, name: string, span: Span, severity: Severity, message: string, more: Partial<Problem> = {}): void {
  if (walk.problems.length < MAX_PROBLEMS)
    walk.problems.push({ ...more, start: span.start, end: span.end, rule: `${walk.kind.id}/${name}`, severity, message });
}

const because = (message: string, why: string | undefined): string => (why ? `${message} ${why}` : message);

function visit(walk: Walk, node: Node, wanted: Schema, place: Place): Fact {
  return isPart(walk, node, place) ? (takenOver(walk, node, wanted, place) ?? visitPart(walk, node, wanted, place)) : visitAnew(walk, node, wanted, place);
}

const isPart = ({ depth }: Walk, node: Node, { parent }: Place): boolean =>
  depth === PART_DEPTH ? !isParted(node) : depth === PART_DEPTH + 1 && parent !== undefined && isParted(parent.node);

/** A part of which all is known already. */
function takenOver(walk: Walk, node: Node, schema: Schema, { segment, parent, entry, name, key }: Place): Fact | undefined {
  const part = walk.earlier.get(node);
  if (!part || part.schema !== schema || part.key !== key || part.name !== name || part.fact.segment !== segment || part.fact.entry !== entry) return undefined;
  if (part.fact.parent?.segment !== parent?.segment || isMade(parent)) return undefined;
  if (walk.left <= part.count) return undefined;
  walk.left -= part.count;
  walk.parts.set(node, part);
  walk.problems.push(...problemsOf(part.found, node));
  walk.takenOver.push(part);
  // It is below another value now, with the same name.
  return Object.assign(part.fact, { parent });
}

/** Whether a value is, or is in, one that is computed: what stands in there may be judged by that. */
const isMade = (fact: Fact | undefined): boolean => fact !== undefined && (fact.computed !== undefined || isMade(fact.parent));

/** A part that the next version can take over, unless what it is depends on more than itself. */
function visitPart(walk: Walk, node: Node, schema: Schema, place: Place): Fact {
  const [left, problems, places, looks] = [walk.left, walk.problems.length, walk.places.length, walk.looksAbove];
  const fact = visitAnew(walk, node, schema, place);
  if (walk.looksAbove > looks || isMade(place.parent) || walk.left <= 0 || walk.problems.length >= MAX_PROBLEMS) return fact;
  const { key, name } = place;
  walk.parts.set(node, {
    fact,
    schema,
    key,
    name,
    count: left - walk.left,
    found: foundIn(node, since(walk.problems, problems)),
    places: since(walk.places, places),
  });
  return fact;
}

function visitAnew(walk: Walk, node: Node, wanted: Schema, place: Place): Fact {
  const value = resolve(node) ?? node;
  const computed = value.type === 'alias' ? undefined : walk.kind.computed?.value(value, wanted);
  const decided = decide(computed?.schema ?? wanted, value, walk.deciding);
  const { segment, parent, entry, name, key } = place;
  // Always the same fields in the same order: there are very many of these.
  const fact: Fact = {
    node,
    schema: decided,
    segment,
    entry,
    name,
    key,
    computed,
    wanted: computed && wanted,
    parent,
    children: node.type === 'scalar' ? nothing : [],
    made: undefined,
  };
  walk.left--;
  if (walk.left <= 0 || walk.depth >= MAX_STEPS_DOWN) return fact;
  walk.depth++;
  if (node.type === 'alias') visitTarget(walk, fact, node, wanted, place);
  else visitValue(walk, fact, node, wanted);
  walk.depth--;
  return fact;
}

function visitTarget(walk: Walk, fact: Fact, alias: AliasNode, wanted: Schema, place: Place): void {
  const target = resolve(alias);
  if (target && isNew(walk, target, wanted)) for (const child of visit(walk, target, wanted, place).children) fact.children.push(child);
}

function visitValue(walk: Walk, fact: Fact, node: Exclude<Node, AliasNode>, wanted: Schema): void {
  if (node.anchor !== undefined) isNew(walk, node, wanted);
  if (insideOf(wanted)) walk.places.push(fact);
  if (fact.computed) judgeComputed(walk, fact, node, fact.computed, wanted);
  // Any other local tag stands for a value computed elsewhere.
  else if (!hasLocalTag(node)) judge(walk, fact, node, fact.schema);
}

/** The arguments of a computed value; where its shape is known, that it is one the place can take. */
function judgeComputed(walk: Walk, fact: Fact, node: Exclude<Node, AliasNode>, { gives, name }: ComputedValue, wanted: Schema): void {
  judge(walk, fact, node, fact.schema);
  if (gives === undefined || node.broken || takesShape(wanted, gives)) return;
  report(
    walk,
    'wrong-type',
    firstOf(node),
    'error',
    `${code(name)} gives ${gives === 'text' ? 'a string' : `a ${gives}`}, but ${within(subject(fact))} takes ${expectation(wanted)}.`,
  );
}

function isNew(walk: Walk, node: Node, schema: Schema): boolean {
  const schemas = walk.seen.get(node) ?? new Set();
  if (schemas.has(schema)) return false;
  walk.seen.set(node, schemas.add(schema));
  return true;
}

function judge(walk: Walk, fact: Fact, node: Exclude<Node, AliasNode>, schema: Schema): void {
  if (node.type === 'scalar' && node.valueType === 'null') {
    judgeEmpty(walk, fact, schema);
  } else if (isPlaceholder(node)) {
    visitUnknown(walk, fact, node);
  } else if (!fits(schema, node)) {
    if (!node.broken && !('shapeByRule' in schema && schema.shapeByRule)) wrongType(walk, fact, node, schema);
    visitUnknown(walk, fact, node);
  } else if (node.type === 'map' && schema.type === 'object') visitObject(walk, fact, node, schema);
  else if (node.type === 'map' && schema.type === 'map') visitMap(walk, fact, node, schema);
  else if (node.type === 'list' && schema.type === 'list') visitList(walk, fact, node, schema);
  else if (node.type === 'scalar' && !node.broken) judgeScalar(walk, fact, node, schema);
  else visitUnknown(walk, fact, node);
}

/** A key without a value. While something is left out for later it is no fault, unless the key must be there or there is only a list of values to take. */
function judgeEmpty(walk: Walk, fact: Fact, schema: Schema): void {
  const { entry, key } = fact;
  if (!entry) emptyItem(walk, fact, schema);
  if (!entry || entry.half) return;
  const { emptyValues } = walk.kind;
  if (emptyValues === 'absent') {
    if (isWrittenOut(fact.node) && key?.required !== 'error') return;
  } else if (emptyValues) {
    const found = emptyValues(fact);
    if (found) noValue(walk, fact, entry, schema, found.severity, found.why);
    return;
  }
  const closed = (schema.type === 'text' || schema.type === 'number') && schema.values !== undefined;
  if (closed || schema.type === 'flag' || (key?.required === 'error' && schema.type !== 'list' && schema.type !== 'map' && schema.type !== 'object'))
    noValue(walk, fact, entry, schema, key?.required ?? 'warning');
}

/** An empty value that its author wrote, as `null`. */
const isWrittenOut = ({ start, end }: Span): boolean => end > start;

function noValue(walk: Walk, { node, key }: Fact, entry: Entry, decided: Schema, severity: Severity, why?: string): void {
  // An empty value has no shape that would choose one of several.
  const schema = key?.schema.type === 'either' ? key.schema : decided;
  const expected = schema.type === 'any' ? '' : ` Expected ${expectation(schema)}.`;
  report(walk, 'bad-value', entry.keySpan, severity, because(`${code(entry.key)} has no value.${expected}`, why), {
    check: 'empty',
    typing: { start: entry.keySpan.start, end: Math.max(node.end, entry.keySpan.end + 2) },
  });
}

/** A dash with nothing behind it, where a map with some key is needed, or one of a few values. */
function emptyItem(walk: Walk, { node, parent }: Fact, schema: Schema): void {
  const isNeeded =
    (schema.type === 'object' && Object.values(schema.keys).some(({ required }) => required === 'error')) ||
    (schema.type === 'text' && schema.values !== undefined && schema.others === undefined);
  if (parent?.node.type !== 'list' || !isNeeded) return;
  const span = node.end > node.start ? node : { start: Math.max(0, node.start - 1), end: node.start };
  report(walk, 'wrong-type', span, 'error', `This item is empty. Expected ${expectation(schema)}.`, { typing: { start: span.start, end: span.end + 1 } });
}

function wrongType(walk: Walk, fact: Fact, node: Node, schema: Schema): void {
  // The reason of a map is about its keys.
  const why = 'why' in schema && schema.type !== 'object' ? schema.why : undefined;
  // A word on a line of its own, where keys are expected: a key being typed.
  if (
    node.type === 'scalar' &&
    node.style === 'plain' &&
    ((schema.type === 'object' && /^[\w-]+$/.test(node.text)) || (schema.type === 'map' && /^[\w.-]+$/.test(node.text))) &&
    startsBelow(fact)
  ) {
    report(walk, 'wrong-type', node, 'error', `Missing colon after ${code(node.text)}. Expected a key ${where(fact)}.`, { typing: node });
    return;
  }
  const severity = schema.type === 'list' && node.type === 'scalar' && fits(schema.of, node) ? schema.alone : undefined;
  report(
    walk,
    'wrong-type',
    firstOf(node),
    severity ?? 'error',
    because(`${subject(fact)} is ${found(node)}. Expected ${expectation(schema)}.`, why),
    asList(fact, node, schema, walk.kind.computed),
  );
}

/** A value as the subject of a sentence. */
const subject = ({ entry, parent }: Fact): string => (entry ? code(entry.key) : parent ? 'This item' : 'The document');

/** The same where the sentence has begun. */
const within = (subject: string): string => subject.replace(/^T/, 't');

/** One item in place of the list of such items, a text in place of a map that needs one text only, and a map in place of its text. */
function asList(fact: Fact, node: Node, schema: Schema, computed: Computed | undefined): Partial<Problem> {
  const item = schema.type === 'list' ? schema.of : schema;
  if (insideOf(schema) && (node.type === 'map' || node.type === 'list') && couldBeText(node, computed))
    return { fix: { title: 'Make it a text', operations: [{ op: 'to-text', path: pathOf(fact) }] } };
  const key = node.type === 'scalar' ? onlyText(item) : undefined;
  const path = pathOf(fact);
  if (schema.type === 'list' && fits(item, node))
    return { fix: suggestedUnless(node.type !== 'map' || isItem(item, node), { title: 'Make it a list', operations: [{ op: 'wrap', path }] }) };
  if (key === undefined || (typeof fact.segment === 'string') !== (schema.type === 'list')) return {};
  const operation: Operation = schema.type === 'list' ? { op: 'wrap', path, key } : { op: 'nest', path, key };
  return { fix: { title: `Put it under ${code(key)}`, operations: [operation], suggestion: true } };
}

/** Whether a map has what an item must have, and nothing that it can't. */
const isItem = (schema: Schema, node: MapNode): boolean =>
  (schema.type === 'map' && node.entries.length === 1) ||
  (schema.type === 'object' &&
    node.entries.every(({ key }) => Object.hasOwn(schema.keys, key)) &&
    Object.entries(schema.keys).every(([name, key]) => key.required !== 'error' || node.entries.some((entry) => entry.key === name)));

/** The one key that a map must have, if that is a text. */
function onlyText(schema: Schema): string | undefined {
  if (schema.type !== 'object') return undefined;
  const [first, ...others] = Object.entries(schema.keys).filter(([, key]) => key.required === 'error');
  return first?.[1].schema.type === 'text' && others.length === 0 ? first[0] : undefined;
}

/** The part of a value to mark: not all the lines of a map or list. */
const firstOf = (node: Node): Span =>
  node.type === 'map' && !node.flow
    ? (node.entries[0]?.keySpan ?? node)
    : node.type === 'list' && !node.flow
      ? { start: node.start, end: node.start + 1 }
      : node;

/** The value is on a line below its key, or the file holds nothing else. */
const startsBelow = ({ entry, node, parent }: Fact): boolean => !parent || !entry || node.start > entry.keySpan.end + 2;

/** Facts without knowledge, so that hover and symbols still see what stands there. */
function visitUnknown(walk: Walk, fact: Fact, node: Node): void {
  if (node.type === 'list') for (const [index, item] of node.items.entries()) fact.children.push(visit(walk, item, any, { segment: index, parent: fact }));
  if (node.type === 'map') for (const entry of node.entries) fact.children.push(visit(walk, entry.value, any, { segment: entry.key, parent: fact, entry }));
}

function visitObject(walk: Walk, fact: Fact, node: MapNode, schema: ObjectOf): void {
  const { nameOf, required } = knownKeys(schema);
  const merged = mergedEntries(node);
  let names: Set<string> | undefined;
  const present = (): Set<string> => {
    names ??= new Set([...node.entries, ...merged].map(({ key }) => nameOf(key) ?? key));
    return names;
  };
  /** Keys that an unknown one was probably meant to be: those are not missing too. */
  let meant: Set<string | undefined> | undefined;
  let isOpen = node.broken === true;
  const own = node.entries.length;
  for (let index = 0; index < own + merged.length; index++) {
    const entry = (index < own ? node.entries[index] : merged[index - own]) as Entry;
    if (entry.key === '<<') continue;
    if (walk.left <= 0) return;
    const added = walk.kind.computed?.entry?.(entry, schema);
    if (added) {
      // Who knows which keys come of it.
      isOpen = true;
      fact.children.push(visit(walk, entry.value, added, { segment: entry.key, parent: fact, entry }));
      continue;
    }
    // A key that is computed may be any.
    isOpen ||= hasStandIn(entry.key);
    const name = nameOf(entry.key);
    const key = entry.defined ? undefined : name === undefined ? namedKey(schema.named, entry.key) : schema.keys[name];
    const place = { segment: entry.key, parent: fact, entry, key, name: named(key?.name ?? name, entry) };
    if (index >= own) {
      if (key && isNew(walk, entry.value, key.schema)) fact.children.push(visit(walk, entry.value, key.schema, place));
      continue;
    }
    const byRule = (schema.others === 'fine' && schema.slips === undefined) || (schema.mapsByRule && entry.value.type === 'map');
    const isJudged =
      !key && !byRule && !entry.broken && !entry.defined && !hasStandIn(entry.key) && entry.value.anchor === undefined && walk.problems.length < MAX_PROBLEMS;
    const guess = isJudged ? meantKey(schema, entry.key, present()) : undefined;
    // Where any key may stand, a word that is two letters away is another word.
    const isUnknown = isJudged && (schema.others !== 'fine' || (guess !== undefined && isSlip(entry.key, guess)));
    if (isUnknown) {
      meant ??= new Set();
      meant.add(guess);
      if (!entry.half)
        unknownKey(walk, fact, entry, schema, guess, worse(othersOf(schema, entry.key, guess), guess === undefined ? undefined : schema.keys[guess]?.required));
    }
    if (key?.deprecated && !(walk.kind.emptyValues === 'absent' && isEmpty(entry.value)))
      report(walk, 'deprecated', entry.keySpan, 'hint', `${code(entry.key)} is deprecated: ${key.deprecated}`, { tag: 'deprecated' });
    fact.children.push(visit(walk, entry.value, key?.schema ?? (isUnknown ? any : schema.rest) ?? any, place));
  }
  if (isOpen) return;
  for (const [name, key] of required)
    if (key.required && !present().has(name) && !meant?.has(name) && !isSupplied(walk, fact, name))
      missingKey(walk, fact, node, name, key, key.required, schema);
}

/** Whether the kind gets a key from another place of the file, which the next version may change. */
function isSupplied({ kind, deciding }: Walk, fact: Fact, name: string): boolean {
  if (!kind.supplied) return false;
  deciding.above?.();
  return kind.supplied(fact, name, deciding.document);
}

const named = (name: string | undefined, { key }: Entry): string | undefined => (name === key ? undefined : name);

const severities: readonly (Severity | undefined)[] = ['error', 'warning', 'information', 'hint'];
/** What a key or value gets that is not listed, and may be a slip of one that is. */
const othersOf = ({ others, slips }: ObjectOf | TextOf, written: string, guess: string | undefined): Severity =>
  (slips !== undefined && isSlipOf(written, guess) ? slips : undefined) ?? (others === 'fine' ? 'hint' : (others ?? 'error'));
const isSlipOf = (written: string, guess: string | undefined): boolean => guess !== undefined && (isSlip(written, guess) || isMisspelling(written, guess));
/** Who misspells a key that must be there has left it out as well. */
const worse = (one: Severity, other: Severity | undefined): Severity => severities.find((each) => each === one || each === other) ?? one;

const offered = (schema: ObjectOf): string[] => Object.keys(schema.keys).filter((name) => schema.keys[name]?.offered !== false);

/** The key of a schema that somebody meant who wrote another one. */
function meantKey(schema: ObjectOf, written: string, present: ReadonlySet<string>): string | undefined {
  const free = offered(schema).filter((name) => !present.has(name));
  return free.find((name) => schema.keys[name]?.mistaken?.includes(written)) ?? nearest(written, free);
}

function unknownKey(walk: Walk, fact: Fact, entry: Entry, schema: ObjectOf, guess: string | undefined, severity: Severity): void {
  const { key, keySpan } = entry;
  if (entry.implied) {
    const expected = `Expected ${oneOfCodes(offered(schema))} in front of it.`;
    report(walk, 'unknown-key', entry.value, severity, `A second value without a name ${where(fact)}. ${expected}`, { typing: entry.value });
    return;
  }
  const meant = guess === undefined ? undefined : schema.keys[guess];
  const isSlip = meant !== undefined && guess !== undefined && (meant.mistaken?.includes(key) || isSure(key, guess, severity));
  const elsewhere = isSlip ? undefined : misplaced(fact, entry);
  const slip = guess && suggestedUnless(isSlip && takes(meant, entry.value), renaming([...pathOf(fact), key], guess));
  const names = offered(schema);
  const known = names.length === 0 ? 'Expected no keys here.' : `Expected ${oneOfCodes(names)}.`;
  // Where a slip weighs more than any other key, the reason is about the others.
  const why = isSlip && schema.slips !== undefined ? undefined : schema.why;
  const expected = elsewhere?.words ?? because(guess ? `Did you mean ${code(guess)}?` : known, why);
  const fix = elsewhere ? elsewhere.fix : slip;
  // What it says in its place is lost here, even where other keys hardly matter.
  report(walk, 'unknown-key', keySpan, elsewhere ? worse(severity, 'warning') : severity, `Unknown key ${code(key)} ${where(fact)}. ${expected}`, {
    typing: keySpan,
    ...(fix ? { fix } : {}),
  });
}

/** Whether a value that stands under a wrong name has the shape that the right one wants. */
function takes({ schema }: Key, node: Node): boolean {
  const value = resolve(node) ?? node;
  return isEmpty(value) || (!value.broken && fits(schema, value));
}

/** What is a hint at most may be something new that is not listed yet. */
const isSure = (written: string, guess: string, severity: Severity): boolean =>
  (severity === 'error' || severity === 'warning') && isMisspelling(written, guess);

const renaming = (path: (string | number)[], to: string): Fix => ({ title: `Change to ${code(to)}`, operations: [{ op: 'rename', path, to }] });

function missingKey(walk: Walk, fact: Fact, node: MapNode, name: string, key: Key, severity: Severity, schema: ObjectOf): void {
  const operation: Operation | undefined =
    key.preset === undefined
      ? undefined
      : {
          op: 'insert',
          path: pathOf(fact),
          key: name,
          value: key.preset,
          ...(name === Object.keys(schema.keys)[0] ? { first: true as const } : {}),
          ...(key.schema.type === 'text' && key.schema.strict ? { quoted: true as const } : {}),
        };
  report(walk, 'missing-key', place(fact, node), severity, because(`Missing key ${code(name)} ${where(fact)}. ${key.about}`, key.why), {
    typing: node,
    ...(operation ? { fix: suggestedUnless(key.presetIsSure === true, { title: `Add ${code(name)}`, operations: [operation] }) } : {}),
  });
}

/** Where to show that something is missing in a map: at its key, or at the first key of an item or file. */
const place = (fact: Fact, node: MapNode): Span =>
  fact.entry?.keySpan ?? node.entries[0]?.keySpan ?? { start: node.start, end: Math.min(node.start + 1, node.end) };

/** The key that a map stands under; for an item of a list, the list's. */
const ownerOf = (fact: Fact): string | undefined => {
  const owner = fact.entry ? fact : fact.parent;
  return (owner?.entry?.implied ? owner.parent : owner)?.entry?.key;
};

/** Where a key of a map stands, as words. */
function where(fact: Fact): string {
  const owner = ownerOf(fact);
  return owner === undefined ? 'at the top level' : `in ${code(owner)}`;
}

function visitMap(walk: Walk, fact: Fact, node: MapNode, schema: MapOf): void {
  const merged = mergedEntries(node);
  const own = node.entries.length;
  for (let index = 0; index < own + merged.length; index++) {
    const entry = (index < own ? node.entries[index] : merged[index - own]) as Entry;
    const each = eachOf(schema, entry.key);
    if (entry.key === '<<' || (index >= own && !isNew(walk, entry.value, each.schema))) continue;
    const added = walk.kind.computed?.entry?.(entry, schema);
    if (added) {
      fact.children.push(visit(walk, entry.value, added, { segment: entry.key, parent: fact, entry }));
      continue;
    }
    fact.children.push(visit(walk, entry.value, each.schema, { segment: entry.key, parent: fact, entry, key: each }));
  }
  judgeLeast(walk, fact, node, schema, own + merged.length, 'entry');
}

/** A list or map with too little in it. */
function judgeLeast(walk: Walk, fact: Fact, node: ListNode | MapNode, schema: ListOf | MapOf, count: number, what: 'item' | 'entry'): void {
  const { min = 0 } = schema;
  if (count >= min || node.broken) return;
  const many = min === 1 ? `one ${what}` : `${min} ${what === 'item' ? 'items' : 'entries'}`;
  report(
    walk,
    'bad-value',
    fact.entry?.keySpan ?? node,
    'error',
    because(`${subject(fact)} has ${count === 0 ? 'none' : `only ${count}`}. Expected at least ${many}.`, schema.why),
    {
      check: 'count',
      typing: node,
    },
  );
}

/** What stands under a name of the author's own. */
const eachOf = ({ each, named }: MapOf, name: string): Key => namedKey(named, name) ?? each;
const namedKey = (named: MapOf['named'] = [], name: string): Key | undefined => named.find(({ matches }) => new RegExp(matches).test(name))?.each;

function visitList(walk: Walk, fact: Fact, node: ListNode, schema: ListOf): void {
  for (const [index, item] of node.items.entries()) fact.children.push(visit(walk, item, schema.items?.[index] ?? schema.of, { segment: index, parent: fact }));
  if (schema.unique) judgeRepeated(walk, fact, node, schema.unique);
  judgeLeast(walk, fact, node, schema, node.items.length, 'item');
  if (schema.max !== undefined && node.items.length > schema.max && !fact.children.some(({ computed }) => computed?.mayBeAbsent))
    report(
      walk,
      'bad-value',
      fact.entry?.keySpan ?? node,
      'error',
      because(`${subject(fact)} has ${node.items.length} items. Expected at most ${schema.max}.`, schema.why),
      { check: 'count' },
    );
}

/** Items that are the same scalar as one before. What is computed may come to anything, and may be absent. */
function judgeRepeated(walk: Walk, { children }: Fact, node: ListNode, severity: Severity): void {
  const seen = new Map<string, Span>();
  for (const [index, item] of node.items.entries()) {
    if (item.type !== 'scalar' || item.broken || isEmpty(item)) continue;
    const { computed, parent } = children[index] ?? {};
    // The same function with the same argument comes to the same.
    const same = computed ? `${computed.name} ${item.text}` : item.text;
    const first = seen.get(same);
    if (!first) seen.set(same, item);
    else
      report(walk, 'bad-value', item, severity, `${code(item.text)} is in this list already.`, {
        check: 'unique',
        related: [{ start: first.start, end: first.end, message: 'It is here too.' }],
        ...(parent ? { fix: { title: 'Remove it', operations: [{ op: 'remove', path: [...pathOf(parent), index] }], suggestion: true } } : {}),
      });
  }
}

function judgeScalar(walk: Walk, fact: Fact, node: ScalarNode, schema: Schema): void {
  if (schema.type === 'flag') judgeFlag(walk, fact, node, schema);
  if (schema.type === 'number') judgeNumber(walk, fact, node, schema);
  if (schema.type === 'text') judgeText(walk, fact, node, schema);
}

function judgeFlag(walk: Walk, fact: Fact, node: ScalarNode, schema: FlagOf): void {
  if (walk.isComputed(node.text)) return;
  if (!/^(true|false|yes|no|on|off|y|n)$/i.test(node.text)) badValue(walk, fact, node, schema, 'error', schema.others ? ['true', 'false'] : ['yes', 'no']);
  else if (schema.others && schema.others !== 'fine' && !/^(true|false)$/i.test(node.text))
    badValue(walk, fact, node, schema, schema.others, [], { meant: isYes(node.text) ? 'true' : 'false' });
}

function judgeNumber(walk: Walk, fact: Fact, node: ScalarNode, schema: NumberOf): void {
  if (schema.valueByRule) return;
  const value = Number(node.text);
  const right = schema.values
    ? schema.values.some((each) => each.value === node.text || (node.text !== '' && Number(each.value) === value))
    : /^[-+]?[\d.]+$/.test(node.text) &&
      value >= (schema.min ?? -Infinity) &&
      value <= (schema.max ?? Infinity) &&
      (!schema.integer || Number.isInteger(value));
  if (right || walk.isComputed(node.text)) return;
  badValue(walk, fact, node, schema, Number.isNaN(value) ? 'error' : (schema.others ?? 'error'), []);
}

function judgeText(walk: Walk, fact: Fact, node: ScalarNode, schema: TextOf): void {
  if (schema.isRight?.(node.text)) return;
  const { valueFor, fits } = knownTexts(schema);
  const listed = valueFor(node.text);
  // Most texts are right, and then it doesn't matter whether they are computed.
  if ((listed && !listed.deprecated) || (!listed && fits(node.text)) || walk.isComputed(node.text)) return;
  if (listed?.deprecated) report(walk, 'deprecated', node, 'hint', `${code(node.text)} is deprecated: ${listed.deprecated}`, { tag: 'deprecated' });
  if (listed) return;
  if (schema.values && schema.others !== 'fine') {
    const candidates = schema.values.map(({ value }) => value);
    const usual = schema.values.find(({ mistaken }) => mistaken?.includes(node.text))?.value;
    // A list that may be old takes any new word, but a boolean is never one.
    const isCased = schema.cased !== undefined && candidates.some((each) => each.toLowerCase() === node.text.toLowerCase());
    const severity = (isBoolean(node) ? schema.slips : isCased ? schema.cased : undefined) ?? othersOf(schema, node.text, nearest(node.text, candidates));
    badValue(walk, fact, node, schema, severity, candidates, { usual });
  } else if (!schema.values && schema.pattern !== undefined)
    badValue(walk, fact, node, schema, schema.others === 'fine' ? 'hint' : (schema.others ?? 'error'), []);
  else judgeLimits(walk, fact, node, schema);
}

/** What YAML 1.1, which AWS reads, takes for a boolean. */
const isBoolean = ({ style, text }: ScalarNode): boolean => style === 'plain' && /^(?:true|false|yes|no|on|off)$/i.test(text);
/** What becomes of a word that doesn't look like one. */
const readAs = (node: ScalarNode): string | undefined =>
  isBoolean(node) && !/^(?:true|false)$/i.test(node.text) ? `YAML reads ${code(node.text)} without quotes as ${code(String(isYes(node.text)))}.` : undefined;

/** Limits out of AWS's data: that of the length is sure, while patterns may be stricter or looser than the service. */
function judgeLimits(walk: Walk, fact: Fact, node: ScalarNode, { length, re2 }: TextOf): void {
  const of = fact.entry ? ` for ${code(fact.entry.key)}` : '';
  const [least, most] = length ?? [null, null];
  const found = least === null && most === null ? 0 : lengthOf(node.text, most ?? Infinity);
  if (found < (least ?? 0) || found > (most ?? Infinity))
    report(walk, 'bad-value', node, 'error', `The value${of} has ${characters(found)}. Expected ${lengthWords(least, most)}.`, { check: 'length' });
  else if (re2 !== undefined && expressionsOf(walk.deciding.data ?? noData)?.finds(re2, node.text) === false)
    report(
      walk,
      'bad-value',
      node,
      'warning',
      `${node.text === '' ? 'Empty value' : `Unexpected value ${code(node.text)}`}${of}. Expected a string that matches ${code(re2, 200)}.`,
      { check: 'pattern' },
    );
}

/** The characters of a text, of which a pair of surrogates is one; those of a text that is far too long needn't be told apart. */
const lengthOf = (text: string, most: number): number => (/[\ud800-\udbff]/.test(text) && text.length <= 2 * most + 2 ? [...text].length : text.length);

const characters = (count: number): string => `${count} character${count === 1 ? '' : 's'}`;
const lengthWords = (least: number | null, most: number | null): string =>
  most === null ? `at least ${characters(least ?? 0)}` : least === null || least === 0 ? `at most ${characters(most)}` : `${least} to ${characters(most)}`;

/** Words that differ in their numbers alone are no typos of each other. */
const isOtherNumber = (one: string, other: string): boolean =>
  one.replace(/[\d.]/g, '').toLowerCase() === other.replace(/[\d.]/g, '').toLowerCase() && one.replace(/[^\d.]/g, '') !== other.replace(/[^\d.]/g, '');

/** Of a list that may be old and has so many values, the first few say nothing. */
const MANY_VALUES = 100;

type Meant = {
  /** The value that surely was meant. */
  readonly meant?: string;
  /** The value for which people write this one by mistake. */
  readonly usual?: string | undefined;
};

/** Without a value that was meant, one of the candidates may be. */
function badValue(
  walk: Walk,
  fact: Fact,
  node: ScalarNode,
  schema: Schema,
  severity: Severity,
  candidates: readonly string[],
  { meant, usual }: Meant = {},
): void {
  const near = nearest(node.text, candidates);
  const guess = meant ?? usual ?? (near !== undefined && !isOtherNumber(near, node.text) ? near : undefined);
  // A part of the word, or more than it: bash for /bin/bash.
  const isPart = usual !== undefined && (usual.includes(node.text) || node.text.includes(usual));
  const isOpen = severity === 'hint' || severity === 'information';
  const known = isOpen && 'values' in schema && (schema.values?.length ?? 0) > MANY_VALUES ? undefined : expectation(schema);
  const expected = guess ? `Did you mean ${code(guess)}?` : known && `${isOpen ? 'Known values:' : 'Expected'} ${known}.`;
  const of = fact.entry ? ` for ${code(fact.entry.key)}` : '';
  // The reason of a list that may be old is about values that are no slip.
  const isSlip = 'slips' in schema && severity === schema.slips;
  const why = isSlip ? readAs(node) : 'why' in schema ? schema.why : undefined;
  const plain = meant === undefined ? {} : { quoted: false };
  const setting = (to: string): Fix => ({ title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to, ...plain }] });
  const fix = guess ? { fix: suggestedUnless(meant !== undefined || isPart || isSure(node.text, guess, severity), setting(guess)) } : {};
  const value = node.text === '' ? 'Empty value' : `${isOpen ? 'Unknown' : 'Invalid'} value ${code(node.text)}`;
  report(walk, 'bad-value', node, severity, because([`${value}${of}.`, expected].filter(Boolean).join(' '), why), { check: checkOf(schema, node), ...fix });
}

/** What of a scalar was judged. */
function checkOf(schema: Schema, { text: written }: ScalarNode): string {
  if (schema.type === 'flag') return 'type';
  if ('values' in schema && schema.values) return 'values';
  if (schema.type === 'number') return written.trim() === '' || Number.isNaN(Number(written)) ? 'type' : 'range';
  return ('format' in schema ? schema.format : undefined) ?? 'pattern';
}
