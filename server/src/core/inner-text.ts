import { fillStandIns, type Part, type Piece, standIn } from './computed.ts';
import type { ScalarNode, Span } from './node.ts';
import type { Operation } from './operation.ts';
import type { Syntax } from './parsed.ts';
import { mapOf, mapThrough, type PositionMap, sameMap, wholeText } from './position-map.ts';
import type { Run } from './scalar-runs.ts';

/** A text that stands in a file, put together of the pieces of a value. */
export type InnerText = {
  /** With a stand-in for each part that isn't known before it is computed. */
  readonly text: string;
  readonly map: PositionMap;
  /** From where it begins in the file to where it ends. */
  readonly span: Span;
  /** The operation on the value, by a path below it, that puts other text in place of a part; `undefined` where there is none. */
  replace(part: Span, to: string): Operation | undefined;
  /** Words about the text, with the stand-ins as their author wrote them. */
  says(words: string): string;
};

/** A piece with its place in the text. */
type Placed = Span & Pick<InnerText, 'map' | 'span'>;

/** The text of some pieces; `undefined` if one can't be followed character by character. */
export function innerText(source: string, syntax: Syntax, pieces: readonly Piece[]): InnerText | undefined {
  const shown: string[] = [];
  const says = (words: string): string => fillStandIns(words, (index) => shown[index] ?? '…');
  const hide = (what: string): string => standIn(shown.push(what) - 1);
  const placed: Placed[] = [];
  let text = '';
  let replace: InnerText['replace'] = () => undefined;
  const add = (more: string, map: PositionMap, span: Span): void => {
    placed.push({ start: text.length, end: text.length + more.length, map, span });
    text += more;
  };
  for (const piece of pieces) {
    const end = placed.at(-1)?.span.end;
    if ('between' in piece) add(piece.between, within({ start: end ?? 0, end: end ?? 0 }), { start: end ?? 0, end: end ?? 0 });
    else if ('unknown' in piece) add(hide(source.slice(piece.unknown.start, piece.unknown.end)), within(piece.unknown), piece.unknown);
    else {
      const { scalar, path, parts = [], escaped = (each) => each } = piece;
      const outer = wholeText(source, scalar, syntax);
      if (!outer) return undefined;
      const own = inScalar(outer.text, parts, hide, (words) => filled(words, escaped, says));
      add(own.text, mapThrough(own.map, outer.map), spanOf(scalar, outer));
      const replaced = (part: Span, to: string): Operation | undefined => {
        const edit = own.map.edit(part, to);
        return edit && { op: 'replace', path, part: { start: edit.start, end: edit.end }, to: edit.text };
      };
      // What is put together is read, and not written.
      if (pieces.length === 1) replace = replaced;
    }
  }
  const [first, ...others] = placed;
  if (!first) return undefined;
  const span = { start: first.span.start, end: placed.at(-1)?.span.end ?? first.span.end };
  return { text, map: others.length === 0 ? first.map : joined(placed), span, replace, says };
}

/** A literal block goes on to the end of the blank lines behind it. */
const spanOf = ({ start, end }: ScalarNode, { text, map }: { readonly text: string; readonly map: PositionMap }): Span => ({
  start,
  end: Math.max(end, map.toSource({ start: text.length, end: text.length }).end),
});

/** The text of a scalar with other text in place of some of its parts. */
function inScalar(
  decoded: string,
  parts: readonly Part[],
  hide: (what: string) => string,
  written: (text: string) => string,
): { readonly text: string; readonly map: PositionMap } {
  const runs: Run[] = [];
  let text = '';
  let from = 0;
  const add = (more: string, start: number, end: number): void => {
    if (more !== '') runs.push({ text: text.length, source: start, length: more.length, sourceLength: end - start });
    text += more;
    from = end;
  };
  for (const { start, end, text: other } of parts) {
    add(decoded.slice(from, start), from, start);
    add(other ?? hide(decoded.slice(start, end)), start, end);
  }
  if (parts.length === 0) return { text: decoded, map: { ...sameMap, edit: (part, to) => ({ ...part, text: written(to) }) } };
  add(decoded.slice(from), from, decoded.length);
  return { text, map: mapOf(runs, 0, written) };
}

/** Text as it is written in the scalar: stand-ins as what they stand for, and the rest so that nothing in it is computed. */
const filled = (text: string, escaped: (text: string) => string, says: (words: string) => string): string =>
  text
    .split(/([\ue000-\uf8ff])/)
    .map((each, index) => (index % 2 === 1 ? says(each) : escaped(each)))
    .join('');

/** All of a text that has no places of its own. */
const within = (span: Span): PositionMap => ({ toSource: () => span, toText: () => 0, edit: () => undefined });

/** The map of texts in a row. */
function joined(placed: readonly Placed[]): PositionMap {
  const last = (holds: (each: Placed) => boolean): Placed | undefined => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const each = placed[middle];
      if (each && holds(each)) low = middle + 1;
      else high = middle;
    }
    return placed[low - 1] ?? placed[0];
  };
  const place = (each: Placed | undefined, offset: number): Span => {
    const at = Math.min(offset, each?.end ?? 0) - (each?.start ?? 0);
    return each ? each.map.toSource({ start: at, end: at }) : { start: 0, end: 0 };
  };
  return {
    toSource({ start, end }) {
      const first = last((each) => each.start <= start);
      const other = end > start ? last((each) => each.start < end) : first;
      if (first && first === other) return first.map.toSource({ start: start - first.start, end: Math.min(end, first.end) - first.start });
      const from = place(first, start).start;
      return { start: from, end: Math.max(from, place(other, end).end) };
    },
    toText(offset) {
      const each = last(({ span }) => span.start <= offset);
      return each ? each.start + Math.min(each.map.toText(offset), each.end - each.start) : 0;
    },
    edit(part, to) {
      const each = last(({ start }) => start <= part.start);
      if (!each || part.end > each.end) return undefined;
      return each.map.edit({ start: part.start - each.start, end: part.end - each.start }, to);
    },
  };
}
