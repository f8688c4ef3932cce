import type { CST } from 'yaml';
import { columnOf, lastLineOf } from '../lines.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode, Span } from '../node.ts';
import { emptyAt, syntaxProblem } from '../parsed.ts';
import type { Problem } from '../problem.ts';
import { code } from '../words.ts';
import { addEntry, addHalfKey, addMisplaced, endOf, isBadKey, withoutHalfKeys } from './keys.ts';
import { aliasOf, blockOf, scalarOf } from './leaves.ts';
import { type Props, propsOf, withProps } from './props.ts';
import { closingBracket, looksLikeStructure, onOneLineWithout } from './repair.ts';
import { behind, maySearch, needRepair, needWord, needWordBehind, quoteFix, type Repair, report, restOfLine, type State, spanOf } from './state.ts';

export type Composed = {
  readonly root: Node;
  readonly anchors: ReadonlyMap<string, Node>;
  readonly problems: readonly Problem[];
  readonly repairs: readonly Repair[];
  /** The document ends before this offset, and the text does not. */
  readonly rest?: number;
};

/**
 * Turns one document of the `yaml` package's syntax tokens into our tree, and its faults into problems in plain words.
 *
 * We do this ourselves because the package's own composer drops raw text, loses what stands behind some faults,
 * reports several errors for one, and refuses indentations that AWS's parsers accept.
 */
export function compose(document: CST.Document, input: Pick<State, 'text' | 'source' | 'outer' | 'isWord' | 'halves' | 'fixable'>): Composed {
  const state: State = { ...input, repairs: [], searches: 0, problems: [], anchors: new Map(), names: new Map(), path: [] };
  const { value } = document;
  const props = propsOf(state, document.start, {
    indicator: 'doc-start',
    next: value ?? document.end?.[0],
    from: document.offset,
    parentIndent: 0,
    startsLine: true,
  });
  if (props.found && !props.newline && (value?.type === 'block-map' || value?.type === 'block-seq'))
    report(state, 'unexpected-text', { start: value.offset, end: value.offset + 1 }, 'A map or list begins on the line of `---`. Put it on the next line.');
  const root = nodeOf(state, value, props, props.end);
  // What is not blank here stands behind the document's value, on whichever line.
  const rest = document.end?.find(({ type }) => !['space', 'newline', 'comment', 'doc-end'].includes(type))?.offset;
  return { root, anchors: state.anchors, problems: state.problems, repairs: state.repairs, ...(rest === undefined ? {} : { rest }) };
}

function nodeOf(state: State, token: CST.Token | null | undefined, props: Pick<Props, 'anchor' | 'tag'> & Partial<Props>, emptyPosition: number): Node {
  switch (token?.type) {
    case 'alias':
      return aliasOf(state, token);
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return withProps(state, scalarOf(state, token), props);
    case 'block-scalar':
      return withProps(state, blockOf(state, token), props);
    case 'block-map':
      return withProps(state, textWithColon(state, token) ?? blockMap(state, token), props);
    case 'block-seq':
      if (props.ownLine === false && (props.anchor !== undefined || props.tag !== undefined))
        report(
          state,
          'unexpected-text',
          { start: token.offset, end: token.offset + 1 },
          'A list begins on the line of its anchor or tag. Put it on the next line.',
        );
      return withProps(state, blockList(state, token), props);
    case 'flow-collection':
      return withProps(state, flowCollection(state, token), props);
    case 'error': {
      const span = restOfLine(state, token.offset);
      const item = code(state.text.slice(span.start, span.end));
      const startsLine = state.text.slice(0, span.start).trimEnd().length < span.start - columnOf(state.text, span.start);
      const message = startsLine ? `${item} is a list item. Expected a key here.` : `${item} begins a list on the line of its key. Put it on the next line.`;
      needWord(state, span, syntaxProblem('unexpected-text', span, message));
      return emptyAt(emptyPosition);
    }
    default:
      return withProps(state, emptyAt(props.behind ?? emptyPosition), props);
  }
}

function under<T>(state: State, segment: string | number, make: () => T): T {
  state.path.push(segment);
  const made = make();
  state.path.pop();
  return made;
}

function keyOf(state: State, token: CST.Token | null | undefined, props: Props): Node {
  state.inKey = true;
  const node = nodeOf(state, token, props, props.end);
  state.inKey = false;
  return node;
}

