import { type CST, Lexer, Parser } from 'yaml';
import { lineEndAfter, lineStartBefore } from '../lines.ts';
import type { Node, Span } from '../node.ts';
import { emptyAt, MAX_DEPTH, type Parsed, syntaxProblem, tooDeep } from '../parsed.ts';
import type { Problem } from '../problem.ts';
import { code } from '../words.ts';
import { compose } from './compose.ts';
import { movedReading } from './moved.ts';
import { blank, withoutFalseHeaders } from './repair.ts';
import { coverOf, MAX_REPAIRS, type Outer, type Repair, type State } from './state.ts';

/** A text this broken is not worth another reading; what is found up to then is reported. */
const MAX_READINGS = 12;
const MAX_READINGS_OF_LARGE = 3;
const LARGE = 200_000;
/** Problems of further documents of one text are not looked at. */
const MAX_DOCUMENTS = 50;

/** Reads YAML in any state of being typed, with the lexer of the `yaml` package. */
export const readCarefully = (text: string): Parsed =>
  // The lexer takes a byte order mark for a column of the first line.
  text.startsWith('\uFEFF') ? movedReading(repaired(text.slice(1)).parsed, (offset) => offset + 1) : repaired(text).parsed;

/** An unbroken text is read once; each repair of a broken one reads it again. With the anchors of its last document. */
export function repaired(text: string, outer?: Outer): { readonly parsed: Parsed; readonly anchors: ReadonlyMap<string, Node> } {
  const problems: Problem[] = [];
  const words: Span[] = [];
  const halves: Span[] = [];
  let documents: Node[] = [];
  let anchors: ReadonlyMap<string, Node> = new Map();
  let source = withoutFalseHeaders(text);
  let resumedAt = -1;
  for (let left = text.length > LARGE ? MAX_READINGS_OF_LARGE : MAX_READINGS; left > 0; left--) {
    const reading = read({ source, text, outer, isWord: coverOf(words), halves: new Map(halves.map((half) => [half.start, half])) });
    if ('deep' in reading) return { parsed: tooDeep('yaml', reading.deep), anchors };
    // The rest of what needs repair is only reported, or the readings would grow in number with the faults.
    if (reading.repairs.length >= MAX_REPAIRS) left = Math.min(left, 2);
    const repairs = independent(reading.repairs);
    problems.push(...repairs.map(({ problem }) => problem));
    const repaired = apply(source, repairs);
    if (left > 1 && repaired !== source) {
      source = repaired;
      words.push(...repairs.flatMap(({ word }) => word ?? []));
      halves.push(...repairs.flatMap(({ half }) => half ?? []));
      continue;
    }
    const stray = reading.rest === undefined ? undefined : strayIn(text, source, reading.rest);
    if (left > 1 && stray) {
      problems.push(stray);
      source = source.slice(0, stray.start) + blank(source.slice(stray.start, stray.end)) + source.slice(stray.end);
      continue;
    }
    anchors = reading.anchors;
    documents = resumedAt < 0 ? reading.documents : joined(documents, reading.documents);
    problems.push(...reading.problems);
    if (reading.rest === undefined || reading.rest <= resumedAt) break;
    resumedAt = reading.rest;
    problems.push(restProblem(text, resumedAt, documents));
    source = blank(source.slice(0, resumedAt)) + source.slice(resumedAt);
  }
  return { parsed: { syntax: 'yaml', documents: documents.length > 0 ? documents : [emptyAt(text.length)], problems }, anchors };
}

/** The text with all repairs, which come in order of place. */
function apply(source: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, write } of repairs) {
    parts.push(source.slice(at, span.start), write(source.slice(span.start, span.end)));
    at = span.end;
  }
  return parts.join('') + source.slice(at);
}

/** Repairs of one sort that don't touch each other; others may have been asked for only because of the first. */
function independent([first, ...others]: readonly Repair[]): Repair[] {
  if (!first) return [];
  const chosen = [first];
  for (const repair of others) if (repair.problem.rule === first.problem.rule && repair.span.start >= (chosen.at(-1)?.span.end ?? 0)) chosen.push(repair);
  return chosen;
}

