import type { ScalarNode, Span } from './node.ts';

/** A stretch of the text. One that is written as it is runs alongside the file; any other is one character, or the gap of a folded line. */
export type Run = { readonly text: number; readonly source: number; readonly length: number; readonly sourceLength: number };

/**
 * The decoded text of a scalar, with the places it comes from: what YAML 1.2 makes of its style. JSON's strings are written as double quotes.
 * `whole` has a literal block with the blank lines that end it, where somebody may be about to write on.
 */
export function runsOf(source: string, node: ScalarNode, whole = false): { readonly text: string; readonly runs: readonly Run[] } {
  const writer = new Runs(source);
  if (whole && node.style === 'literal') {
    const { lines: all, indent } = wholeBlock(source, node);
    literal(writer, source, all, indent);
    return writer;
  }
  if (node.style === 'literal' || node.style === 'folded') block(writer, source, node);
  else if (node.style === 'single') lines(writer, source, node.start + 1, node.end - 1, single);
  else if (node.style === 'double') lines(writer, source, node.start + 1, node.end - 1, double);
  else lines(writer, source, node.start, node.end, plain);
  return writer;
}

/** Collects the text with the places it comes from. */
export class Runs {
  readonly runs: Run[] = [];
  readonly #parts: string[] = [];
  readonly #source: string;
  #length = 0;
  constructor(source: string) {
    this.#source = source;
  }
  get text(): string {
    return this.#parts.join('');
  }
  /** `text` stands in the file from `start` to `end`. */
  add(text: string, start: number, end: number): void {
    if (text === '' && start === end) return;
    const before = this.runs.at(-1);
    const asItIs = text.length === end - start && this.#source.startsWith(text, start);
    this.#parts.push(text);
    if (
      asItIs &&
      before &&
      before.length === before.sourceLength &&
      before.source + before.sourceLength === start &&
      before.text + before.length === this.#length
    )
      this.runs[this.runs.length - 1] = { ...before, length: before.length + text.length, sourceLength: before.sourceLength + text.length };
    else if (text !== '') this.runs.push({ text: this.#length, source: start, length: text.length, sourceLength: end - start });
    this.#length += text.length;
  }
}

type Line = (writer: Runs, source: string, start: number, end: number) => void;

const plain: Line = (writer, source, start, end) => writer.add(source.slice(start, end), start, end);

const single: Line = (writer, source, start, end) => {
  for (let at = start; at < end; ) {
    const quote = source.indexOf("''", at);
    const stop = quote < 0 || quote >= end ? end : quote;
    writer.add(source.slice(at, stop), at, stop);
    if (stop < end) writer.add("'", stop, stop + 2);
    at = stop < end ? stop + 2 : end;
  }
};

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const double: Line = (writer, source, start, end) => {
  for (let at = start; at < end; ) {
    const slash = source.indexOf('\\', at);
    const stop = slash < 0 || slash >= end ? end : slash;
    writer.add(source.slice(at, stop), at, stop);
    at = stop;
    if (at >= end) return;
    const name = source[at + 1] ?? '';
    const digits = hexDigits[name] ?? 0;
    const next = Math.min(at + 2 + digits, end);
    const code = Number.parseInt(source.slice(at + 2, next), 16);
    writer.add(digits > 0 ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (escapes[name] ?? ''), at, next);
    at = next;
  }
};

/** A plain or quoted scalar over one or several lines: a line end becomes a blank, further ones stay. */
function lines(writer: Runs, source: string, start: number, end: number, line: Line): void {
  let at = start;
  for (;;) {
    const found = lineEnd(source, at, end);
    if (!found) break;
    // In double quotes a backslash at the end of a line joins it with the next.
    const joins = line === double && isEscaped(source, found.start, at);
    const stop = joins ? found.start - 1 : trimEnd(source, at, found.start);
    line(writer, source, at, stop);
    let after = found.end;
    let breaks = 1;
    for (;;) {
      after = skipBlanks(source, after, end);
      const another = lineEnd(source, after, end);
      if (!another || another.start !== after) break;
      breaks++;
      after = another.end;
    }
    writer.add(breaks > 1 ? '\n'.repeat(breaks - 1) : joins ? '' : ' ', stop, after);
    at = after;
  }
  line(writer, source, at, end);
}

/** Whether the character before an offset is a backslash that itself is not escaped. */
function isEscaped(source: string, offset: number, from: number): boolean {
  let count = 0;
  while (offset - 1 - count >= from && source[offset - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

function lineEnd(source: string, from: number, end: number): Span | undefined {
  for (let at = from; at < end; at++) {
    if (source[at] === '\n') return { start: at, end: at + 1 };
    if (source[at] === '\r' && source[at + 1] === '\n') return { start: at, end: Math.min(at + 2, end) };
  }
  return undefined;
}

function trimEnd(source: string, from: number, end: number): number {
  let at = end;
  while (at > from && (source[at - 1] === ' ' || source[at - 1] === '\t')) at--;
  return at;
}

function skipBlanks(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && (source[at] === ' ' || source[at] === '\t')) at++;
  return at;
}

/** The lines of a literal block down to the next one that is none of it, and how far they are indented. */
export function wholeBlock(source: string, node: ScalarNode): { readonly lines: readonly TextLine[]; readonly indent: number } {
  const header = lineEnd(source, node.start, source.length);
  if (!header) return { lines: [], indent: 0 };
  const all = linesIn(source, header.end, lineEnd(source, node.end, source.length)?.end ?? source.length);
  for (let at = all.at(-1)?.next ?? header.end; at < source.length; at = all.at(-1)?.next ?? source.length) {
    const end = lineEnd(source, at, source.length) ?? { start: source.length, end: source.length };
    if (skipBlanks(source, at, end.start) < end.start) break;
    all.push({ start: at, end: end.start, next: end.end });
  }
  return { lines: all, indent: indentOf(source, all, node) };
}

/** Lines as they stand, each at its own place; one that is too short to be written in has none. */
function literal(writer: Runs, source: string, all: readonly TextLine[], indent: number): void {
  let gap = '';
  let gapAt = all[0]?.start ?? 0;
  for (const [index, { start, end }] of all.entries()) {
    if (index > 0) gap += '\n';
    if (end < start + indent) continue;
    writer.add(gap, gapAt, start + indent);
    writer.add(source.slice(start + indent, end), start + indent, end);
    gap = '';
    gapAt = end;
  }
}

/** A literal or folded block, by the rules of YAML 1.2, 8.1. */
function block(writer: Runs, source: string, node: ScalarNode): void {
  const header = lineEnd(source, node.start, source.length);
  if (!header) return;
  const chomp = /[+-]/.exec(source.slice(node.start, header.start).replace(/\s.*/, ''))?.[0];
  // The node ends before its last line end; what `+` keeps stands behind that.
  const text = linesIn(source, header.end, lineEnd(source, node.end, source.length)?.end ?? source.length);
  const kept = chomp === '+' ? linesIn(source, text.at(-1)?.next ?? header.end, source.length) : [];
  const indent = indentOf(source, text, node);
  const isBlank = ({ start, end }: TextLine): boolean => skipSpaces(source, start, end) === end;
  /** Line ends since the last line with content, and how the next is joined to it. */
  let gap = '';
  let join = '';
  let gapAt = header.end;
  let wasDeep = false;
  for (const line of text) {
    const from = Math.min(line.start + indent, line.end);
    const content = source.slice(from, line.end);
    if (content === '') {
      if (node.style === 'literal' || gapAt === header.end || join === '\n') gap += '\n';
      else join = '\n';
      continue;
    }
    const deep = node.style === 'folded' && /^[ \t]/.test(content);
    if (deep && join === ' ') join = '\n';
    else if (deep && !wasDeep && join === '\n') gap += '\n';
    writer.add(gap + join, gapAt, from);
    writer.add(content, from, line.end);
    gap = '';
    join = node.style === 'folded' && !deep ? ' ' : '\n';
    gapAt = line.end;
    wasDeep = deep;
  }
  const ends =
    chomp === '-' || gapAt === header.end
      ? ''
      : `\n${
          chomp === '+'
            ? gap +
              '\n'.repeat(
                Math.max(
                  0,
                  kept.findIndex((line) => !isBlank(line)),
                ),
              )
            : ''
        }`;
  writer.add(ends, gapAt, Math.max(gapAt, text.at(-1)?.next ?? gapAt));
}

type TextLine = Span & { readonly next: number };

function linesIn(source: string, from: number, to: number): TextLine[] {
  const found: TextLine[] = [];
  for (let at = from; at < to; ) {
    const end = lineEnd(source, at, to) ?? { start: to, end: to };
    found.push({ start: at, end: end.start, next: end.end });
    at = end.end;
  }
  return found;
}

/** How far a block's lines are indented: what its first line with content has before the text's; the longest line where none has content yet. */
function indentOf(source: string, all: readonly TextLine[], node: ScalarNode): number {
  const first = all.find(({ start, end }) => skipSpaces(source, start, end) < end);
  if (!first) return all.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return skipSpaces(source, first.start, first.end) - first.start - (/^\n*( *)/.exec(node.text)?.[1]?.length ?? 0);
}

function skipSpaces(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && source[at] === ' ') at++;
  return at;
}
