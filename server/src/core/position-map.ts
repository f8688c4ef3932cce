import { groovyEncoder, quoteAt, readGroovyString } from './groovy/string.ts';
import { iniText, iniValue } from './ini/value.ts';
import { newlineAt } from './lines.ts';
import type { ScalarNode, Span } from './node.ts';
import type { Syntax } from './parsed.ts';
import { type Run, runsOf, wholeBlock } from './scalar-runs.ts';
import type { TextEdit } from './text-edit.ts';
import { isLongQuote, tomlEncoder } from './toml/encode.ts';
import { readTomlString } from './toml/string.ts';

/**
 * The way between a scalar's decoded text and the file: where each character of the text stands, and how other text would have to be
 * written there. Offsets of the text count from 0, those of the file are absolute.
 */
export type PositionMap = {
  /** The place in the file of a part of the text: the smallest that covers it. */
  toSource(part: Span): Span;
  /** The offset in the text of one in the file; between two characters of the text, that of the next. */
  toText(offset: number): number;
  /** The edit that puts `text` in place of a part, or `undefined` if the part has no exact place or this scalar can't hold the text there. */
  edit(part: Span, text: string): TextEdit | undefined;
};

/** Where both are the same. */
export const sameMap: PositionMap = { toSource: ({ start, end }) => ({ start, end }), toText: (offset) => offset, edit: (part, text) => ({ ...part, text }) };

/** From a text to the file by way of a text in between, which `inner` leads to and `outer` from. */
export const mapThrough = (inner: PositionMap, outer: PositionMap): PositionMap => ({
  toSource: (part) => outer.toSource(inner.toSource(part)),
  toText: (offset) => inner.toText(outer.toText(offset)),
  edit(part, text) {
    const between = inner.edit(part, text);
    return between && outer.edit(between, between.text);
  },
});

/** Each name in a text asks for its map. */
const known = new WeakMap<ScalarNode, { readonly source: string; readonly map: PositionMap | undefined }>();

/** The map of a scalar; `undefined` if the text can't be followed character by character, as in a broken scalar. */
export function positionMap(source: string, node: ScalarNode, syntax: Syntax): PositionMap | undefined {
  const kept = known.get(node);
  if (kept?.source === source) return kept.map;
  const map = madeFor(source, node, syntax);
  known.set(node, { source, map });
  return map;
}

/** The place in the file of a part of a scalar's text, for which the strings of JSON need no map: files may have thousands. */
export function placeOf(source: string, node: ScalarNode, syntax: Syntax, part: Span): Span | undefined {
  return (
    (syntax === 'json' && !node.broken && node.style === 'double' ? inJson(source, node, part) : undefined) ?? positionMap(source, node, syntax)?.toSource(part)
  );
}