type Reading = { documents: Node[]; anchors: ReadonlyMap<string, Node>; problems: Problem[]; repairs: Repair[]; rest?: number };

function read(input: Pick<State, 'source' | 'text' | 'outer' | 'isWord' | 'halves'>): Reading | { deep: number } {
  const out: Reading = { documents: [], anchors: new Map(), problems: [], repairs: [] };
  const parser = new Parser();
  let directive: CST.Directive | undefined;
  const take = (token: CST.Token): void => {
    if (out.rest !== undefined) return;
    if (token.type === 'directive') directive ??= token;
    else if (token.type === 'document') {
      if (directive && !token.start.some(({ type }) => type === 'doc-start')) out.problems.push(directiveProblem(directive));
      directive = undefined;
      const composed = compose(token, { ...input, fixable: out.documents.length === 0 });
      out.documents.push(composed.root);
      out.anchors = composed.anchors;
      if (out.documents.length <= MAX_DOCUMENTS) out.problems.push(...composed.problems);
      if (out.documents.length <= MAX_DOCUMENTS) out.repairs.push(...composed.repairs);
      if (composed.rest !== undefined) out.rest = composed.rest;
    } else if (token.type === 'error' && /\S/.test(token.source)) out.rest = token.offset;
  };
  for (const lexeme of new Lexer().lex(input.source)) {
    for (const token of parser.next(lexeme)) take(token);
    if (parser.stack.length > MAX_DEPTH) return { deep: parser.offset };
  }
  for (const token of parser.end()) take(token);
  return out;
}

const directiveProblem = ({ offset }: CST.Directive): Problem =>
  syntaxProblem('reserved-character', { start: offset, end: offset + 1 }, '`%` at the start of a line begins a directive. Expected a line of `---` after it.');

/** What the parser can't make anything of on the line of a value, most often a bracket that nothing opened; without it the rest is read. */
function strayIn(text: string, source: string, at: number): Problem | undefined {
  if (source.slice(lineStartBefore(source, at), at).trim() === '') return undefined;
  const end = at + text.slice(at, lineEndAfter(text, at)).trimEnd().length;
  const message = `Unexpected ${code(text.slice(at, end))} after a value. Quote the whole value if it is a string.`;
  return syntaxProblem('unexpected-text', { start: at, end: Math.max(end, at + 1) }, message);
}

/** What stands behind a finished document: almost always a line that is indented less than the first key. */
function restProblem(text: string, at: number, documents: readonly Node[]): Problem {
  const found = /^\S*/.exec(text.slice(at, at + 40))?.[0] ?? '';
  if (found === '') {
    const last = text.slice(0, at).trimEnd().length;
    const message = "The value that ends here can't be read. Quote the whole value if it is a string.";
    return syntaxProblem('unexpected-text', { start: Math.max(0, last - 1), end: last }, message);
  }
  const root = documents[0];
  const message =
    root?.type === 'map' && !root.flow
      ? `${code(found)} is indented less than the first key of the file. Expected the keys of one level in one column.`
      : `${code(found)} follows the end of the file's value.`;
  return syntaxProblem('indentation', { start: at, end: at + found.length }, message);
}

/** The rest of a text read on its own, put where it would have stood. */
function joined(documents: readonly Node[], rest: readonly Node[]): Node[] {
  const last = documents.at(-1);
  const [first, ...others] = rest;
  if (last?.type === 'map' && first?.type === 'map') {
    const merged: Node = { ...last, end: first.end, entries: [...last.entries, ...first.entries] };
    return [...documents.slice(0, -1), merged, ...others];
  }
  // It is no document of its own; of the two the map is more likely what was meant.
  return [...documents.slice(0, -1), ...(first?.type === 'map' ? [first] : last ? [last] : []), ...others];
}
