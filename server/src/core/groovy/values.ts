import type { Entry, MapNode, Node, ScalarNode } from '../node.ts';
import { emptyAt } from '../parsed.ts';
import type { Schema } from '../schema.ts';
import { Script } from './script.ts';
import { alternative, objectOf, takesWords, under } from './shape.ts';
import { readGroovyString } from './string.ts';
import type { Token } from './tokens.ts';

/** Values inside each other beyond this are stepped over. */
const MAX_VALUES = 50;

/** Words that stand between two values. */
const infix = new Set(['in', 'as', 'instanceof']);

/** What ends arguments: a bracket, one that is missing, or the end of the statement. */
type Ending = 'bracket' | 'open' | 'line';
type Argument = { readonly named?: Entry; readonly node: Node };
type Arguments = { readonly given: readonly Argument[]; readonly next: number };
export type Call = { readonly node: Node; readonly next: number; readonly isBare: boolean };

/** Reads values: strings, numbers, words, lists, maps, and calls with their arguments. */
export abstract class Values extends Script {
  protected depth = 0;

  /** What stands in a block, from its bracket on. */
  protected abstract block(open: number, schema: Schema): Node;

  /** The value that some tokens are. */
  value(from: number, end: number, schema: Schema): Node {
    const last = this.lastOf(from, end);
    const token = this.tokens[from] as Token;
    if (last === from) return this.#single(from, token, schema);
    if (this.depth < MAX_VALUES) {
      this.depth++;
      const found = this.#several(from, last, schema);
      this.depth--;
      if (found) return found;
    }
    return this.blank(token.start, this.endOf(last));
  }

