import type { ComputedValue } from './computed.ts';
import { contains, type Entry, type Node, type Span } from './node.ts';
import { isParted } from './part.ts';
import type { Path } from './path.ts';
import { segments } from './path.ts';
import type { Key, Schema } from './schema.ts';

/** A value of the file beside what the schema says of it. The walk makes one for each node it reaches. */
export type Fact = {
  readonly node: Node;
  /** Cases and alternatives are decided; `any` where the schema knows nothing. */
  readonly schema: Schema;
  /** The key or index under which the value stands. */
  readonly segment: string | number;
  /** Key and value as they stand in the file, when the value stands under a key. */
  readonly entry?: Entry | undefined;
  /** The name of that key in the schema of its kind, where the file spells it otherwise. */
  readonly name?: string | undefined;
  /** What the schema says of that key. */
  readonly key?: Key | undefined;
  /** How the service computes it, and what the place wants; `schema` is then that of its arguments. */
  readonly computed?: ComputedValue | undefined;
  readonly wanted?: Schema | undefined;
  readonly parent?: Fact | undefined;
  readonly children: Fact[];
  /** What was made of it, by the number of what made it. Weak maps of facts would slow down garbage collection. */
  made?: { readonly of: Fact; readonly by: Map<number, unknown> } | undefined;
};

export function pathOf(fact: Fact): Path {
  const path: (string | number)[] = [];
  for (let at: Fact | undefined = fact; at?.parent; at = at.parent) path.push(at.segment);
  return path.reverse();
}

/** The path with the names of the schema. */
export function namesOf(fact: Fact): Path {
  const path: (string | number)[] = [];
  for (let at: Fact | undefined = fact; at?.parent; at = at.parent) path.push(at.name ?? at.segment);
  return path.reverse();
}

/** The facts at a pointer below `root`; `*` stands for any key or index. */
export function select(root: Fact, pattern: string): Fact[] {
  let found = [root];
  for (const segment of segments(pattern)) {
    found = below(found, segment);
    if (found.length === 0) break;
  }
  return found;
}

/** The facts right below some, under a key or index; `*` stands for any. */
export function below(facts: readonly Fact[], segment: string): Fact[] {
  const found: Fact[] = [];
  for (const fact of facts) for (const child of fact.children) if (segment === '*' || String(child.name ?? child.segment) === segment) found.push(child);
  return found;
}

let makers = 0;

/** What a function says of a file, or of a part of one, computed once however many of its values ask. */
export function perRoot<Result>(make: (root: Fact) => Result): (root: Fact) => Result {
  const place = makers++;
  return (root) => {
    // A copy of a fact has what was made of the fact that it is a copy of.
    if (root.made?.of !== root) root.made = { of: root, by: new Map() };
    const { by } = root.made;
    const kept = by.get(place) as Result | undefined;
    if (kept !== undefined || by.has(place)) return kept as Result;
    const result = make(root);
    by.set(place, result);
    return result;
  };
}

/**
 * The parts of a file, in order: the values two levels down, of a list of maps there its items, and those above that have nothing below them.
 * What is taken over from one version of a text to the next is taken over by part.
 */
export const partsOf = perRoot((root): readonly Fact[] =>
  within(root).flatMap((section) => (section === root ? [root] : within(section).flatMap((part) => (isParted(part.node) ? within(part) : [part])))),
);

/** What stands in a value; the value itself, if nothing does. */
const within = (fact: Fact): readonly Fact[] => (fact.children.length === 0 ? [fact] : fact.children);

/**
 * What a function finds in a file part by part, in order, and in a part alone. It holds values and what is made of them, but no offsets: a
 * part that is taken over stands elsewhere then.
 */
export function perPart<Item>(find: (part: Fact) => readonly Item[]): (within: Fact) => readonly Item[] {
  const place = finders++;
  const inPart = ({ part, found }: Kept): readonly Item[] => {
    found[place] ??= find(part);
    return found[place] as readonly Item[];
  };
  return perRoot((within) => {
    if (within.parent) return inPart(keptOf(within));
    const all: Item[] = [];
    for (const each of keptIn(within)) {
      const items = inPart(each);
      // Most parts have nothing of a sort.
      if (items.length > 0) for (const item of items) all.push(item);
    }
    return all;
  });
}