function keyText(state: State, node: Node): string {
  if (node.type === 'scalar') return node.text;
  return node.type === 'alias' && node.target?.type === 'scalar' ? node.target.text : state.text.slice(node.start, node.end);
}

// Block style

/** A text of several lines with a colon in a later one: YAML takes all of it up to there for a key. */
function textWithColon(state: State, token: CST.BlockMap): ScalarNode | undefined {
  const key = token.items[0]?.key;
  if (key?.type !== 'scalar' || !key.source.includes('\n')) return undefined;
  const [head = '', ...below] = key.source.split('\n');
  const start = key.offset + key.source.length - (below.at(-1) ?? '').trimStart().length;
  // A word above what will belong to it is a key being typed.
  if (!/\s/.test(head.trim()) || columnOf(state.text, start) < columnOf(state.text, key.offset)) return undefined;
  const colon = { start, end: Math.max(start + 1, state.text.indexOf(':', key.offset + key.source.length) + 1) };
  const message = `${code(state.text.slice(colon.start, colon.end))} makes a key of the string that begins with ${code(head, 40)}. Put the whole string in quotes, or below \`|\`.`;
  const isText = typeof state.path.at(-1) === 'number' && (isLongText(head.trim()) || !looksLikeStructure.test(state.text.slice(start, colon.end + 1)));
  const word = { start: key.offset, end: restOfLine(state, isText ? lastLineOf(state.text, key.offset) : start).end };
  needWord(state, word, syntaxProblem('colon-in-value', colon, message));
  return { type: 'scalar', ...word, text: state.text.slice(word.start, word.end), valueType: 'text', style: 'plain', broken: true };
}

/** More than a key without its colon and a value, such as a command. */
const isLongText = (line: string): boolean => !/^[\w.-]+ [^\s<]+$/.test(line);

function blockMap(state: State, token: CST.BlockMap): MapNode {
  const entries: Entry[] = [];
  let from = token.offset;
  for (const { start, key, sep, value } of token.items) {
    const before = propsOf(state, start, { indicator: 'explicit-key-ind', next: key ?? sep?.[0], from, parentIndent: token.indent, startsLine: true });
    from = before.end;
    if (!key && !sep && before.anchor === undefined && before.tag === undefined) continue;
    const explicit = before.found !== undefined;
    const keyToken = key?.type === 'scalar' && !explicit ? withoutHalfKeys(state, entries, key) : key;
    const keyNode = keyOf(state, keyToken, before);
    // Of a word of one letter there is the colon alone.
    const half = state.halves.get(key ? keyNode.start : (sep?.find(({ type }) => type === 'map-value-ind')?.offset ?? -1));
    const keySpan: Span = half ?? { start: keyNode.start, end: keyNode.end };
    const name = half ? state.text.slice(half.start, half.end) : keyText(state, keyNode);
    const props = propsOf(state, sep ?? [], {
      indicator: 'map-value-ind',
      next: value,
      from: keyNode.end,
      parentIndent: token.indent,
      startsLine: !key || key.type === 'block-scalar',
    });
    from = props.end;
    if (!props.found && !explicit) {
      if (keySpan.end === keySpan.start)
        report(state, 'missing-colon', { start: before.end - 1, end: before.end }, 'This anchor or tag has no key. Expected one after it.');
      addHalfKey(state, entries, keySpan);
      continue;
    }
    const badKey = !explicit && props.found !== undefined && isBadKey(state, keyNode, props.found.offset);
    const onKeyLine = value?.type === 'block-map' && props.found && !explicit && !props.newline;
    under(state, name, () => {
      if (onKeyLine) for (const entry of mapOnKeyLine(state, value, props, { name, keySpan })) addEntry(state, entries, entry);
      else {
        const valueNode = nodeOf(state, value, props, props.found ? props.found.offset + 1 : keySpan.end);
        const entry: Entry = { key: name, keySpan, value: valueNode, ...(badKey ? { broken: true } : {}), ...(half ? { half: true } : {}) };
        const misplaced = key && !explicit && keyToken === key && 'indent' in key && key.indent !== token.indent;
        if (misplaced) addMisplaced(state, entries, entry, token.indent);
        else addEntry(state, entries, entry);
      }
    });
  }
  const end = entries.reduce((last, entry) => Math.max(last, endOf(entry)), token.offset);
  return { type: 'map', start: entries[0]?.keySpan.start ?? token.offset, end, entries, flow: false };
}