  #single(at: number, { kind, start, end, isClosed, isComputed }: Token, schema: Schema): Node {
    const text = this.text.slice(start, end);
    if (kind === 'string') {
      const style = text[0] === "'" ? 'single' : 'double';
      const broken = isClosed ? {} : { broken: true as const };
      const scalar: ScalarNode = { type: 'scalar', start, end, text: readGroovyString(this.text, start, end).text, valueType: 'text', style, ...broken };
      return isComputed ? { ...scalar, tag: COMPUTED } : scalar;
    }
    if (kind === 'number') return { type: 'scalar', start, end, text, valueType: 'number', style: 'plain' };
    if (kind === 'word' && (text === 'true' || text === 'false')) return { type: 'scalar', start, end, text, valueType: 'flag', style: 'plain' };
    if (kind === 'word' && takesWords(schema)) return { type: 'scalar', start, end, text, valueType: 'text', style: 'plain' };
    if (kind === 'sign' && (text === '[' || text === '{' || text === '('))
      return text === '{' ? this.block(at, schema) : { ...this.blank(start, end), broken: true };
    return this.blank(start, end);
  }

  #several(from: number, last: number, schema: Schema): Node | undefined {
    const { kind, sign, start } = this.tokens[from] as Token;
    if (sign === '-' && last === from + 1 && this.tokens[last]?.kind === 'number')
      return { type: 'scalar', start, end: this.endOf(last), text: this.text.slice(start, this.endOf(last)), valueType: 'number', style: 'plain' };
    if ((sign === '[' || sign === '{') && this.region(from).after !== last) return undefined;
    if (sign === '[') return this.#literal(from, schema);
    if (sign === '{') return alternative(schema, 'list') ? this.block(from, schema) : undefined;
    if (kind !== 'word' || this.sign(from + 1) !== '(') return undefined;
    const name = this.wordAt(from);
    const map = objectOf(schema);
    if (!map || (!Object.hasOwn(map.keys, name) && map.rest === undefined)) return undefined;
    const call = this.call(from, last + 1, under(map, name));
    if (call.next <= last) return undefined;
    return mapOf(start, this.endOf(last), [{ key: name, keySpan: this.span(from), value: call.node }]);
  }

  /** `[a, b]` or `[key: value]`. */
  #literal(open: number, schema: Schema): Node {
    const { end, after, isClosed } = this.region(open);
    const span = { start: this.startOf(open), end: isClosed ? this.endOf(after) : this.lastEnd(open, end) };
    const broken = isClosed ? {} : { broken: true as const };
    const first = this.skipLines(open + 1, end);
    const isMap = this.sign(first + 1) === ':' || (this.sign(first) === ':' && first < end);
    const list = alternative(schema, 'list');
    const { given } = this.#arguments(open + 1, end, isClosed ? 'bracket' : 'open', alternative(schema, 'map'), list?.type === 'list' ? list.of : undefined);
    if (isMap) return { type: 'map', ...span, entries: given.flatMap(({ named }) => named ?? []), flow: true, ...broken };
    return { type: 'list', ...span, items: given.map(({ node }) => node), flow: true, ...broken };
  }

  /** Arguments, or what stands in a literal. `each` is what those without a name are, `closure` what a block among them is. */
  #arguments(from: number, to: number, how: Ending, map: Schema | undefined, each: Schema | undefined, closure?: Schema): Arguments {
    const byLine = how === 'line';
    const given: Argument[] = [];
    let at = from;
    while (at < to) {
      if (this.tokens[at]?.kind === 'line' || this.sign(at) === ',') {
        // A comma may end its line.
        const ends = byLine ? this.sign(at - 1) !== ',' : false;
        if (how !== 'bracket' && this.tokens[at]?.kind === 'line' && (ends || this.#beginsStatement(this.skipLines(at, to), to))) break;
        at++;
        continue;
      }
      if (byLine && (this.sign(at) === '{' || this.sign(at) === ';')) break;
      const { kind } = this.tokens[at] as Token;
      const isNamed = (kind === 'word' || kind === 'string' || kind === 'number') && this.sign(at + 1) === ':' && at + 1 < to;
      const name = isNamed ? this.wordAt(at) : '';
      const start = isNamed ? at + 2 : at;
      const value = isNamed && how === 'bracket' ? this.skipLines(start, to) : start;
      const end = how === 'open' && this.tokens[value]?.kind === 'line' ? value : this.#argumentEnd(value, to, byLine);
      const schema = isNamed ? under(map, name) : this.sign(value) === '{' && closure ? closure : (each ?? map);
      const node = end > value ? this.value(value, end, schema ?? { type: 'any' }) : emptyAt(this.endOf(start - 1));
      given.push(isNamed ? { named: { key: name, keySpan: this.span(at), value: node }, node } : { node });
      at = Math.max(end, at + 1);
      // The bracket is missing here: what follows is no argument.
      if (this.tokens[at]?.kind === 'line' && at < to && !byLine && this.sign(this.skipLines(at, to) + 1) !== ':') break;
    }
    return { given, next: at };
  }

  /** In front of a block, which is the last argument of a call without brackets. */
  #argumentEnd(from: number, to: number, byLine: boolean): number {
    const end = this.expressionEnd(from, to, byLine);
    if (!byLine) return end;
    for (let at = from + 1; at < end; ) {
      const sign = this.sign(at);
      if (sign === '{') return at;
      at = sign === '(' || sign === '[' ? this.region(at).after + 1 : at + 1;
    }
    return end;
  }

  /** A call from its name on: its arguments and its block, as what the schema says of them. */
  call(from: number, to: number, schema: Schema): Call {
    const map = objectOf(schema);
    const { first, block: body } = map?.statement ?? {};
    const each = first === undefined ? schema : under(map, first);
    const closure = body === undefined ? undefined : under(map, body);
    let next = from + 1;
    let given: readonly Argument[] = [];
    let broken = false;
    const isOpen = this.sign(next) === '(' && next < to;
    if (isOpen) {
      const { end, after, isClosed } = this.region(next);
      const found = this.#arguments(next + 1, Math.min(end, to), isClosed ? 'bracket' : 'open', map ?? schema, each, closure);
      given = found.given;
      broken = !isClosed;
      next = isClosed ? after + 1 : Math.min(found.next, to);
    } else if (this.#beginsArgument(next, to)) {
      const found = this.#arguments(next, to, 'line', map ?? schema, each);
      given = found.given;
      next = found.next;
    }
    const open = this.skipLines(next, to);
    const hasBlock = open < to && this.sign(open) === '{';
    const start = this.startOf(from + 1);
    const isBare = !isOpen && given.length === 0 && !hasBlock;
    if (isBare) return { node: emptyAt(this.endOf(from)), next, isBare };
    const block = body === undefined || hasBlock ? undefined : closureIn(given, first);
    if (block) given = given.slice(0, -1);
    const only = given.length === 1 && !given[0]?.named ? given[0]?.node : undefined;
    const isMap = only !== undefined && (first === undefined || isNamedMap(only, each));
    if (only && isMap && !hasBlock && !block) return { node: only, next, isBare };
    if (!hasBlock && given.length === 0 && !map && schema.type !== 'any') return { node: emptyAt(this.endOf(from + 1)), next, isBare };
    if (hasBlock && given.length === 0 && !isOpen && body === undefined) return { node: this.block(open, schema), next: this.region(open).after + 1, isBare };
    const entries: Entry[] = [];
    if (only?.type === 'map' && isMap) entries.push(...only.entries);
    else
      for (const [index, { named, node }] of given.entries())
        entries.push(
          named ?? {
            key: index === 0 && first !== undefined ? first : String(index),
            keySpan: { start: node.start, end: node.start },
            value: node,
            implied: true,
          },
        );
    if (block) entries.push({ key: body ?? 'block', keySpan: { start: block.start, end: block.start }, value: block, implied: true });
    let end = next > from + 1 ? this.endOf(this.lastOf(from + 1, next)) : this.endOf(from);
    if (hasBlock) {
      const node = this.block(open, body === undefined ? schema : under(map, body));
      if (body === undefined && node.type === 'map') {
        entries.push(...node.entries);
        broken ||= node.broken === true;
      } else entries.push({ key: body ?? 'block', keySpan: { start: node.start, end: node.start }, value: node, implied: true });
      end = node.end;
      next = this.region(open).after + 1;
    }
    return {
      node: { ...mapOf(isOpen || given.length > 0 ? start : this.startOf(open), end, entries), ...(broken ? { broken: true as const } : {}) },
      next,
      isBare,
    };
  }

  /** Whether a statement begins, with a block or with arguments without brackets, where an argument is missing. */
  #beginsStatement(at: number, to: number): boolean {
    const next = this.tokens[at + 1];
    return (
      at + 1 < to &&
      this.tokens[at]?.kind === 'word' &&
      (next?.sign === '{' || next?.kind === 'string' || (next?.kind === 'word' && !infix.has(this.wordAt(at + 1))))
    );
  }

  #beginsArgument(at: number, to: number): boolean {
    const token = this.tokens[at];
    if (!token || at >= to) return false;
    if (token.kind === 'word') return !infix.has(this.wordAt(at));
    return token.kind === 'string' || token.kind === 'number' || (token.sign === '[' && token.start > this.endOf(at - 1));
  }
}

/** A string in which a part is filled in. */
const COMPUTED = '!gstring';

/** The block of a call that stands behind its arguments in their brackets, written there or kept in a variable. */
function closureIn(given: readonly Argument[], first: string | undefined): Node | undefined {
  const last = given.at(-1);
  if (!last || last.named) return undefined;
  const isKept = given.length > 1 && first !== undefined && last.node.type === 'scalar' && last.node.blank === true;
  return last.node.type === 'list' && !last.node.flow ? last.node : isKept ? last.node : undefined;
}

/** The arguments of a call written as one map. */
const isNamedMap = (node: Node, each: Schema): boolean => node.type === 'map' && node.flow && each.type !== 'any' && !alternative(each, 'map');

const mapOf = (start: number, end: number, entries: Entry[]): MapNode => ({ type: 'map', start, end, entries, flow: false });
