import { lineEndAfter, lineEndAt, lineStartBefore, skipBlanks } from './lines.ts';
import type { Span } from './node.ts';
import type { Source, Target } from './target.ts';

/** A value as its author wrote it, whatever YAML makes of it, behind the anchor and tag that are none of its text. */
export type Written = Span & { readonly anchor?: string; readonly tag?: string };

/** A longer line is not read again for each of its values. */
const MAX_LINE = 10_000;

/**
 * The text of a value on one line: from behind its dash or colon to a comment or the end of the line, or in brackets to its end.
 * `undefined` where it has several lines, begins inside of quotes, or where a `#` may or may not be a part of it.
 */
export function written({ text, syntax }: Source, target: Target): Written | undefined {
  const { node, parent } = target;
  if (syntax === 'json' || !parent || target.inBroken) return undefined;
  const from = lineStartBefore(text, node.start);
  const until = lineEndAfter(text, node.start);
  if (node.end > until || until - from > MAX_LINE) return undefined;
  const { column, ...own } = parent.flow ? { start: marksBefore(text, from, node.start), column: 0 } : contentStart(text, target, from);
  const line = text.slice(from, until);
  // A `#` in what is read as the value is a part of it.
  const within = node.broken ? node.end - from : 0;
  const comment = agreed((sign) => commentStart(line, own.start - from, sign, within));
  if (comment === undefined) return undefined;
  const end = parent.flow ? node.end : skipBlanksBack(text, from + comment);
  if (end <= own.start || node.end > end || (!parent.flow && goesOn(text, until, column))) return undefined;
  // Between brackets a comma may be one of the text, which only its quotes can tell.
  if (parent.flow && (!/^[ \t]*([,\]}]|$)/.test(text.slice(end, until)) || isOpen(text.slice(own.start, end)))) return undefined;
  return { ...own, end };
}

/**
 * Where the content of a value in block style begins: behind its dashes or colon, and behind an anchor or tag that somebody chose for it.
 * What is indented further than `column` is a part of it.
 */
function contentStart(text: string, { node, entry }: Target, from: number): { start: number; column: number; anchor?: string; tag?: string } {
  let start = skipBlanks(text, from);
  let column = start - from - 1;
  while (text[start] === '-' && isBlank(text[start + 1]) && start < node.start) {
    column = start - from;
    start = skipBlanks(text, start + 1);
  }
  const colon = entry ? text.indexOf(':', entry.keySpan.end) : -1;
  if (entry && colon >= from && colon < node.start) {
    column = entry.keySpan.start - from;
    start = skipBlanks(text, colon + 1);
  }
  const properties: { anchor?: string; tag?: string } = {};
  for (let word = property(text, start); word; word = property(text, start)) {
    if (word[0].startsWith('&')) properties.anchor = word[0].trimEnd().slice(1);
    else properties.tag = word[0].trimEnd();
    start += word[0].length;
  }
  return { start, column, ...properties };
}

/** Whether the next line with content is indented further than a column. */
function goesOn(text: string, lineEnd: number, column: number): boolean {
  for (let at = lineEnd; at < text.length; at = lineEndAfter(text, at)) {
    const start = at + lineEndAt(text, at).length;
    at = skipBlanks(text, start);
    if (text[at] !== undefined && !/[#\r\n]/.test(text[at] ?? '')) return at - start > column;
    if (at === start && lineEndAt(text, at) === '') return false;
  }
  return false;
}

/** An anchor with a plain name, or a tag of YAML's own. Others are words of a command. */
const property = (text: string, at: number): RegExpExecArray | null =>
  /^(?:&[\w.-]{1,80}|!!(?:str|map|seq|int|float|bool|null|binary))[ \t]{1,80}(?=[^\s#])/.exec(text.slice(at, at + 200));

/** Where the words that YAML takes for tags, anchors or the mark of a key begin, which stand before a value in brackets. */
function marksBefore(text: string, from: number, start: number): number {
  for (let at = start; ; ) {
    let gap = at;
    while (gap > from && isBlank(text[gap - 1])) gap--;
    let word = gap;
    while (word > from && !/[\s,[\]{}]/.test(text[word - 1] ?? '')) word--;
    if (gap === at || word === gap || !/[!&?]/.test(text[word] ?? '')) return at;
    at = word;
  }
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

function skipBlanksBack(text: string, from: number): number {
  let at = from;
  while (isBlank(text[at - 1])) at--;
  return at;
}

/** What takes the meaning from the next character: in a POSIX shell, in none, in PowerShell. */
const escapes = ['\\', '', '`'] as const;

/** What a line says in whichever shell; `undefined` where they differ. */
function agreed(read: (sign: string) => number | undefined): number | undefined {
  const [first, ...others] = escapes.map(read);
  return others.every((each) => each === first) ? first : undefined;
}

/** Where a comment begins behind `from` and not before `within`, or the line ends; `undefined` where `from` is inside of quotes, or a `#` in quotes that stay open. */
function commentStart(line: string, from: number, sign: string, within = 0): number | undefined {
  let open = '';
  let doubtful = false;
  for (let at = 0; at < line.length; at++) {
    if (at === from && open !== '') return undefined;
    const character = line[at] ?? '';
    const isComment = character === '#' && at > from && at >= within && isBlank(line[at - 1]);
    if (character === sign && open !== "'") at++;
    else if (open !== '') {
      doubtful ||= isComment;
      if (character !== open) continue;
      open = '';
      doubtful = false;
    } else if (isComment) return at;
    else if (character === '"' || character === "'") open = character;
  }
  return doubtful ? undefined : line.length;
}

/** Whether a quote stays open, in any shell. */
const isOpen = (text: string): boolean => escapes.some((sign) => commentStart(`${text} #`, 0, sign) !== text.length + 1);
