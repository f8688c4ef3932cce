import type { Entry, ListNode, MapNode, Node, Span } from '../node.ts';
import { emptyAt } from '../parsed.ts';
import { code } from '../words.ts';

/** A part of a key with its place. */
export type Segment = Span & { readonly text: string; readonly broken?: true };

/** How a table came about, which says what may still be added to it: TOML 1.0.0, "Table" and "Inline Table". */
type Origin = 'above' | 'header' | 'dotted' | 'inline';

/** A fault, at a part of a key. */
export type Refuse = (name: 'duplicate-key' | 'invalid-toml', at: Span, message: string, first?: Span) => void;

/** The tree of a TOML text while it is read: tables may be written in several places. */
export class Tables {
  readonly root: MapNode;
  readonly #origins = new Map<Node, Origin>();
  readonly #entries = new Map<MapNode, Map<string, Entry>>();
  /** Lists of tables that `[[name]]` makes, which others may go on with. */
  readonly #open = new Set<ListNode>();
  readonly #refuse: Refuse;

  constructor(end: number, refuse: Refuse) {
    this.root = { type: 'map', start: 0, end, entries: [], flow: false };
    this.#origins.set(this.root, 'header');
    this.#refuse = refuse;
  }

  /** The table of a header, with its path; in `[[...]]` a new item of a list. Where another thing has the name it is a table that is nowhere. */
  header(segments: readonly Segment[], isItem: boolean, end: number): { readonly table: MapNode; readonly path: readonly (string | number)[] } {
    const path: (string | number)[] = [];
    const nowhere = { table: this.#table('header', end), path };
    let table = this.root;
    for (const [index, segment] of segments.entries()) {
      const isLast = index === segments.length - 1;
      const next = segments[index + 1]?.start ?? end;
      const found = this.#entry(table, segment.text);
      path.push(segment.text);
      if (!found) {
        const below = this.#table(isLast ? 'header' : 'above', next);
        const list: ListNode = { type: 'list', start: next, end: next, items: [below], flow: false };
        if (isLast && isItem) {
          this.#open.add(list);
          path.push(0);
        }
        this.#add(table, segment, isLast && isItem ? list : below);
        table = below;
        continue;
      }
      const { value } = found;
      if (isLast) return this.#again(found, segment, isItem, end, path) ?? nowhere;
      again(found, segment);
      const below = value.type === 'list' && this.#open.has(value) ? value.items.at(-1) : value;
      if (value.type === 'list') path.push(value.items.length - 1);
      if (below?.type !== 'map' || this.#origins.get(below) === 'inline') {
        this.#refuse('invalid-toml', segment, `${code(segment.text)} is ${whatIs(value)}. A table can't be added to it.`, found.keySpan);
        return nowhere;
      }
      table = below;
    }
    return { table, path };
  }

  /** A header whose last key is there already. */
  #again(found: Entry, segment: Segment, isItem: boolean, end: number, path: (string | number)[]): { table: MapNode; path: (string | number)[] } | undefined {
    const { value, keySpan } = found;
    again(found, segment);
    if (isItem && value.type === 'list' && this.#open.has(value)) {
      const table = this.#table('header', end);
      value.items.push(table);
      path.push(value.items.length - 1);
      return { table, path };
    }
    if (value.type !== 'map' || isItem || this.#origins.get(value) === 'inline') {
      this.#refuse('invalid-toml', segment, `${code(segment.text)} is ${whatIs(value)} already. A header can't make another thing of it.`, keySpan);
      return undefined;
    }
    if (this.#origins.get(value) !== 'above')
      this.#refuse('duplicate-key', segment, `Table ${code(segment.text)} is defined twice. A table can be defined only once; the file is not read.`, keySpan);
    this.#origins.set(value, 'header');
    return { table: value, path };
  }

  /** Puts a value under a key, which may lead through tables that it makes. */
  set(table: MapNode, segments: readonly Segment[], value: Node, half: boolean): void {
    let into = table;
    for (const [index, segment] of segments.entries()) {
      const found = this.#entry(into, segment.text);
      if (index === segments.length - 1) {
        if (found)
          this.#refuse('duplicate-key', segment, `Duplicate key ${code(segment.text)}. A key can appear only once; the file is not read.`, found.keySpan);
        this.#add(into, segment, value, half);
        return;
      }
      const below = found?.value;
      if (below?.type === 'map' && this.#origins.get(below) === 'dotted') {
        again(found, segment);
        into = below;
      } else {
        if (found)
          this.#refuse('invalid-toml', segment, `${code(segment.text)} is ${whatIs(found.value)} already. A key with dots can't add to it.`, found.keySpan);
        const next = this.#table('dotted', segments[index + 1]?.start ?? segment.end);
        this.#add(into, segment, next);
        into = next;
      }
    }
  }

  /** A table in braces, to which nothing can be added once it is closed. */
  inline(start: number): MapNode {
    const table = this.#table('inline', start);
    table.flow = true;
    return table;
  }

  #table(origin: Origin, at: number): MapNode {
    const table: MapNode = { type: 'map', start: at, end: at, entries: [], flow: false };
    this.#origins.set(table, origin);
    return table;
  }

  #entry(table: MapNode, key: string): Entry | undefined {
    return this.#entries.get(table)?.get(key);
  }

  #add(table: MapNode, { text, start, end, broken }: Segment, value: Node, half = false): void {
    const entry: Entry = { key: text, keySpan: { start, end }, value, ...(half ? { half } : {}), ...(broken ? { broken } : {}) };
    table.entries.push(entry);
    const known = this.#entries.get(table) ?? new Map<string, Entry>();
    if (!known.has(text)) known.set(text, entry);
    this.#entries.set(table, known);
  }

  /** Gives all tables their ends, and the empty file its empty value. */
  finish(end: number): Node {
    if (this.root.entries.length === 0) return emptyAt(end);
    settle(this.root);
    this.root.start = 0;
    return this.root;
  }
}

/** A table reaches from where it begins to the end of the last that is in it. No deeper than headers are. */
function settle(node: Node): void {
  if (node.type === 'map') {
    for (const { keySpan, value } of node.entries) {
      settle(value);
      node.end = Math.max(node.end, keySpan.end, value.end);
    }
  } else if (node.type === 'list')
    for (const item of node.items) {
      settle(item);
      node.end = Math.max(node.end, item.end);
    }
}

/** The key of an entry stands once more. */
function again(entry: Entry | undefined, { start, end }: Span): void {
  if (!entry) return;
  entry.again ??= [];
  entry.again.push({ start, end });
}

const whatIs = (value: Node): string => (value.type === 'list' ? 'an array' : value.type === 'map' ? 'a table' : 'a value');
