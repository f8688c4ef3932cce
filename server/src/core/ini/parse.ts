import { lineEndAfter, lineEndAt, skipBlanks } from '../lines.ts';
import type { Entry, MapNode, Node, ScalarNode, Span } from '../node.ts';
import { emptyAt, type Parsed, type Section, syntaxProblem } from '../parsed.ts';
import type { Problem } from '../problem.ts';
import { code } from '../words.ts';
import { iniType, iniValue, isComment } from './value.ts';

/**
 * Reads INI as Python's configparser does: sections, `key = value` or `key: value`, comments in lines of their own, values that go on in
 * lines indented further. Names of keys are in lower case, as it has them. A fault loses its line.
 * Source: docs.python.org/3/library/configparser.html and the module's source, of Python 2.7 and 3, checked 2026-11-30.
 */
export function parseIni(text: string): Parsed {
  const problems: Problem[] = [];
  const sections: Section[] = [];
  const root: MapNode = { type: 'map', start: 0, end: text.trimEnd().length, entries: [], flow: false };
  const problem = (name: string, span: Span, message: string, more: Parameters<typeof syntaxProblem>[3] = {}): void =>
    void problems.push(syntaxProblem(name, { start: span.start, end: span.end }, message, more));
  const known = new Map<MapNode, Map<string, Entry>>();
  const add = (to: MapNode, entry: Entry): void => {
    to.entries.push(entry);
    to.end = Math.max(to.end, entry.keySpan.end, entry.value.end);
    const names = known.get(to) ?? new Map<string, Entry>();
    if (!names.has(entry.key)) names.set(entry.key, entry);
    known.set(to, names);
  };
  let section: Entry | undefined;
  /** What the next line may go on with, and how far its first one is indented. */
  let open: { entry: Entry; indent: number; into: MapNode } | undefined;

  const header = (start: number, stop: number): void => {
    const close = start + text.slice(start, stop).indexOf(']');
    const isClosed = close > start;
    const inner = { start: start + 1, end: isClosed ? close : trimmedEnd(text, start + 1, stop) };
    const key = text.slice(inner.start, inner.end);
    if (!isClosed) problem('unclosed-bracket', { start, end: start + 1 }, `This section header has no closing ${code(']')}.`);
    else if (key === '') problem('unexpected-text', { start, end: close + 1 }, 'This section header has no name.');
    const end = isClosed ? close + 1 : inner.end;
    const before = known.get(root)?.get(key);
    if (before?.value.type === 'map') {
      problem('duplicate-key', inner, `Duplicate section ${code(key)}. Python 2 merges both, Python 3 refuses the file.`, {
        related: [{ ...before.keySpan, message: 'The first one is here.' }],
      });
      before.again ??= [];
      before.again.push(inner);
      section = before;
    } else {
      section = { key, keySpan: inner, value: { type: 'map', start: end, end, entries: [], flow: false }, ...(isClosed ? {} : { broken: true }) };
      add(root, section);
    }
    sections.push({ start, path: [key] });
  };

  const option = (start: number, stop: number, indent: number): void => {
    const sign = text.slice(start, stop).search(/[=:]/);
    const keyEnd = trimmedEnd(text, start, sign < 0 ? stop : start + sign);
    const keySpan = { start, end: keyEnd };
    const key = text.slice(start, keyEnd).toLowerCase();
    if (key === '') {
      problem('unexpected-text', { start, end: start + 1 }, `Missing key before ${code(text[start] ?? '')}.`);
      return;
    }
    const into = section?.value.type === 'map' ? section.value : undefined;
    const lost = into ? {} : ({ broken: true } as const);
    const more = { typing: { start, end: keyEnd } };
    if (!into && root.entries.length === 0)
      problem(
        'no-section',
        keySpan,
        `${code(key, 40)} stands before the first section. Expected a header such as ${code('[main]')} above it; without one the file is not read.`,
        more,
      );
    if (sign < 0) problem('missing-equals', keySpan, `Missing equals sign after ${code(key, 40)}. A key is written as ${code('key=value')}.`, more);
    const before = known.get(into ?? root)?.get(key);
    if (before)
      problem('duplicate-key', keySpan, `Duplicate key ${code(key, 40)}. Python 2 takes the last one, Python 3 refuses the file.`, {
        related: [{ ...before.keySpan, message: 'The first one is here.' }],
      });
    const from = sign < 0 ? keyEnd : Math.min(skipBlanks(text, start + sign + 1), stop);
    const value = { ...scalar(text, from, sign < 0 ? from : trimmedEnd(text, from, stop)), ...lost };
    const entry: Entry = { key, keySpan, value, ...(sign < 0 ? { half: true } : {}), ...lost };
    add(into ?? root, entry);
    if (sign >= 0) open = { entry, indent, into: into ?? root };
  };

  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const stop = lineEndAfter(text, at);
    const start = Math.min(skipBlanks(text, at), stop);
    const isBlank = start === stop || isComment(text[start]);
    if (!isBlank && open && start - at > open.indent) {
      open.entry.value.end = trimmedEnd(text, start, stop);
      open.into.end = Math.max(open.into.end, open.entry.value.end);
    } else if (!isBlank) {
      finish(text, open?.entry);
      open = undefined;
      if (text[start] === '[') header(start, stop);
      else option(start, stop, start - at);
    }
    at = stop + Math.max(1, lineEndAt(text, stop).length);
  }
  finish(text, open?.entry);
  const document: Node = root.entries.length > 0 ? root : emptyAt(text.length);
  return { syntax: 'ini', documents: [document], problems, sections };
}

/** Gives a value its text once its last line is known. */
function finish(text: string, entry: Entry | undefined): void {
  if (entry?.value.type === 'scalar') Object.assign(entry.value, scalar(text, entry.value.start, entry.value.end));
}

function scalar(source: string, start: number, end: number): ScalarNode {
  const { text } = iniValue(source, start, end);
  return { type: 'scalar', start, end, text, valueType: iniType(text), style: 'plain' };
}

function trimmedEnd(text: string, from: number, stop: number): number {
  let end = stop;
  while (end > from && /[ \t]/.test(text[end - 1] ?? '')) end--;
  return end;
}
