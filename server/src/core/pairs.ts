import { lineEndAfter, lineEndAt, skipBlanks } from './lines.ts';
import type { Entry, MapNode, ScalarNode } from './node.ts';
import { emptyAt, type Parsed } from './parsed.ts';

/**
 * Reads lines of the form `name: text`, as a map: what stands behind the first colon is the text, whatever signs are in it. Lines that begin with `#`
 * are comments. Nothing is a fault here: who reads such files differs in what it takes, so rules judge the lines. Additions are written as in YAML.
 */
export function parsePairs(text: string): Parsed {
  const root: MapNode = { type: 'map', start: 0, end: text.trimEnd().length, entries: [], flow: false };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const stop = lineEndAfter(text, at);
    const start = Math.min(skipBlanks(text, at), stop);
    if (start < stop && text[start] !== '#') root.entries.push(entryIn(text, start, stop));
    at = stop + Math.max(1, lineEndAt(text, stop).length);
  }
  const [first] = root.entries;
  if (first) root.start = first.keySpan.start;
  return { syntax: 'yaml', documents: [first ? root : emptyAt(text.length)], problems: [] };
}

function entryIn(text: string, start: number, stop: number): Entry {
  const colon = text.slice(start, stop).indexOf(':');
  const keyEnd = endOf(text, start, colon < 0 ? stop : start + colon);
  const keySpan = { start, end: keyEnd };
  const key = text.slice(start, keyEnd);
  if (colon < 0) return { key, keySpan, value: emptyScalar(keyEnd), half: true };
  const from = Math.min(skipBlanks(text, start + colon + 1), stop);
  const end = endOf(text, from, stop);
  const value: ScalarNode =
    end > from ? { type: 'scalar', start: from, end, text: text.slice(from, end), valueType: 'text', style: 'plain' } : emptyScalar(start + colon + 1);
  return { key, keySpan, value };
}

const emptyScalar = (at: number): ScalarNode => ({ type: 'scalar', start: at, end: at, text: '', valueType: 'null', style: 'plain' });

/** Where a part of a line ends without the blanks behind it. */
function endOf(text: string, from: number, stop: number): number {
  let end = stop;
  while (end > from && /[ \t]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Reads a text of which only the whole counts, such as a script. */
export const parseWhole = (text: string): Parsed => ({
  syntax: 'yaml',
  documents: [{ type: 'scalar', start: 0, end: text.length, text, valueType: 'text', style: 'literal' }],
  problems: [],
});
