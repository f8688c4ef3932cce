import { printParseErrorCode, visit } from 'jsonc-parser';
import { hasStandIn } from '../computed.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode, Span, ValueType } from '../node.ts';
import { emptyAt, MAX_DEPTH, type Parsed, syntaxProblem } from '../parsed.ts';
import type { Problem } from '../problem.ts';
import { code } from '../words.ts';
import { unclosedByLines } from './unclosed.ts';

/** Among so few entries those before one are gone through. */
const FEW = 8;

/**
 * Strings, and outside of them what a template engine or `envsubst` fills in: `{{ port }}`, `${PORT}`, `$PORT`, `<%= port %>`, `#{port}`; and
 * the stand-ins of what is computed in a file around.
 */
const stringsAndBlanks = /"(?:[^"\\\n]|\\.)*"?|(?<!\w)(?:[\ue000-\uf8ff]|\{\{[^{}\n]*\}\}|[$#]\{[^{}\n]*\}|\$[A-Za-z_]\w*|<%[^%\n]*%>)+/g;

/** The text with a string of the same length for each value without quotes that is still to be filled in; with a digit for a single character. */
const quoteBlanks = (text: string): string =>
  text.replace(stringsAndBlanks, (found) => (found.startsWith('"') ? found : found.length === 1 ? '0' : `"${'_'.repeat(found.length - 2)}"`));

/** Ends the library's reading, which calls itself once for each level: only it knows which brackets it takes for such. */
export class TooDeep extends Error {
  readonly at: number;
  constructor(at: number) {
    super();
    this.at = at;
  }
}

/** Reads JSON with all its faults; what is still to be filled in is none, if there is no other. */
export function readJsonOrBlanks(text: string, trailingCommas: boolean): Parsed {
  const read = readJsonCarefully(text, trailingCommas);
  if (read.problems.length === 0) return read;
  const quoted = quoteBlanks(text);
  return quoted === text ? read : readJsonCarefully(text, trailingCommas, quoted);
}

/** Reads JSON with all its faults. `quoted` is the text as the library gets it: of the same length. */
export function readJsonCarefully(text: string, trailingCommas: boolean, quoted = text): Parsed {
  const problems: Problem[] = [];
  const roots: Node[] = [];
  const open: (MapNode | ListNode)[] = [];
  const names = new Map<MapNode, Map<string, Entry>>();
  let pending: Entry | undefined;
  let hasColon = false;
  /** What is behind a key is not its value. */
  const drop = (): void => {
    if (pending && !hasColon) pending.half = true;
    pending = undefined;
  };
  let lastErrorLine: number | undefined;
  let bracketReported = false;
  /** The collection that ended last: the library reports its missing bracket after its end. */
  let closed: MapNode | ListNode | undefined;
  let afterComma = -1;

  const add = (node: Node): void => {
    const top = open.at(-1);
    if (pending) {
      pending.value = node;
      drop();
    } else if (top?.type === 'list') top.items.push(node);
    else if (!top) roots.push(node);
  };
  const begin = (node: MapNode | ListNode): void => {
    if (open.length >= MAX_DEPTH) throw new TooDeep(node.start);
    add(node);
    open.push(node);
    drop();
  };
  const end = (offset: number): void => {
    const node = open.pop();
    if (node) node.end = Math.min(offset, text.length);
    closed = node;
    drop();
  };
  /** The first entry of a key. */
  const entryIn = (map: MapNode, key: string): Entry | undefined =>
    map.entries.length > FEW ? names.get(map)?.get(key) : map.entries.find((each) => each.key === key);
  const addKey = (key: string, start: number, length: number): void => {
    const top = open.at(-1);
    if (top?.type !== 'map') return;
    const keySpan = { start, end: start + length };
    drop();
    const earlier = entryIn(top, key);
    if (earlier) {
      const message = `Duplicate key ${code(key)}. A key can appear only once; one of the two values is lost.`;
      problems.push(syntaxProblem('duplicate-key', keySpan, message, { related: [{ ...earlier.keySpan, message: 'The first one is here.' }] }));
    }
    pending = { key, keySpan, value: emptyAt(keySpan.end) };
    hasColon = false;
    top.entries.push(pending);
    if (top.entries.length > FEW) {
      const known = names.get(top) ?? new Map<string, Entry>();
      for (const entry of known.size === 0 ? top.entries : [pending]) if (!known.has(entry.key)) known.set(entry.key, entry);
      names.set(top, known);
    }
  };
  const fault = (error: string, offset: number, length: number): void => {
    const word = text.slice(offset, offset + length);
    if (error === 'InvalidSymbol') {
      if (open.at(-1)?.type === 'map' && !pending) addKey(word, offset, length);
      else add({ ...scalar(word, offset, length), broken: true });
    }
    const top = open.at(-1);
    const isOther = !pending && word === (top?.type === 'list' ? '}' : ']');
    const mismatch = isOther || (error === 'CommaExpected' && /^[\]}]$/.test(word));
    const unclosed = mismatch ? top : error === 'CloseBraceExpected' || error === 'CloseBracketExpected' ? closed : undefined;
    if (unclosed) unclosed.broken = true;
    const line = text.lastIndexOf('\n', offset - 1);
    if (line === lastErrorLine) return;
    lastErrorLine = line;
    if (unclosed) {
      const place = (bracketReported ? undefined : unclosedByLines(text)) ?? unclosed.start;
      const start = { start: place, end: place + 1 };
      if (!bracketReported) problems.push(syntaxProblem('unclosed-bracket', start, `${code(text[start.start] ?? '')} is never closed.`));
      bracketReported = true;
      return;
    }
    if (bracketReported) return;
    const isSecondComma = word === ',' && afterComma >= 0 && text.slice(afterComma + 1, offset).trim() === '';
    problems.push(
      isSecondComma
        ? syntaxProblem('invalid-json', { start: offset, end: offset + 1 }, 'Two commas in a row. Expected one.')
        : jsonProblem(error, word, offset, length, afterComma),
    );
  };

  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  visit(
    bom ? ` ${quoted.slice(1)}` : quoted,
    {
      onObjectBegin: (start, length) => begin({ type: 'map', start, end: start + length, entries: [], flow: true }),
      onArrayBegin: (start, length) => begin({ type: 'list', start, end: start + length, items: [], flow: true }),
      onObjectEnd: (start, length) => end(start + length),
      onArrayEnd: (start, length) => end(start + length),
      onObjectProperty: (key, start, length) => addKey(text[start] === '"' ? key : text.slice(start, start + length), start, length),
      onLiteralValue: (value, start, length) => add(literal(value, text.slice(start, start + length), start)),
      onSeparator: (character, start) => {
        if (character === ',') {
          afterComma = start;
          drop();
        } else if (pending) hasColon = true;
      },
      onComment: () => {},
      // A comment that is never closed is one character longer than the text.
      onError: (error, offset, length) => fault(printParseErrorCode(error), offset, Math.min(length, text.length - offset)),
    },
    { disallowComments: true, allowTrailingComma: trailingCommas },
  );
  drop();
  for (const node of open) node.end = text.trimEnd().length;
  return { syntax: 'json', documents: roots.length > 0 ? roots.slice(0, 1) : [emptyAt(text.length)], problems };
}

