import { entryOf, type ListNode, type MapNode, type Node, resolve, type ScalarNode } from '../../core/node.ts';
import { addressOf, blockOf } from './cidr.ts';
import { holdsFor, rangeOf } from './numeric.ts';
import { wildcardFits } from './wildcard.ts';

/**
 * Whether events match patterns, as the guide describes it; of what the guide leaves open the engine is the judge.
 * Source: EventBridge user guide, eb-create-pattern.html and eb-create-pattern-operators.html; RuleCompiler.java and Event.java of
 * aws/event-ruler of 2026-07-21; checked 2026-11-30.
 */

/** The key under which patterns stand of which one has to match. */
export const OR = '$or';

/** Patterns and events are data of people: nothing deeper is looked at. */
const MOST_LEVELS = 100;

/** Whether an event matches a pattern. What is no pattern matches nothing. */
export function matches(pattern: Node, event: Node): boolean {
  const map = resolve(pattern);
  return map?.type === 'map' && fitsMap(map, resolve(event), { event, path: [] });
}

/** Where a pattern is held against an event: absence is looked for in the event as a whole. */
type Place = { readonly event: Node; readonly path: readonly string[] };

/** An element of a list has to fit as a whole: one may not have one field, and another the other. */
function fitsMap(pattern: MapNode, event: Node | undefined, place: Place): boolean {
  if (place.path.length > MOST_LEVELS || pattern.entries.length === 0) return false;
  if (event?.type === 'list') {
    const elements = event.items.map(resolve).filter((item) => item?.type === 'map' || item?.type === 'list');
    return elements.length > 0 ? elements.some((item) => fitsMap(pattern, item, place)) : fitsMap(pattern, undefined, place);
  }
  const map = event?.type === 'map' ? event : undefined;
  return fieldsOf(pattern).every(([key, value]) => {
    const alternatives = key === OR ? alternativesOf(value) : undefined;
    if (alternatives) return alternatives.some((each) => fitsMap(each, event, place));
    const found = map && entryOf(map, key)?.value;
    const below = { ...place, path: [...place.path, key] };
    if (value?.type === 'map') return fitsMap(value, found && resolve(found), below);
    return value?.type === 'list' && fitsSome(value, found ? leavesOf(found) : [], isAbsent(below));
  });
}

/** Of a key that stands twice the last counts. */
const fieldsOf = ({ entries }: MapNode): [string, ReturnType<typeof resolve>][] => [...new Map(entries.map(({ key, value }) => [key, resolve(value)]))];

/** The patterns under `$or`; `undefined` where that is the name of a field. */
export function alternativesOf(value: Node | undefined): readonly MapNode[] | undefined {
  if (value?.type !== 'list') return undefined;
  const maps = value.items.map(resolve).filter((item) => item?.type === 'map');
  return maps.length === value.items.length ? maps : undefined;
}

/** Whether one of the values and matchers in a list takes one of the values of a field. */
export function fitsSome(tests: ListNode, values: readonly ScalarNode[], isAbsent: boolean): boolean {
  return tests.items.some((item) => {
    const test = resolve(item);
    if (test?.type === 'map' && test.entries[0]?.key === 'exists') return isYes(test.entries[0].value) ? values.length > 0 : isAbsent;
    return values.some((value) => test !== undefined && fits(test, value));
  });
}

const isYes = (node: Node): boolean => node.type === 'scalar' && node.text === 'true';

/** Whether a value or matcher takes a value. */
function fits(test: Exclude<Node, { type: 'alias' }>, value: ScalarNode): boolean {
  if (test.type === 'scalar') return sortOf(test) === sortOf(value) && test.text === value.text;
  const entry = test.type === 'map' ? test.entries[0] : undefined;
  const argument = entry && resolve(entry.value);
  if (!entry || !argument) return false;
  const matcher = matchers[entry.key];
  return matcher?.(argument, value) === true;
}

type Resolved = Exclude<Node, { type: 'alias' }>;
type Matcher = (argument: Resolved, value: ScalarNode) => boolean;

