import type { ListNode, Node, ScalarNode, Span } from '../node.ts';
import { emptyAt, MAX_DEPTH, type Parsed, type Section, syntaxProblem, tooDeep } from '../parsed.ts';
import type { Problem } from '../problem.ts';
import { code } from '../words.ts';
import { tomlType } from './plain.ts';
import { breakAt, isControl, readTomlString, skipSpace } from './string.ts';
import { type Segment, Tables } from './tables.ts';

/** Reads TOML 1.0.0, in any state of being typed: a fault loses its line, or its item of an array. */
export function parseToml(text: string): Parsed {
  const reader = new Reader(text);
  try {
    return reader.read();
  } catch (error) {
    if (error instanceof TooDeep) return tooDeep('toml', error.at);
    throw error;
  }
}

class TooDeep extends Error {
  readonly at: number;
  constructor(at: number) {
    super();
    this.at = at;
  }
}

type Where = 'line' | 'array' | 'inline';

class Reader {
  readonly #text: string;
  readonly #problems: Problem[] = [];
  readonly #sections: Section[] = [];
  readonly #tables: Tables;
  /** Where no triple quotes of a sort close any more, so that this is looked for once. */
  readonly #unclosed = new Set<string>();
  #at: number;
  #table: Tables['root'];
  #depth = 0;
  /** Where the key or header at hand begins. */
  #line = 0;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#tables = new Tables(text.trimEnd().length, (name, span, message, first) =>
      this.#problem(name, span, message, first ? { related: [{ ...first, message: 'The first one is here.' }] } : {}),
    );
    this.#table = this.#tables.root;
  }

  read(): Parsed {
    while (this.#at < this.#text.length) {
      this.#line = this.#at;
      this.#blanks();
      const char = this.#text[this.#at];
      if (char === '[') this.#header();
      else if (char !== undefined && char !== '#' && breakAt(this.#text, this.#at) === 0) this.#pair();
      this.#restOfLine();
    }
    const root = this.#tables.finish(this.#text.length);
    return { syntax: 'toml', documents: [root], problems: this.#problems, sections: this.#sections };
  }

  #problem(name: string, span: Span, message: string, more: Parameters<typeof syntaxProblem>[3] = {}): void {
    this.#problems.push(syntaxProblem(name, { start: span.start, end: span.end }, message, more));
  }

  /** Whether something was found from an offset on. */
  #isSaid(from: number): boolean {
    return (this.#problems.at(-1)?.start ?? -1) >= from;
  }

  #blanks(): void {
    this.#at = skipSpace(this.#text, this.#at);
  }

  // Lines

  /** A comment, and the line end. What else is left says that something is wrong, once a line. */
  #restOfLine(): void {
    this.#blanks();
    const start = this.#at;
    const end = lineEnd(this.#text, start);
    const isComment = this.#text[start] === '#';
    if (isComment) this.#comment(start, end);
    else if (start < end) {
      const span = { start, end: wordEnd(this.#text, start, end) };
      if (!this.#isSaid(this.#line))
        this.#problem('unexpected-text', span, `Unexpected ${code(this.#text.slice(span.start, span.end), 40)}. A line holds one key with its value.`);
    }
    this.#at = end + breakAt(this.#text, end);
  }

  #comment(start: number, end: number): void {
    for (let at = start; at < end; at++)
      if (isControl(this.#text.charCodeAt(at))) {
        this.#problem('invalid-toml', { start: at, end: at + 1 }, 'This comment contains a control character. TOML allows none but tabs.');
        return;
      }
  }

  /** `[a.b]` or `[[a.b]]`. */
  #header(): void {
    const start = this.#at;
    const isItem = this.#text[start + 1] === '[';
    this.#at += isItem ? 2 : 1;
    const segments = this.#key(']');
    this.#blanks();
    const close = isItem ? ']]' : ']';
    const isClosed = this.#text.startsWith(close, this.#at);
    if (isClosed) this.#at += close.length;
    else {
      if (this.#text[this.#at] === ']') this.#at++;
      if (!this.#isSaid(start)) this.#problem('unclosed-bracket', { start, end: start + close.length }, `This header has no closing ${code(close)}.`);
    }
    if (segments.length === 0) {
      if (isClosed) this.#problem('invalid-toml', { start, end: this.#at }, 'This header has no name.');
      return;
    }
    this.#depth = 0;
    this.#deeper(start, segments.length + 1);
    const last = segments.at(-1);
    if (!isClosed && last) segments[segments.length - 1] = { ...last, broken: true };
    const { table, path } = this.#tables.header(segments, isItem, this.#at);
    this.#table = table;
    this.#sections.push({ start, path });
  }

  /** A key with its value. */
  #pair(): void {
    const start = this.#at;
    const segments = this.#key('=');
    const last = segments.at(-1);
    if (!last) {
      if (this.#text[this.#at] === '=') this.#problem('invalid-toml', { start, end: start + 1 }, 'Missing key before the equals sign.');
      else this.#problem('unexpected-text', { start, end: start + 1 }, `Unexpected ${code(this.#text[start] ?? '')}. A line holds one key with its value.`);
      this.#at = lineEnd(this.#text, this.#at);
      return;
    }
    this.#blanks();
    if (this.#text[this.#at] !== '=') {
      if (!this.#isSaid(start))
        this.#problem(
          'missing-equals',
          { start: segments[0]?.start ?? start, end: last.end },
          `Missing equals sign after ${code(last.text)}. A key is written as ${code('key = value')}.`,
          {
            typing: { start, end: last.end },
          },
        );
      this.#deeper(start, segments.length);
      this.#depth -= segments.length;
      this.#tables.set(this.#table, segments, emptyAt(last.end), true);
      this.#at = lineEnd(this.#text, this.#at);
      return;
    }
    this.#at++;
    this.#blanks();
    this.#deeper(start, segments.length);
    this.#tables.set(this.#table, segments, this.#value('line', last), false);
    this.#depth -= segments.length;
  }

  /** The parts of a key, up to what ends it. Half a part counts. */
  #key(closing: string): Segment[] {
    const segments: Segment[] = [];
    for (;;) {
      this.#blanks();
      const segment = this.#part(closing);
      if (!segment) break;
      segments.push(segment);
      this.#blanks();
      if (this.#text[this.#at] !== '.') return segments;
      this.#at++;
    }
    if (segments.length > 0 || this.#text[this.#at] === '.')
      this.#problem('invalid-toml', { start: this.#at - 1, end: this.#at }, 'Missing key beside this dot.');
    if (this.#text[this.#at] === '.') this.#at++;
    return segments;
  }

  #part(closing: string): Segment | undefined {
    const start = this.#at;
    const char = this.#text[start];
    if (char === '"' || char === "'") {
      const { text, end, isClosed, fault } = readTomlString(this.#text, start);
      const isLong = this.#text.startsWith(char.repeat(3), start);
      if (!isClosed) this.#problem('unclosed-quote', { start, end: start + 1 }, 'This key has no closing quote.');
      else if (isLong) this.#problem('invalid-toml', { start, end: start + 3 }, 'A key has one quote on either side, never three.');
      if (fault) this.#fault(fault);
      this.#at = isClosed && !isLong ? end : Math.min(end, lineEnd(this.#text, start));
      return { text, start, end: this.#at, ...(isClosed && !isLong && !fault ? {} : { broken: true as const }) };
    }
    let end = start;
    while (end < this.#text.length && !/[\s.=[\]"'#,{}]/.test(this.#text[end] ?? '')) end++;
    // Brackets and braces are none of a key, which goes on behind them to its equals sign.
    if (end === start) return undefined;
    this.#at = end;
    const text = this.#text.slice(start, end);
    if (/^[\w-]+$/.test(text)) return { text, start, end };
    this.#problem(
      'invalid-toml',
      { start, end },
      `${code(text, 40)} needs quotes as a ${closing === ']' ? 'table name' : 'key'}. Without them only letters, digits, ${code('_')} and ${code('-')} are allowed.`,
    );
    return { text, start, end, broken: true };
  }

  // Values

  #value(where: Where, key?: Segment): Node {
    const start = this.#at;
    switch (this.#text[start]) {
      case '"':
      case "'":
        return this.#string(start);
      case '[':
        return this.#array(start);
      case '{':
        return this.#inline(start);
      default:
        return this.#plain(where, start, key);
    }
  }

  #string(start: number): ScalarNode {
    const quote = this.#text[start] ?? '"';
    const isLong = this.#text.startsWith(quote.repeat(3), start);
    const style = quote === '"' ? 'double' : 'single';
    if (isLong && this.#unclosed.has(quote)) return this.#unclosedString(start, lineEnd(this.#text, start), isLong, style);
    const { text, end, isClosed, fault } = readTomlString(this.#text, start);
    if (!isClosed) {
      if (isLong) this.#unclosed.add(quote);
      return this.#unclosedString(start, lineEnd(this.#text, start), isLong, style);
    }
    if (fault) this.#fault(fault);
    this.#at = end;
    return { type: 'scalar', start, end, text, valueType: 'text', style, ...(fault ? { broken: true as const } : {}) };
  }

  /** One that its line ends. Of one over several lines, lines are left out up to the next that begins a key or a table. */
  #unclosedString(start: number, end: number, isLong: boolean, style: ScalarNode['style']): ScalarNode {
    this.#problem('unclosed-quote', { start, end: start + (isLong ? 3 : 1) }, 'This string has no closing quote.');
    this.#at = end;
    while (isLong && this.#at < this.#text.length) {
      const next = this.#at + breakAt(this.#text, this.#at);
      const stop = lineEnd(this.#text, next);
      if (next === this.#at || beginsLine.test(this.#text.slice(next, stop))) break;
      this.#at = stop;
    }
    return { type: 'scalar', start, end, text: this.#text.slice(start + (isLong ? 3 : 1), end), valueType: 'text', style, broken: true };
  }

  #fault({ start, end, name }: { start: number; end: number; name: 'bad-escape' | 'invalid-toml' }): void {
    const message =
      name === 'bad-escape'
        ? 'The backslash here does not start an escape sequence that TOML knows. Double it, or use single quotes.'
        : 'This string contains a control character. Write it as an escape sequence.';
    this.#problem(name, { start, end }, message);
  }

  #plain(where: Where, start: number, key: Segment | undefined): ScalarNode {
    const line = lineEnd(this.#text, start);
    let end = start;
    while (end < line && !(where === 'line' ? /[#]/ : /[#,\]}]/).test(this.#text[end] ?? '') && !(where !== 'line' && this.#text[end] === '=')) end++;
    while (end > start && /[ \t]/.test(this.#text[end - 1] ?? '')) end--;
    const text = this.#text.slice(start, end);
    this.#at = end;
    if (text === '') {
      const after = key ? ` after ${code(`${key.text} =`, 60)}` : '';
      this.#problem(
        'missing-value',
        { start: key?.start ?? start, end: key?.end ?? Math.min(start + 1, this.#text.length) },
        `Missing value${after}. A key always has one in TOML.`,
        {
          typing: { start: key?.start ?? start, end: start },
        },
      );
      return { ...(emptyAt(start) as ScalarNode), broken: true };
    }
    const valueType = tomlType(text);
    if (valueType) return { type: 'scalar', start, end, text, valueType, style: 'plain' };
    this.#problem('invalid-toml', { start, end }, `${code(text, 40)} is not a TOML value. A string needs quotes.`);
    return { type: 'scalar', start, end, text, valueType: 'text', style: 'plain', broken: true };
  }

  #deeper(at: number, levels = 1): void {
    this.#depth += levels;
    if (this.#depth > MAX_DEPTH) throw new TooDeep(at);
  }

  /** An array may go on over lines. It is given up where a line begins a key or a table. */
  #array(start: number): ListNode {
    this.#deeper(start);
    const list: ListNode = { type: 'list', start, end: start + 1, items: [], flow: true };
    this.#at = start + 1;
    let needsComma = false;
    for (;;) {
      const lineEndBefore = this.#spaceAndComments();
      const char = this.#text[this.#at];
      if (char === ']') {
        this.#at++;
        break;
      }
      if (char === undefined || (lineEndBefore !== undefined && this.#beginsOther())) {
        this.#problem('unclosed-bracket', { start, end: start + 1 }, `${code('[')} is never closed.`);
        list.broken = true;
        this.#at = lineEndBefore ?? this.#at;
        break;
      }
      if (char === ',') {
        if (!needsComma) this.#problem('invalid-toml', { start: this.#at, end: this.#at + 1 }, 'Missing value before this comma.');
        this.#at++;
        needsComma = false;
        continue;
      }
      if (needsComma) this.#problem('missing-comma', { start: this.#at, end: this.#at + 1 }, 'Missing comma before this.');
      const before = this.#at;
      const item = char === '}' || char === '=' ? undefined : this.#value('array');
      if (item && this.#at > before) list.items.push(item);
      else {
        this.#problem('unexpected-text', { start: before, end: before + 1 }, `Unexpected ${code(char)} in an array.`);
        list.broken = true;
        this.#at = before + 1;
      }
      list.end = this.#at;
      needsComma = true;
    }
    list.end = list.broken ? list.end : this.#at;
    if (list.broken && list.items.length === 0) list.end = Math.max(list.end, start + 1);
    this.#depth--;
    return list;
  }

  /** White space, comments and line ends; where the last line ended, if one did. */
  #spaceAndComments(): number | undefined {
    let ended: number | undefined;
    for (;;) {
      this.#blanks();
      if (this.#text[this.#at] === '#') {
        const end = lineEnd(this.#text, this.#at);
        this.#comment(this.#at, end);
        this.#at = end;
      }
      const width = breakAt(this.#text, this.#at);
      if (width === 0) return ended;
      ended = this.#at;
      this.#at += width;
    }
  }

  /** Whether a key or a header begins here, and no item of an array. */
  #beginsOther(): boolean {
    return beginsLine.test(this.#text.slice(this.#at, lineEnd(this.#text, this.#at)));
  }

  /** `{ a = 1 }`, on one line. */
  #inline(start: number): Node {
    this.#deeper(start);
    const table = this.#tables.inline(start);
    this.#at = start + 1;
    let comma: number | undefined;
    for (;;) {
      this.#blanks();
      const char = this.#text[this.#at];
      if (char === '}') {
        if (comma !== undefined)
          this.#problem('invalid-toml', { start: comma, end: comma + 1 }, `Comma before the closing ${code('}')}. TOML 1.0 doesn't allow one there.`);
        this.#at++;
        break;
      }
      if (char === undefined || char === '#' || breakAt(this.#text, this.#at) > 0) {
        this.#problem('unclosed-bracket', { start, end: start + 1 }, `${code('{')} is not closed on its line, where an inline table must end.`);
        table.broken = true;
        break;
      }
      if (table.entries.length > 0 && comma === undefined && char !== ',')
        this.#problem('missing-comma', { start: this.#at, end: this.#at + 1 }, 'Missing comma before this.');
      if (char === ',') {
        if (comma !== undefined || table.entries.length === 0)
          this.#problem('invalid-toml', { start: this.#at, end: this.#at + 1 }, 'Missing key before this comma.');
        comma = this.#at++;
        continue;
      }
      comma = undefined;
      this.#inlinePair(table);
    }
    table.end = this.#at;
    this.#depth--;
    return table;
  }

  #inlinePair(table: Tables['root']): void {
    const start = this.#at;
    const segments = this.#key('=');
    const last = segments.at(-1);
    if (!last) {
      this.#problem('unexpected-text', { start, end: start + 1 }, `Unexpected ${code(this.#text[start] ?? '')} in an inline table.`);
      this.#at = Math.max(this.#at, start + 1);
      return;
    }
    this.#blanks();
    if (this.#text[this.#at] !== '=') {
      this.#problem('missing-equals', { start, end: last.end }, `Missing equals sign after ${code(last.text)}. A key is written as ${code('key = value')}.`, {
        typing: { start, end: last.end },
      });
      this.#deeper(start, segments.length);
      this.#depth -= segments.length;
      this.#tables.set(table, segments, emptyAt(last.end), true);
      while (this.#at < this.#text.length && !/[,}\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
      return;
    }
    this.#at++;
    this.#blanks();
    this.#deeper(start, segments.length);
    this.#tables.set(table, segments, this.#value('inline', last), false);
    this.#depth -= segments.length;
  }
}

/** A line that begins a key with its equals sign, or the header of a table whose name is no number. */
const beginsLine =
  /^[ \t]*(?:(?:[\w-]+|"[^"]*"|'[^']*')[ \t]*(?:\.[ \t]*(?:[\w-]+|"[^"]*"|'[^']*')[ \t]*)*=|\[\[?[ \t]*(?!(?:true|false|inf|nan)\b)[A-Za-z_][\w-]*[ \t]*[.\]])/;

/** Where a line ends; a lone carriage return ends none in TOML. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  if (at < 0) return text.length;
  return at > from && text[at - 1] === '\r' ? at - 1 : at;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !/\s/.test(text[at] ?? '')) at++;
  return Math.max(at, from + 1);
}
