import type { Entry, ListNode, MapNode, Node } from '../node.ts';
import { emptyAt } from '../parsed.ts';
import type { ListOf, MapOf, ObjectOf, Schema } from '../schema.ts';
import type { Closing } from './brackets.ts';
import type { KeptStatement, TakenOverStatements } from './earlier.ts';
import { alternative, objectOf, under } from './shape.ts';
import type { Token } from './tokens.ts';
import { Values } from './values.ts';

/** Blocks inside each other beyond this are stepped over. */
const MAX_BLOCKS = 50;

/** Words that begin something which is no call, up to the end of its statement. */
const passedOver = new Set(['import', 'package', 'new', 'throw', 'assert', 'break', 'continue', 'class', 'interface', 'enum', 'trait']);
/** Words in front of a statement, which is read without them. */
const prefixes = new Set(['return', 'def', 'final', 'static', 'private', 'public', 'protected', 'var']);
const control = new Set([
  'if',
  'else',
  'for',
  'while',
  'do',
  'switch',
  'try',
  'catch',
  'finally',
  'synchronized',
  'case',
  'default',
  'in',
  'instanceof',
  'as',
  'this',
  'super',
]);

type Container = {
  readonly schema: ObjectOf | MapOf | ListOf;
  readonly add: (entry: Entry) => void;
  /** What a statement means by its name and the sign behind it, where that is more than the schema says. */
  readonly named?: (name: string, next: string | undefined) => Schema | undefined;
  /** The items of a list, whose statements are kept and taken over; a file has other entries beside them. */
  readonly items?: Node[];
  readonly entries?: readonly Entry[];
};

/** Statements inside more blocks than this are not kept: what holds them is. */
const KEPT_BLOCKS = 2;

export type Known = {
  /** The names that the text defines itself. */
  readonly defined: ReadonlySet<string>;
  readonly earlier: TakenOverStatements | undefined;
};

/** Reads statements: what stands in a file, and in the blocks of a file. */
export class Statements extends Values {
  readonly kept: KeptStatement[] = [];
  readonly #known: Known;

  constructor(text: string, tokens: readonly Token[], closings: ReadonlyMap<number, Closing>, known: Known) {
    super(text, tokens, closings);
    this.#known = known;
  }

