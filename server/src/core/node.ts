/**
 * The one tree every parser builds and every feature reads.
 * Offsets are UTF-16 indexes into the text, from 0; `end` is exclusive.
 */

export type Span = { readonly start: number; readonly end: number };

/** What a plain scalar means by YAML's core schema (JSON's literals mean the same). Quoted text is always `text`. */
export type ValueType = 'text' | 'number' | 'flag' | 'null';
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

type Base = {
  start: number;
  end: number;
  /** As written, with its `!`. */
  tag?: string;
  anchor?: string;
  /** The text here has a syntax problem of its own: its shape and value must not be judged again. */
  broken?: true;
};

/** `text` is what a text field receives: unescaped when quoted, as written when plain (`0644`, `3.10`, `yes`). */
/** `blank`: what fills in a JSON file writes the value in place of these characters, whatever its shape. */
export type ScalarNode = Base & { type: 'scalar'; text: string; valueType: ValueType; style: ScalarStyle; blank?: true };
export type MapNode = Base & { type: 'map'; entries: Entry[]; flow: boolean };
export type ListNode = Base & { type: 'list'; items: Node[]; flow: boolean };
/** An alias stays a node of its own. `target` is missing when no anchor has the name. */
export type AliasNode = Base & { type: 'alias'; name: string; target?: Node };

export type Node = ScalarNode | MapNode | ListNode | AliasNode;

export type Entry = {
  key: string;
  keySpan: Span;
  /** Where the key stands once more: in the headers of other tables below it. */
  again?: Span[];
  value: Node;
  /** The key isn't written: the place of the value says it, as for an argument without a name. */
  implied?: true;
  /** The key stands there without its colon, as it does while it is typed. */
  half?: true;
  /** The key itself has a syntax problem. */
  broken?: true;
  /** The text defines this name itself, as a method of a script: it is neither a known key nor a slip of one. */
  defined?: true;
};

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const isEmpty = (node: Node): boolean => node.type === 'scalar' && node.valueType === 'null';

/** The node an alias stands for, at the end of any chain of aliases; `undefined` when there is none. */
export function resolve(node: Node): Exclude<Node, AliasNode> | undefined {
  let at: Node | undefined = node;
  for (let steps = 0; at?.type === 'alias'; at = at.target) if (++steps > 100) return undefined;
  return at;
}

/** The last entry with this key, as a reader of the file would take it. Merged entries are not looked at. */
export const entryOf = (map: MapNode, key: string): Entry | undefined => map.entries.findLast((entry) => entry.key === key);

/** No more maps are merged into one, and of each no more entries are looked at: more is nothing that people write. */
const MAX_MERGED = 100;
const MAX_MERGED_ENTRIES = 1000;

/** All entries a reader sees in a map: its own, then those merged in by `<<` that it doesn't override. */
export const entriesWithMerged = (map: MapNode): { entry: Entry; merged: boolean }[] => [
  ...map.entries.filter(({ key }) => key !== '<<').map((entry) => ({ entry, merged: false })),
  ...mergedEntries(map).map((entry) => ({ entry, merged: true })),
];

const none: readonly Entry[] = [];

/** The entries that a map has by its `<<`, without those that it overrides. */
export function mergedEntries(map: MapNode): readonly Entry[] {
  if (!map.entries.some(({ key }) => key === '<<')) return none;
  const found: Entry[] = [];
  const seen = new Set(map.entries.map(({ key }) => key));
  const visited = new Set([map]);
  const left = mergedInto(map).reverse();
  for (let from = left.pop(); from && visited.size <= MAX_MERGED; from = left.pop()) {
    if (visited.has(from)) continue;
    visited.add(from);
    for (const entry of from.entries.slice(0, MAX_MERGED_ENTRIES)) {
      if (entry.key === '<<' || seen.has(entry.key)) continue;
      seen.add(entry.key);
      found.push(entry);
    }
    left.push(...mergedInto(from).reverse());
  }
  return found;
}

/** The maps that the `<<` of a map name, the one that counts most first. */
const mergedInto = (map: MapNode): MapNode[] =>
  map.entries
    .slice(0, MAX_MERGED_ENTRIES)
    .flatMap(({ key, value }) => {
      const source = key === '<<' ? resolve(value) : undefined;
      return source?.type === 'list' ? source.items.slice(0, MAX_MERGED).map(resolve) : [source];
    })
    .filter((each) => each?.type === 'map')
    .slice(0, MAX_MERGED);