const sortOf = ({ valueType, style }: ScalarNode): string => (style === 'plain' ? valueType : 'text');
const isText = (node: Node): node is ScalarNode => node.type === 'scalar' && sortOf(node) === 'text';
const isNumber = (node: Node): node is ScalarNode => node.type === 'scalar' && sortOf(node) === 'number';

/** A matcher of texts; `anyCase` where an object with `equals-ignore-case` may stand in place of the text. */
const ofTexts =
  (holds: (text: string, wanted: string) => boolean, anyCase = false): Matcher =>
  (argument, value) => {
    if (!isText(value)) return false;
    if (isText(argument)) return holds(value.text, argument.text);
    const inner = anyCase && argument.type === 'map' ? entryOf(argument, 'equals-ignore-case')?.value : undefined;
    return inner !== undefined && isText(inner) && holds(value.text.toLowerCase(), inner.text.toLowerCase());
  };

const starts = ofTexts((text, wanted) => text.startsWith(wanted), true);
const ends = ofTexts((text, wanted) => text.endsWith(wanted), true);
const sameInAnyCase = ofTexts((text, wanted) => text.toLowerCase() === wanted.toLowerCase());
const wild = ofTexts((text, wanted) => wildcardFits(wanted, text));

const matchers: Readonly<Record<string, Matcher>> = {
  exactly: ofTexts((text, wanted) => text === wanted),
  prefix: starts,
  suffix: ends,
  'equals-ignore-case': sameInAnyCase,
  wildcard: wild,
  numeric: (argument, value) => {
    const range = argument.type === 'list' ? rangeOf(argument) : undefined;
    return range !== undefined && isNumber(value) && holdsFor(range, Number(value.text));
  },
  cidr: (argument, value) => {
    const [block, address] = [isText(argument) ? blockOf(argument.text) : undefined, isText(value) ? addressOf(value.text) : undefined];
    return block !== undefined && address !== undefined && block.version === address.version && address.bits >> block.free === block.bits >> block.free;
  },
  'anything-but': (argument, value) => {
    if (argument.type === 'map') {
      const [entry] = argument.entries;
      const excluded = entry && { prefix: starts, suffix: ends, 'equals-ignore-case': sameInAnyCase, wildcard: wild }[entry.key];
      return excluded !== undefined && !listed(entry?.value).some((each) => excluded(each, value));
    }
    return !listed(argument).some((each) => isSame(each, value));
  },
};

const listed = (node: Node | undefined): readonly Resolved[] => {
  const value = node && resolve(node);
  return value?.type === 'list' ? value.items.flatMap((item) => resolve(item) ?? []) : value ? [value] : [];
};

/** Numbers are the same here whatever their digits look like. */
const isSame = (one: Resolved, other: ScalarNode): boolean =>
  one.type === 'scalar' && sortOf(one) === sortOf(other) && (sortOf(one) === 'number' ? Number(one.text) === Number(other.text) : one.text === other.text);

/** The scalars that a field has, those of its lists too. An object is none, and a list without any is as if the field weren't there. */
function leavesOf(node: Node): readonly ScalarNode[] {
  const value = resolve(node);
  if (value?.type === 'scalar') return [value];
  return value?.type === 'list' ? value.items.flatMap(leavesOf) : [];
}

/** Whether an event has no scalar at a path, in no element of a list. */
const isAbsent = ({ event, path }: Place): boolean => leavesAt(event, path).length === 0;

/** All scalars of an event at a path, in any element of its lists. */
export function leavesAt(event: Node, [key, ...rest]: readonly string[]): readonly ScalarNode[] {
  if (key === undefined) return leavesOf(event);
  const value = resolve(event);
  if (value?.type === 'list') return value.items.flatMap((item) => leavesAt(item, [key, ...rest]));
  const found = value?.type === 'map' ? entryOf(value, key)?.value : undefined;
  return found ? leavesAt(found, rest) : [];
}