/** What was found in a part, each finder at its place: a text of 1,000 parts is asked by many finders at each edit. */
type Kept = { readonly part: Fact; readonly found: (readonly unknown[] | undefined)[] };
let finders = 0;
const keptOf = perRoot((part): Kept => ({ part, found: [] }));
const keptIn = perRoot((root): readonly Kept[] => partsOf(root).map(keptOf));

/** All facts of a file in the order of the text, each before what is in it; those that come in through an alias where the alias stands. */
export const factsIn = perRoot((root): readonly Fact[] => {
  const found: Fact[] = [];
  const add = (fact: Fact): void => {
    found.push(fact);
    for (const child of fact.children) add(child);
  };
  add(root);
  return found;
});

/** The scalars among them, by place. */
const scalarsIn = perRoot((root): readonly Fact[] => {
  const found = factsIn(root).filter(({ node }) => node.type === 'scalar');
  // What comes in through an alias stands elsewhere.
  return found.every((fact, index) => index === 0 || fact.node.start >= (found[index - 1] as Fact).node.start)
    ? found
    : found.sort((a, b) => a.node.start - b.node.start);
});

/** The scalars of a file or of a part of it in which a string stands. The text is searched for it, and not all of its values. */
export function scalarsWith(within: Fact, source: string, part: string): Fact[] {
  const text = within.parent ? source.slice(0, within.node.end) : source;
  let at = text.indexOf(part, within.parent ? within.node.start : 0);
  if (at < 0) return [];
  const scalars = scalarsIn(within);
  const found: Fact[] = [];
  let next = 0;
  for (; at >= 0; at = text.indexOf(part, at + part.length)) {
    next = firstEndingBehind(scalars, at, next);
    for (let fact = scalars[next]; fact && fact.node.start <= at; fact = scalars[++next])
      if (fact.node.type === 'scalar' && fact.node.end > at && fact.node.text.includes(part)) found.push(fact);
  }
  return found;
}

/** The index of the first of some facts, from one on, that ends behind an offset. */
function firstEndingBehind(facts: readonly Fact[], offset: number, from: number): number {
  let low = from;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle] as Fact).node.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The innermost fact whose key or value holds the offset, and whether it is the key. */
export function factAt(root: Fact, offset: number): { fact: Fact; onKey: boolean } | undefined {
  if (!holds(root, offset)) return undefined;
  const fact = innermost(root, offset);
  return { fact, onKey: fact.entry !== undefined && keySpanAt(fact.entry, offset) !== undefined };
}

/** The place of a key that holds an offset: it may stand in several headers. */
export const keySpanAt = ({ keySpan, again = [] }: Entry, offset: number): Span | undefined =>
  contains(keySpan, offset) ? keySpan : again.find((span) => contains(span, offset));

function innermost(root: Fact, offset: number): Fact {
  let fact = root;
  for (let child = childAt(fact, offset); child; child = childAt(fact, offset)) fact = child;
  return fact;
}

function childAt(fact: Fact, offset: number): Fact | undefined {
  const first = fact.children.find((child) => isChildAt(child, fact, offset));
  if (!first || first.node.end <= offset || first.node.type === 'scalar') return first;
  // Tables of TOML may lie in each other's lines: of such the one counts that has what is nearest.
  const others = fact.children.filter((child) => child !== first && begins(child) < offset && isChildAt(child, fact, offset));
  if (others.length === 0) return first;
  const all = [first, ...others];
  return (
    all.find(({ entry }) => entry && keySpanAt(entry, offset)) ??
    all.reduce((best, each) => (lastBefore(each, offset) > lastBefore(best, offset) ? each : best))
  );
}

/** Where the innermost value begins that holds an offset, below one of several that reach over it. */
function lastBefore(fact: Fact, offset: number): number {
  let at = fact;
  for (let child: Fact | undefined = fact; child; child = at.children.findLast((each) => begins(each) <= offset && isChildAt(each, at, offset))) at = child;
  return begins(at);
}

const begins = ({ node, entry }: Fact): number => entry?.keySpan.start ?? node.start;
const isChildAt = (child: Fact, parent: Fact, offset: number): boolean => holds(child, offset) && inside(child, parent);
const holds = (fact: Fact, offset: number): boolean => begins(fact) <= offset && offset <= Math.max(fact.node.end, fact.entry?.keySpan.end ?? 0);
/** Values that come in through an alias or a merge stand elsewhere in the file. */
const inside = (child: Fact, parent: Fact): boolean => parent.node.start <= begins(child) && child.node.end <= parent.node.end;
