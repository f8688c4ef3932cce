import type { ScalarNode, Span } from '../node.ts';
import type { Closing } from './brackets.ts';
import { readGroovyString } from './string.ts';
import type { Token } from './tokens.ts';

/** The tokens between two brackets: up to `end`, with the last one that belongs to them. */
export type Region = { readonly end: number; readonly after: number; readonly isClosed: boolean };

/** A text as tokens, and what is asked of them. */
export class Script {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #closings: ReadonlyMap<number, Closing>;

  constructor(text: string, tokens: readonly Token[], closings: ReadonlyMap<number, Closing>) {
    this.text = text;
    this.tokens = tokens;
    this.#closings = closings;
  }

  region(open: number): Region {
    const { index, isClosed } = this.#closings.get(open) ?? { index: this.tokens.length, isClosed: false };
    return { end: index, after: isClosed ? index : index - 1, isClosed };
  }

  sign(at: number): string | undefined {
    return this.tokens[at]?.sign;
  }

  startOf(at: number): number {
    return this.tokens[at]?.start ?? this.text.length;
  }

  endOf(at: number): number {
    return this.tokens[at]?.end ?? this.text.length;
  }

  span(at: number): Span {
    return { start: this.startOf(at), end: this.endOf(at) };
  }

  /** Where the last of some tokens that is no line end ends. */
  lastEnd(from: number, end: number): number {
    return this.endOf(this.lastOf(from, end));
  }

  lastOf(from: number, end: number): number {
    let last = end - 1;
    while (last > from && this.tokens[last]?.kind === 'line') last--;
    return Math.max(last, from);
  }

  wordAt(at: number): string {
    const { start, end } = this.span(at);
    return this.tokens[at]?.kind === 'string' ? readGroovyString(this.text, start, end).text : this.text.slice(start, end);
  }

  skipLines(from: number, to: number): number {
    let at = from;
    while (at < to && this.tokens[at]?.kind === 'line') at++;
    return at;
  }

  /** Whether a statement goes on behind a line end: behind an operator or comma, or in front of one. */
  goesOn(line: number, to: number): boolean {
    const before = this.tokens[line - 1];
    if (before?.kind === 'sign' && !/^(?:[)\]};{]|\+\+|--)$/.test(before.sign ?? '')) return true;
    const next = this.tokens[this.skipLines(line, to)];
    return next?.kind === 'sign' && next.start < this.startOf(to) && !/^[@!()[\]{};/\\#`]/.test(next.sign ?? '');
  }

  /** Where an expression ends: at a comma, at the end of its statement, or where another value begins without a comma. */
  expressionEnd(from: number, to: number, byLine: boolean): number {
    for (let at = from; at < to; ) {
      const { kind, sign } = this.tokens[at] as Token;
      if (sign === ',' || sign === ';') return at;
      if (kind === 'line' && !this.goesOn(at, to) && (byLine || this.#beginsValue(this.skipLines(at, to), to))) return at;
      at = sign === '(' || sign === '[' || sign === '{' ? this.region(at).after + 1 : at + 1;
    }
    return to;
  }

  #beginsValue(at: number, to: number): boolean {
    return at < to && ['word', 'string', 'number'].includes(this.tokens[at]?.kind ?? '');
  }

  /** The first statement of a block: behind the names of its parameters, `{ a, b -> ... }`. */
  bodyOf(open: number, end: number): number {
    for (let at = open + 1; at < end; at++) {
      const { kind, sign } = this.tokens[at] as Token;
      if (sign === '->') return at + 1;
      if (kind !== 'word' && sign !== ',' && sign !== '=') break;
    }
    return open + 1;
  }

  /** The blocks in some tokens, but for those in other blocks. */
  closuresIn(from: number, end: number): number[] {
    const found: number[] = [];
    for (let at = from; at < end; at++)
      if (this.sign(at) === '{') {
        found.push(at);
        at = this.region(at).after;
      }
    return found;
  }

  /** What isn't understood, and may be anything. */
  blank(start: number, end: number): ScalarNode {
    return { type: 'scalar', start, end, text: this.text.slice(start, end), valueType: 'text', style: 'plain', blank: true };
  }
}