/** `a: b: c`, and `a: b` with a deeper `c: d` below: YAML knows no map that begins on the line of its key. */
function mapOnKeyLine(state: State, value: CST.BlockMap, props: Props, { name, keySpan }: { name: string; keySpan: Span }): Entry[] {
  const [first, ...others] = value.items;
  const key = first?.key;
  if (first && key?.type === 'scalar' && key.source.includes('\n')) {
    const cut = key.source.lastIndexOf('\n');
    const head = { ...key, source: key.source.slice(0, cut).trimEnd() };
    const tail = key.source.slice(cut + 1);
    const offset = key.offset + cut + 1 + (tail.length - tail.trimStart().length);
    const inner = blockMap(state, {
      ...value,
      items: [{ ...first, key: { ...key, offset, source: tail.trim() } } as CST.BlockMap['items'][number], ...others],
    });
    const below = inner.entries[0];
    if (below)
      report(
        state,
        'indentation',
        below.keySpan,
        `${code(below.key)} is indented below ${code(name)}, which already has the value ${code(head.source.split('\n', 1)[0] ?? '')}.`,
      );
    return [{ key: name, keySpan, value: withProps(state, scalarOf(state, head), props) }, ...inner.entries];
  }
  const word = restOfLine(state, value.offset);
  const colon = state.text.indexOf(':', first?.key?.offset === undefined ? value.offset : first.key.offset + lengthOf(first.key)) + 1;
  const place = { start: word.start, end: Math.min(Math.max(colon, word.start + 1), word.end) };
  const message = `${code(state.text.slice(place.start, place.end))} makes a second key on the line of ${code(name)}. Quote the whole value, or put the key on a line of its own.`;
  needWord(state, word, syntaxProblem('colon-in-value', place, message, quoteFix(state, state.text.slice(word.start, word.end), false)));
  return [{ key: name, keySpan, value: withProps(state, { ...emptyAt(word.start), ...word, broken: true }, props) }];
}

const lengthOf = (token: CST.Token): number => ('source' in token ? token.source.length : 0);

function blockList(state: State, token: CST.BlockSequence): ListNode {
  const items: Node[] = [];
  let from = token.offset;
  for (const { start, value } of token.items) {
    const props = propsOf(state, start, { indicator: 'seq-item-ind', next: value, from, parentIndent: token.indent, startsLine: true });
    from = props.end;
    if (!props.found) {
      if (props.anchor === undefined && props.tag === undefined && !value) continue;
      const place = value ? { start: value.offset, end: value.offset + 1 } : { start: props.end, end: props.end };
      const before = items.at(-1);
      if (before?.type === 'map' && value?.type === 'block-map') {
        for (const entry of under(state, items.length - 1, () => blockMap(state, value)).entries)
          addMisplaced(state, [{ ...entry, value: before }], entry, columnOf(state.text, before.start));
        continue;
      }
      report(state, 'indentation', place, 'This is inside a list, but is not an item. Begin it with `- `, or change its indentation.');
    }
    items.push(under(state, items.length, () => nodeOf(state, value, props, props.found ? props.found.offset + 1 : props.end)));
  }
  return { type: 'list', start: token.offset, end: Math.max(items.at(-1)?.end ?? 0, token.offset + 1), items, flow: false };
}

// Flow style

function flowCollection(state: State, token: CST.FlowCollection): MapNode | ListNode {
  const isMap = token.start.source === '{';
  const [close, ...tail] = token.end;
  if (!close) joinIfClosedLater(state, token);
  const before = state.problems.length;
  const { entries, items } = flowItems(state, token, isMap);
  const content = isMap ? endOf(entries.at(-1)) : (items.at(-1)?.end ?? 0);
  const span = { start: token.offset, end: close ? close.offset + 1 : Math.max(content, token.offset + 1) };
  const node: MapNode | ListNode = isMap ? { type: 'map', ...span, entries, flow: true } : { type: 'list', ...span, items, flow: true };
  const broken = (name: string, at: Span, message: string, more: Parameters<typeof report>[4] = {}): void => {
    state.problems.length = before;
    report(state, name, at, message, more);
    node.broken = true;
  };
  const expected = isMap ? '}' : ']';
  const rest = behind(tail);
  if (!close) broken('unclosed-bracket', spanOf(token.start), `${code(token.start.source)} is never closed.`);
  else if (close.source !== expected)
    broken('unclosed-bracket', spanOf(close), `${code(close.source)} closes what ${code(token.start.source)} opened. Expected ${code(expected)}.`);
  else if (rest) needWordBehind(state, span, rest, `closing ${code(expected)}. Quote the whole value if it is a string.`);
  else if (state.path.length > 0 && close.indent <= token.indent && state.source.slice(span.start, close.offset).includes('\n'))
    report(state, 'under-indented', spanOf(close), `${code(expected)} is not indented deeper than its key. Some parsers refuse that.`, {
      severity: 'hint',
    });
  return node;
}