  /** The whole file: what is a key of the schema stands under it, all other statements in the list beside. */
  file(schema: Schema): MapNode {
    const root: MapNode = { type: 'map', start: 0, end: this.text.trimEnd().length, entries: [], flow: false };
    if (schema.type !== 'object') return root;
    const { keys, statement: { block = '' } = {} } = schema;
    const others: ListNode = { type: 'list', start: 0, end: 0, items: [], flow: false };
    const list = keys[block]?.schema;
    if (list?.type !== 'list') return root;
    const entries: Entry[] = [];
    this.#statements(0, this.tokens.length, {
      schema: list,
      items: others.items,
      entries,
      add: (entry) => (Object.hasOwn(keys, entry.key) && entry.key !== block ? entries.push(entry) : others.items.push(itemOf(entry))),
      named: (name, next) => (name !== block && next === '{' && Object.hasOwn(keys, name) ? keys[name]?.schema : undefined),
    });
    root.entries = entries;
    const first = others.items[0];
    if (first) {
      others.start = first.start;
      others.end = Math.max(...others.items.slice(-1).map(({ end }) => end), first.end);
      root.entries = [...entries, { key: block, keySpan: { start: first.start, end: first.start }, value: others, implied: true as const }].sort(
        (a, b) => a.keySpan.start - b.keySpan.start,
      );
    }
    return root;
  }

  /** What stands in a block, from its bracket on. */
  block(open: number, schema: Schema): Node {
    const { end, after, isClosed } = this.region(open);
    const span = { start: this.startOf(open), end: isClosed ? this.endOf(after) : this.lastEnd(open, end) };
    const broken = isClosed ? {} : ({ broken: true } as const);
    if (this.depth >= MAX_BLOCKS) return { ...this.blank(span.start, span.end), ...broken };
    this.depth++;
    const node = this.#blockOf(open, end, schema, span, broken);
    this.depth--;
    return node;
  }

  #blockOf(open: number, end: number, schema: Schema, span: { start: number; end: number }, broken: { broken?: true }): Node {
    const list = alternative(schema, 'list');
    if (list?.type === 'list') {
      const items: Node[] = [];
      this.#statements(open + 1, end, { schema: list, items, add: (entry) => items.push(itemOf(entry)) });
      return { type: 'list', ...span, items, flow: false, ...broken };
    }
    const map = alternative(schema, 'map');
    if (map?.type === 'object' || map?.type === 'map') {
      const entries: Entry[] = [];
      this.#statements(open + 1, end, { schema: map, add: (entry) => entries.push(entry) });
      return { type: 'map', ...span, entries, flow: false, ...broken };
    }
    return { ...this.blank(span.start, span.end), ...broken };
  }

  #statements(from: number, to: number, container: Container): void {
    const isKept = container.items !== undefined && this.depth <= KEPT_BLOCKS;
    for (let at = from; at < to; )
      at = Math.max(isKept && this.tokens[at]?.kind !== 'line' ? this.#keptStatement(at, to, container) : this.#statement(at, to, container), at + 1);
  }

  /** Takes a statement over from an earlier reading, or reads it and keeps it for a later one. */
  #keptStatement(from: number, to: number, container: Container): number {
    const { items = [], entries = [], schema } = container;
    const { depth } = this;
    const beginsLine = from > 0 && this.tokens[from - 1]?.kind === 'line';
    const start = this.startOf(from);
    const earlier = beginsLine ? this.#known.earlier?.take(start, schema, depth) : undefined;
    if (earlier) {
      for (const item of earlier.items) items.push(item);
      this.kept.push(earlier);
      return from + earlier.length;
    }
    const [first, others] = [items.length, entries.length];
    const next = Math.max(this.#statement(from, to, container), from + 1);
    if (beginsLine && items.length > first && entries.length === others) {
      const behind = this.skipLines(next, this.tokens.length);
      const until = behind < this.tokens.length ? this.endOf(behind) : this.text.length + 1;
      this.kept.push({ start, until, length: next - from, schema, depth, items: items.slice(first) as MapNode[] });
    }
    return next;
  }

  /** Reads one statement and gives the index behind it. */
  #statement(from: number, to: number, container: Container): number {
    const token = this.tokens[from] as Token;
    if (token.kind === 'line' || token.sign === ';') return from + 1;
    // An annotation of what follows, which may have arguments.
    if (token.sign === '@') return this.#annotated(from, to);
    if (container.schema.type === 'map' && (token.kind !== 'word' || this.sign(from + 1) !== '=')) {
      const named = this.#namedOddly(from, to, container);
      if (named !== undefined) return named;
    }
    if (token.kind !== 'word') return this.#passOver(from, to, container);
    const name = this.wordAt(from);
    const next = this.tokens[from + 1];
    if (passedOver.has(name)) return this.#passOver(from, to, container);
    if (prefixes.has(name) && next?.kind === 'word') return from + 1;
    if (prefixes.has(name)) return this.#passOver(from + 1, to, container);
    if (name === 'else' && next?.kind === 'word') return from + 1;
    if (name === 'case' || name === 'default') return this.#behindColon(from, to);
    if (control.has(name)) return this.#control(from, to, container);
    const isList = container.schema.type === 'list';
    if (next?.sign === '=' || next?.sign === '+=') {
      const value = this.skipLines(from + 2, to);
      if (!isList) return this.#assigned(from, value, to, container);
      // What a call gives is kept in a variable.
      return this.tokens[value]?.kind === 'word' ? value : this.#passOver(value, to, container);
    }
    if (isList && next?.kind === 'word' && this.tokens[from + 2]?.sign === '=') return from + 1;
    // A method is declared: what it does is read as if it stood here.
    if (isList && next?.kind === 'word' && this.tokens[from + 2]?.sign === '(' && this.#isMethod(from + 2)) return this.#passOver(from + 2, to, container);
    if (next?.sign === '(' && this.tokens[from - 1]?.kind === 'word' && this.#isMethod(from + 1) && this.wordAt(from - 1) === 'def')
      return this.#passOver(from + 1, to, container);
    if (next?.kind === 'sign' && !'({[;},'.includes(next.sign ?? '')) return this.#passOver(from, to, container);
    if (next?.sign === '[' && next.start === token.end) return this.#passOver(from, to, container);
    const named = container.named?.(name, this.tokens[this.skipLines(from + 1, to)]?.sign);
    return this.#called(from, to, container, named ?? schemaOf(container.schema, name));
  }

  /** An annotation with its arguments; a shared library's stands before a `_`, since nothing follows it. */
  #annotated(from: number, to: number): number {
    const next = this.sign(from + 2) === '(' ? this.region(from + 2).after + 1 : from + 2;
    return next < to && this.wordAt(next) === '_' ? next + 1 : next;
  }

  #isMethod(open: number): boolean {
    const { after, isClosed } = this.region(open);
    return isClosed && this.tokens[after + 1]?.sign === '{';
  }

  /** `what-ever = value`, with something in front that can't be a name. */
  #namedOddly(from: number, to: number, container: Container): number | undefined {
    let sign = from;
    while (sign < to && this.tokens[sign]?.kind !== 'line' && this.sign(sign) !== '=') sign++;
    if (this.sign(sign) !== '=' || sign >= to) return undefined;
    const value = this.skipLines(sign + 1, to);
    const end = this.expressionEnd(value, to, true);
    const keySpan = { start: this.startOf(from), end: this.endOf(sign - 1) };
    const key = this.text.slice(keySpan.start, keySpan.end);
    container.add({ key, keySpan, value: end > value ? this.value(value, end, schemaOf(container.schema, key)) : emptyAt(this.endOf(sign)) });
    return end;
  }

  #assigned(from: number, value: number, to: number, container: Container): number {
    // In the next line another name gets its value.
    const isMissing = value > from + 2 && this.sign(value + 1) === '=';
    const end = isMissing ? from + 2 : this.expressionEnd(value, to, true);
    const node = end > value ? this.value(value, end, schemaOf(container.schema, this.wordAt(from))) : emptyAt(this.endOf(from + 1));
    container.add({ key: this.wordAt(from), keySpan: this.span(from), value: node });
    return end;
  }

  /** `if (...) {`, `try {` and their like: what is in their blocks is read as if it stood there alone. */
  #control(from: number, to: number, container: Container): number {
    const next = this.skipLines(from + 1, to);
    if (this.tokens[next]?.sign === '(') {
      const { after } = this.region(next);
      return Math.min(after + 1, to);
    }
    return this.tokens[next]?.sign === '{' ? this.#flat(next, container) : from + 1;
  }

  #behindColon(from: number, to: number): number {
    let at = from;
    while (at < to && this.tokens[at]?.sign !== ':' && this.tokens[at]?.kind !== 'line') at++;
    return at + 1;
  }

  /** The statements of a block that has no meaning of its own. */
  #flat(open: number, container: Container): number {
    const { end, after } = this.region(open);
    if (container.schema.type === 'list' && this.depth < MAX_BLOCKS) {
      this.depth++;
      this.#statements(this.bodyOf(open, end), end, container);
      this.depth--;
    }
    return after + 1;
  }

  /** The rest of a statement that isn't understood; the blocks in it are read as if they stood there alone. */
  #passOver(from: number, to: number, container: Container): number {
    for (let at = from; at < to; ) {
      const token = this.tokens[at] as Token;
      if (token.sign === '{') at = this.#flat(at, container);
      else if (token.sign === '(' || token.sign === '[') {
        const { end, after } = this.region(at);
        if (container.schema.type === 'list') for (const open of this.closuresIn(at + 1, end)) this.#flat(open, container);
        at = after + 1;
      } else if (token.sign === ';') return at + 1;
      else if (token.kind === 'line' && !this.goesOn(at, to)) return at + 1;
      else at++;
    }
    return to;
  }

  /** A statement with a name: `name`, its arguments, its block. */
  #called(from: number, to: number, container: Container, schema: Schema): number {
    const key = this.wordAt(from);
    const rest = this.#otherThan(from, to, container.schema, schema);
    const call = this.call(from, to, rest ?? schema);
    container.add({
      key,
      keySpan: this.span(from),
      value: call.node,
      ...(call.isBare ? { half: true as const } : {}),
      ...(rest ? { defined: true as const } : {}),
    });
    return this.#behind(call.next, to, container);
  }

  /** What a call is that has the name of a known one and is another: the text defines it, or it has a block that the known one doesn't take. */
  #otherThan(from: number, to: number, list: Schema, known: Schema): Schema | undefined {
    const of = list.type === 'list' ? alternative(list.of, 'map') : undefined;
    // Only where others may stand that have blocks.
    if (of?.type !== 'object' || of.rest === undefined || objectOf(of.rest)?.statement?.block === undefined) return undefined;
    if (this.#known.defined.has(this.wordAt(from))) return of.rest;
    const open = this.sign(from + 1) === '(' ? this.region(from + 1).after + 1 : from + 1;
    const { statement } = objectOf(known) ?? {};
    const takesNone = statement !== undefined && statement.block === undefined && statement.opens === undefined;
    return takesNone && open < to && this.sign(open) === '{' ? of.rest : undefined;
  }

  /** What stands behind a call up to the end of its statement: other calls on what it gives, and operators. */
  #behind(from: number, to: number, container: Container): number {
    const token = this.tokens[from];
    if (from >= to || !token || token.sign === '{' || (token.kind === 'line' && !this.goesOn(from, to))) return from;
    return this.#passOver(from, to, container);
  }
}

/** An item of a list: a statement is a map with one key. */
const itemOf = (entry: Entry): MapNode => ({
  type: 'map',
  start: entry.keySpan.start,
  end: Math.max(entry.keySpan.end, entry.value.end),
  entries: [entry],
  flow: false,
});

/** What a container says of a statement by its name. */
const schemaOf = (container: Container['schema'], name: string): Schema =>
  under(container.type === 'list' ? alternative(container.of, 'map') : container, name);