const scalar = (text: string, start: number, length: number): ScalarNode => ({
  type: 'scalar',
  start,
  end: start + length,
  text,
  valueType: 'text',
  style: 'plain',
});

function literal(value: unknown, raw: string, start: number): ScalarNode {
  const types: Record<string, ValueType> = { number: 'number', boolean: 'flag', object: 'null' };
  if (typeof value === 'string')
    return raw.startsWith('"') ? { ...scalar(value, start, raw.length), style: 'double' } : { ...scalar(raw, start, raw.length), blank: true };
  return hasStandIn(raw) ? { ...scalar(raw, start, raw.length), blank: true } : { ...scalar(raw, start, raw.length), valueType: types[typeof value] ?? 'text' };
}

export const missingComma = (span: Span): Problem => syntaxProblem('missing-comma', span, 'Missing comma before this.');

function jsonProblem(error: string, word: string, offset: number, length: number, afterComma: number): Problem {
  const span = word === '' ? { start: Math.max(0, offset - 1), end: offset } : { start: offset, end: offset + length };
  const closing = word === '}' || word === ']';
  const problem = (name: string, message: string): Problem => syntaxProblem(name, span, message);
  switch (error) {
    case 'UnexpectedEndOfString':
      return syntaxProblem('unclosed-quote', { start: offset, end: offset + 1 }, 'This string has no closing quote.');
    case 'CommaExpected':
      return missingComma(span);
    case 'ColonExpected':
      return problem('missing-colon', 'Missing colon before this. A key is written as `"key": value`.');
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (closing && afterComma >= 0)
        return syntaxProblem(
          'invalid-json',
          { start: afterComma, end: afterComma + 1 },
          `Comma before the closing ${code(word)}. JSON doesn't allow one there.`,
        );
      return problem('invalid-json', error === 'ValueExpected' ? 'Missing value.' : 'Missing key. Keys need double quotes.');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return problem('invalid-json', `${code(word.slice(0, 2))} starts a comment, but JSON has no comments.`);
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return problem('bad-escape', 'The backslash here does not start an escape sequence that JSON knows. Double it.');
    case 'InvalidCharacter':
      return problem('invalid-json', 'This string contains a control character such as a tab or a line break. Write it as an escape sequence.');
    case 'EndOfFileExpected':
      return problem('unexpected-text', `Unexpected ${code(word)} after the end of the document.`);
    default:
      if (word.startsWith('#')) return problem('invalid-json', '`#` starts a comment in YAML, but JSON has no comments.');
      return problem('invalid-json', `${code(word)} is not a JSON value. Strings and keys need double quotes.`);
  }
}