const isBlock = (token: CST.Token | null | undefined): token is CST.BlockMap | CST.BlockSequence => token?.type === 'block-map' || token?.type === 'block-seq';

function flowItems(state: State, token: CST.FlowCollection, isMap: boolean): { entries: Entry[]; items: Node[] } {
  const entries: Entry[] = [];
  const items: Node[] = [];
  const missingComma = (offset: number): void => report(state, 'missing-comma', { start: offset, end: offset + 1 }, 'Missing comma before this.');
  let from = token.offset + 1;
  for (const [index, { start, key, sep, value }] of token.items.entries()) {
    const at = { from, parentIndent: token.indent, flow: true, startsLine: false };
    const before = propsOf(state, start, { ...at, indicator: 'explicit-key-ind', next: key ?? value });
    from = before.end;
    if (!key && !sep && !value && before.anchor === undefined && before.tag === undefined) {
      const last = index === token.items.length - 1;
      if (before.comma && (index === 0 || !last)) report(state, 'unexpected-text', spanOf(before.comma), '`,` has no item before it.');
      continue;
    }
    if (index > 0 && !before.comma) missingComma(before.end);
    for (const inner of [key, value])
      if (isBlock(inner))
        report(state, 'unexpected-text', { start: inner.offset, end: inner.offset + 1 }, 'A list or map inside brackets needs brackets of its own.');
    if (!isMap && !sep && !before.found) {
      const item = under(state, items.length, () => nodeOf(state, value, before, before.end));
      // Its own brackets are missing, or that of the list around it: what it is can't be told.
      if (isBlock(value)) item.broken = true;
      items.push(item);
      continue;
    }
    const keyNode = keyOf(state, key, before);
    const keySpan = { start: keyNode.start, end: keyNode.end };
    const name = keyText(state, keyNode);
    const props = propsOf(state, sep ?? [], { ...at, from: keyNode.end, indicator: 'map-value-ind', next: value });
    from = props.end;
    if (!props.found && value) missingComma(props.end);
    const valueNode = (): Node => under(state, name, () => nodeOf(state, value, props, props.found ? props.found.offset + 1 : keyNode.end));
    const half = props.found || before.found ? {} : { half: true as const };
    if (isMap) addEntry(state, entries, { key: name, keySpan, value: valueNode(), ...half });
    else {
      // `[a: b]` holds a map of one entry.
      const entry = { key: name, keySpan, value: under(state, items.length, valueNode), ...half };
      const broken = !props.found && value ? { broken: true as const } : {};
      items.push({ type: 'map', start: keySpan.start, end: endOf(entry), entries: [entry], flow: true, ...broken });
    }
  }
  return { entries, items };
}

/** Other parsers don't mind the indentation inside brackets; this one stopped there. */
function joinIfClosedLater(state: State, token: CST.FlowCollection): void {
  const found = maySearch(state) ? closingBracket(state.source, token.offset) : undefined;
  if (!found) return;
  const span = { start: token.offset, end: found.close };
  const inside = state.source.slice(span.start, span.end);
  if (!inside.includes('\n') || /^[ \t]*- /m.test(inside)) return;
  const newline = state.source.indexOf('\n', span.start) + 1;
  const place = newline + (/^\s*/.exec(state.source.slice(newline))?.[0].length ?? 0);
  const message = `What ${code(token.start.source)} opened continues here, with too little indentation. Some parsers refuse that.`;
  const problem = syntaxProblem('under-indented', { start: place, end: place + 1 }, message, { severity: 'hint' });
  const comments = found.comments.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  needRepair(state, { span, write: (part) => onOneLineWithout(part, comments), problem });
}
