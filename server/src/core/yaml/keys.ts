import type { CST } from 'yaml';
import { columnOf } from '../lines.ts';
import type { Entry, Node, Span } from '../node.ts';
import { emptyAt, syntaxProblem } from '../parsed.ts';
import { type Fix, type Problem, suggestedUnless } from '../problem.ts';
import { code } from '../words.ts';
import { plainType } from './scalar.ts';
import { addProblem, needRepair, report, type State } from './state.ts';

/** Keys of maps: those that are right, and those that are typed, misplaced or given twice. */

export const endOf = (entry: Entry | undefined): number => (entry ? Math.max(entry.value.end, entry.keySpan.end) : 0);

export function isBadKey(state: State, key: Node, colon: number): boolean {
  const severalLines = key.type === 'scalar' && /[\r\n]/.test(state.text.slice(key.start, key.end));
  if (severalLines) report(state, 'bad-key', key, 'This key spans several lines. Expected a key on one line.');
  const tooLong = !severalLines && colon - key.start > 1024;
  if (tooLong)
    report(
      state,
      'bad-key',
      { start: colon, end: colon + 1 },
      'This `:` comes more than 1024 characters after the start of its key. Quote the text if it is not a key.',
    );
  return severalLines || tooLong;
}

/** YAML joins a word being typed with the key on the next line. Takes such words out as keys of their own. */
export function withoutHalfKeys(state: State, entries: Entry[], key: CST.FlowScalar): CST.FlowScalar {
  if (!key.source.includes('\n')) return key;
  const lines = key.source.split('\n');
  const last = lines.at(-1) ?? '';
  const start = key.offset + key.source.length - last.trimStart().length;
  let offset = key.offset;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const word = wordIn(line, offset);
    const above = index === lines.length - 2 && word.end > word.start && columnOf(state.text, word.start) < columnOf(state.text, start);
    // What stands below it, further in, belongs to it: read it as the key it will be.
    if (above)
      needRepair(state, {
        span: { start: word.end - 1, end: word.end },
        write: () => ':',
        problem: { ...missingColon(state, word), ...colonFix(state, word) },
        half: word,
      });
    addHalfKey(state, entries, word);
    offset += line.length + 1;
  }
  return { ...key, offset: start, source: last.trim() };
}

const wordIn = (line: string, offset: number): Span => {
  const start = offset + (line.length - line.trimStart().length);
  return { start, end: start + line.trim().length };
};

const missingColon = (state: State, word: Span): Problem =>
  syntaxProblem('missing-colon', word, `Missing colon after ${code(state.text.slice(word.start, word.end))}. A key is written as \`key: value\`.`, {
    typing: word,
  });

function colonFix(state: State, { start, end }: Span): { fix?: Fix } {
  const key = state.text.slice(start, end);
  const fix: Fix = { title: 'Add the colon', operations: [{ op: 'rename', path: [...state.path, key], to: key }] };
  return state.fixable ? { fix: suggestedUnless(/^[\w.-]+$/.test(key), fix) } : {};
}

/** A word in the column of the dashes above it, deeper than their key. */
function isAmongItems({ text }: State, above: Entry | undefined, { start }: Span): boolean {
  if (above?.value.type !== 'list' || above.value.flow) return false;
  const column = columnOf(text, start);
  return columnOf(text, above.value.start) === column && columnOf(text, above.keySpan.start) < column;
}

const missingDash = (state: State, word: Span): Problem =>
  syntaxProblem('indentation', word, `${code(state.text.slice(word.start, word.end))} is in a list, but is not an item. Begin it with \`- \`.`, {
    typing: word,
  });

export function addHalfKey(state: State, entries: Entry[], keySpan: Span): void {
  if (keySpan.end === keySpan.start || state.isWord(keySpan.start)) return;
  const key = state.text.slice(keySpan.start, keySpan.end);
  const glued = /^([\w.-]+):(?!\/\/)(\S.*)$/.exec(key);
  if (glued?.[1] && glued[2]) {
    addGlued(state, entries, keySpan, glued[1], glued[2]);
    return;
  }
  addProblem(state, isAmongItems(state, entries.at(-1), keySpan) ? missingDash(state, keySpan) : missingColon(state, keySpan));
  entries.push({ key, keySpan, value: emptyAt(keySpan.end), half: true });
}

/** `key:value`, which YAML takes for one word. */
function addGlued(state: State, entries: Entry[], span: Span, key: string, value: string): void {
  const path = [...state.path, key];
  const spacing: Fix = { title: 'Add a space after the colon', operations: [{ op: 'set', path, to: value }] };
  // With several words the colon may have slipped into the key: `typ:e zip`.
  const fix = state.fixable ? { fix: suggestedUnless(!/\s/.test(value), spacing) } : {};
  report(state, 'missing-colon', span, `Missing space after the colon in ${code(`${key}:${value}`)}. A key is written as \`key: value\`.`, {
    typing: span,
    ...fix,
  });
  const start = span.start + key.length + 1;
  const node: Node = { type: 'scalar', start, end: span.end, text: value, valueType: plainType(value), style: 'plain', broken: true };
  entries.push({ key, keySpan: { start: span.start, end: start - 1 }, value: node });
}

/** The keys that a list of entries got from `addEntry`, so that a map of any length is read in one go. */
function namesIn({ names }: State, entries: Entry[]): Map<string, Entry> {
  let known = names.get(entries);
  if (!known) {
    known = new Map();
    names.set(entries, known);
  }
  return known;
}

export function addEntry(state: State, entries: Entry[], entry: Entry): void {
  const known = namesIn(state, entries);
  const earlier = entry.key === '<<' ? undefined : known.get(entry.key);
  if (!entry.half && !earlier) known.set(entry.key, entry);
  if (earlier) addProblem(state, duplicateKey(entry, earlier));
  entries.push(entry);
}

export const duplicateKey = ({ key, keySpan }: Entry, earlier: Entry): Problem =>
  syntaxProblem('duplicate-key', keySpan, `Duplicate key ${code(key)}. A key can appear only once; one of the two values is lost.`, {
    related: [{ ...earlier.keySpan, message: 'The first one is here.' }],
  });

/** Puts a key of a wrong column where its author most likely wanted it: into the map before it that is indented. */
export function addMisplaced(state: State, entries: Entry[], entry: Entry, indent: number): void {
  const before = entries.at(-1)?.value;
  const inner = before?.type === 'map' && !before.flow && before.entries.length > 0 ? before : undefined;
  const columns = [...new Set([indent, columnOf(state.text, inner?.start ?? entry.keySpan.start)])].filter((column) => inner || column === indent).join(' or ');
  report(
    state,
    'indentation',
    entry.keySpan,
    `${code(entry.key)} is indented by ${columnOf(state.text, entry.keySpan.start)}. Expected ${columns}, like the keys around it.`,
  );
  (inner ? inner.entries : entries).push(entry);
  if (inner) inner.end = Math.max(inner.end, endOf(entry));
}