/** The same in a string of JSON; `undefined` where only YAML reads what stands before the end of the part. */
function inJson(source: string, node: ScalarNode, { start, end }: Span): Span | undefined {
  let text = 0;
  let from: number | undefined;
  for (let at = node.start + 1; at < node.end; ) {
    const slash = source.indexOf('\\', at);
    const run = Math.min(slash < 0 ? node.end - 1 : slash, node.end - 1) - at;
    if (from === undefined && start <= text + run) from = at + start - text;
    if (end <= text + run)
      return from === undefined || /[\r\n]/.test(source.slice(node.start, at + end - text)) ? undefined : { start: from, end: at + end - text };
    const sign = source[at + run + 1] ?? '';
    if (!/["\\/bfnrtu]/.test(sign)) return undefined;
    at += run + (sign === 'u' ? 6 : 2);
    text += run + 1;
  }
  return undefined;
}

/** The text of a scalar with its map; that of a literal block with the blank lines that end it. */
export function wholeText(source: string, node: ScalarNode, syntax: Syntax): { readonly text: string; readonly map: PositionMap } | undefined {
  const map = positionMap(source, node, syntax);
  if (!map || node.style !== 'literal') return map && { text: node.text, map };
  const { text, runs } = runsOf(source, node, true);
  return { text, map: mapOf(runs, runs[0]?.source ?? literalStart(source, node), encoder(source, node, syntax)) };
}

/** Where the text of a literal block begins that has none yet. */
function literalStart(source: string, node: ScalarNode): number {
  const { lines, indent } = wholeBlock(source, node);
  return lines[0] ? Math.min(lines[0].start + indent, lines[0].end) : node.end;
}

function madeFor(source: string, node: ScalarNode, syntax: Syntax): PositionMap | undefined {
  if (node.broken) return undefined;
  // A text of which only the whole counts stands in nothing: no block begins without its sign.
  if (node.style === 'literal' && node.text === source) return sameMap;
  // Most scalars stand in the file as they are.
  const quote = node.style === 'plain' ? 0 : 1;
  const [start, length] = [node.start + quote, node.text.length];
  if (length > 0 && node.end - start - quote === length && source.startsWith(node.text, start))
    return mapOf([{ text: 0, source: start, length, sourceLength: length }], start, encoder(source, node, syntax));
  const { text, runs } = runsIn[syntax](source, node);
  const empty =
    runs[0]?.source ??
    (node.style === 'plain'
      ? node.start
      : Math.min(node.start + (syntax === 'groovy' ? quoteAt(source, node.start).length : isLongQuote(source, node) ? 3 : 1), node.end));
  return text === node.text ? mapOf(runs, empty, encoder(source, node, syntax)) : undefined;
}

/** How a scalar of each syntax is decoded. */
const runsIn: Readonly<Record<Syntax, (source: string, node: ScalarNode) => { readonly text: string; readonly runs: readonly Run[] }>> = {
  yaml: runsOf,
  json: runsOf,
  ini: (source, { start, end }) => iniValue(source, start, end),
  groovy: (source, node) => (node.style === 'plain' ? runsOf(source, node) : readGroovyString(source, node.start, node.end)),
  toml: (source, node) => (node.style === 'plain' ? runsOf(source, node) : readTomlString(source, node.start)),
};

/** The map of a text that is made of runs; `empty` is the place of one without any. */
export function mapOf(runs: readonly Run[], empty: number, encode: Encoder): PositionMap {
  const last = (holds: (run: Run) => boolean): Run | undefined => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = runs[middle];
      if (run && holds(run)) low = middle + 1;
      else high = middle;
    }
    return runs[low - 1];
  };
  const at = (offset: number): number => {
    const run = last((each) => each.text <= offset);
    if (!run) return empty;
    const into = offset - run.text;
    if (into >= run.length) return run.source + run.sourceLength;
    return run.length === run.sourceLength ? run.source + into : run.source;
  };
  const endAt = (offset: number): number => {
    const run = last((each) => each.text < offset);
    if (!run) return empty;
    return run.length === run.sourceLength ? run.source + Math.min(offset - run.text, run.length) : run.source + run.sourceLength;
  };
  /** Whether an offset of the text is not inside of something that is written as a whole. */
  const isExact = (offset: number): boolean => {
    const run = last((each) => each.text < offset);
    return !run || run.length === run.sourceLength || offset >= run.text + run.length;
  };
  const toSource = ({ start, end }: Span): Span => (end <= start ? { start: at(start), end: at(start) } : { start: at(start), end: endAt(end) });
  return {
    toSource,
    toText(offset) {
      const run = last((each) => each.source <= offset);
      if (!run) return 0;
      const into = offset - run.source;
      if (into >= run.sourceLength) return run.text + run.length;
      return run.length === run.sourceLength ? run.text + into : run.text + (into > 0 ? run.length : 0);
    },
    edit(part, text) {
      const place = toSource(part);
      const encoded = isExact(part.start) && isExact(part.end) ? encode(text, place) : undefined;
      return encoded === undefined ? undefined : { ...place, text: encoded };
    },
  };
}

/** How text is written at a place, or `undefined` if it can't be. */
type Encoder = (text: string, place: Span) => string | undefined;

/** How text is written in a scalar of this style. */
function encoder(source: string, node: ScalarNode, syntax: Syntax): Encoder {
  if (syntax === 'ini') return (text) => iniText(text, text.includes('\n') ? newlineAt(source, node.start) : '');
  if (syntax === 'groovy') return node.style === 'plain' ? () => undefined : groovyEncoder(source, node.start);
  if (syntax === 'toml') return tomlEncoder(source, node);
  switch (node.style) {
    case 'double':
      return (text) => JSON.stringify(text).slice(1, -1);
    case 'single':
      return (text) => (/[\r\n]/.test(text) ? undefined : text.replaceAll("'", "''"));
    case 'literal': {
      const indent = ' '.repeat(wholeBlock(source, node).indent);
      const lineBreak = `${newlineAt(source, node.start)}${indent}`;
      return (text) => text.replaceAll('\n', lineBreak);
    }
    case 'folded':
      return (text, place) => (/[\r\n]/.test(text + source.slice(place.start, place.end)) || changesDepth(source, text, place) ? undefined : text);
    default:
      return (text, { start, end }) => (syntax === 'yaml' && isPlainPart(text, source.slice(start, end), start > node.start) ? text : undefined);
  }
}

/**
 * Whether a plain scalar stays one with this in the place of a part of it: marks that its place has already are none of YAML's there, nor
 * are quotes that don't begin it.
 */
const isPlainPart = (text: string, was: string, isInside: boolean): boolean =>
  (isInside ? /^[\w./${}:' -]*$/ : /^[\w./${}:-]*$/).test(text) &&
  !/^[{}: ]|[: ]$/.test(text) &&
  [...'${}: '].every((mark) => !text.includes(mark) || was.includes(mark));

/** Whether text at the start of a folded line may make it one that is indented more, which isn't folded, or the other way round. */
function changesDepth(source: string, text: string, { start, end }: Span): boolean {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  return source.slice(lineStart, start).trim() === '' && (/^[ \t]?$|^[ \t]/.test(text) || /^[ \t]/.test(source.slice(start, end + 1)));
}
