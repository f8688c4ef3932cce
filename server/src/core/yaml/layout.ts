import { balance, closes, type Line } from './line.ts';

/** The lines of a block-style text as its indentation makes them: who belongs to whom, and where that can't be. */

/** How well lines stand: places where nothing fits, and such as are rarely meant. */
export type Standing = {
  /** Lines whose column fits to nothing around. */
  faults: number;
  /** Keys that stand twice. */
  doubled: number;
  /** Items that YAML takes for more of the text above, and texts that lack a colon or dash. */
  doubtful: number;
  /** Keys and items without a value. */
  empty: number;
  /** Levels of another width than usual. */
  odd: number;
  /** Index of the first line with a fault. */
  first?: number;
};

type Frame = {
  readonly column: number;
  readonly list: boolean;
  /** The keys of a map and the lines they begin. */
  readonly keys: Map<string, number>;
  /** The line of its last key without a value. */
  empty?: number;
};
/** The usual width of a level, for maps and lists. */
export type Steps = { readonly map: number; readonly list: number };

/** Reads lines with these indentations, as YAML would; tells of each level's width, and of each line that is not a part of something above. */
export function standing(
  lines: readonly Line[],
  indents: ArrayLike<number>,
  usual: Steps | undefined,
  hears: { step?: (list: boolean, width: number) => void; line?: (index: number) => void } = {},
): Standing {
  const found: Standing = { faults: 0, doubled: 0, doubtful: 0, empty: 0, odd: 0 };
  const search: Search = { isOver: false };
  let stack: Frame[] = [];
  /** The entry whose value may still come, or go on. */
  let owner: { index: number; column: number; value: Line['value'] } | undefined;
  /** The last key that stands twice, if no other came after it. */
  let doubled: { frame: Frame; index: number } | undefined;
  const fault = (index: number): void => {
    found.faults++;
    found.first = Math.min(index, found.first ?? index);
  };
  const place = (index: number, column: number, list: boolean, key: string | undefined): void => {
    let popped = false;
    while ((stack.at(-1)?.column ?? -1) > column) {
      stack.pop();
      popped = true;
    }
    let top = stack.at(-1);
    if (!list && top?.list && top.column === column) {
      stack.pop();
      top = stack.at(-1);
    }
    const isOpen = owner?.value === 'none';
    if (top?.column === column && top.list === list) {
      if (isOpen) found.empty++;
      if (isOpen && owner?.column === column) top.empty = owner.index;
      // Where a key without a value stands between the two, it may be the one they are parted by.
      const before = key === undefined ? undefined : top.keys.get(key);
      if (before !== undefined && before < (top.empty ?? -1)) fault(top.empty ?? index);
      else if (before !== undefined) {
        // One key twice is a key twice; a run of them is a part whose first line slipped.
        if (doubled !== undefined && doubled.frame === top) fault(doubled.index);
        doubled ??= { frame: top, index };
        found.doubled++;
      } else doubled = undefined;
    } else if (top?.column === column && list && isOpen && owner?.column === column) {
      stack.push({ column, list, keys: new Map() });
      step(true, 0);
    } else if (!popped && (top?.column ?? -1) < column && (owner === undefined || (isOpen && owner.column < column))) {
      if (owner) step(list, column - owner.column);
      stack.push({ column, list, keys: new Map() });
    } else {
      fault(index);
      if (top?.column !== column) stack.push({ column, list, keys: new Map() });
    }
    if (key !== undefined) stack.at(-1)?.keys.set(key, index);
  };
  const step = (list: boolean, width: number): void => {
    hears.step?.(list, width);
    if (usual && width !== (list ? usual.list : usual.map)) found.odd++;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.is === 'mark') {
      stack = [];
      owner = undefined;
    }
    if (line.is !== 'content') continue;
    hears.line?.(index);
    const indent = indents[index] ?? line.indent;
    const column = indent + line.at;
    const half = line.value === 'plain' && isHalfKey(lines, indents, index, column);
    const key = line.key ?? (half ? line.text.slice(line.at) : undefined);
    const value = half ? 'none' : line.value;
    if (owner && indent > owner.column && owner.value !== 'none') {
      // Below a text that goes on: more of it, whatever it looks like, but for a key.
      if (owner.value === 'plain' && (key === undefined || /\s/.test(key))) {
        if (line.dashes.length > 0) found.doubtful++;
        continue;
      }
      fault(index);
      stack.push({ column: indent, list: line.dashes.length > 0, keys: new Map() });
    } else if (line.dashes.length === 0 && key === undefined) {
      // A text on a line of its own: a value, or, in the column of others, one that lacks its colon or dash, which is another fault.
      if (owner?.value === 'none' && indent > owner.column) owner = { ...owner, value: line.value };
      else {
        const frame = stack.findLast((each) => each.column === indent);
        // In the column of dashes one may be missing; but not where a block of text is empty without this, or goes on below.
        const isOfBlock = owner?.value === 'block' && (lines[index - 1]?.value === 'block' || indentBelow(lines, indents, index) > indent);
        if (isOfBlock) fault(index);
        else if (frame?.list || (frame && /^[\w.-]+$/.test(line.text))) found.doubtful++;
        else if (owner) fault(index);
        owner = { index, column: indent, value: 'none' };
      }
      index = skip(lines, indents, index, owner.column, search);
      continue;
    }
    for (const dash of line.dashes) {
      place(index, indent + dash, true, undefined);
      owner = { index, column: indent + dash, value: 'none' };
    }
    if (key !== undefined) {
      if (line.dashes.length > 0) stack.push({ column, list: false, keys: new Map([[key, index]]) });
      else place(index, column, false, key);
      owner = { index, column, value };
    } else if (owner) owner = { ...owner, value };
    if (owner) index = skip(lines, indents, index, owner.column, search);
  }
  return found;
}

function indentBelow(lines: readonly Line[], indents: ArrayLike<number>, index: number): number {
  let next = index + 1;
  while (lines[next]?.is === 'blank') next++;
  return next < lines.length ? (indents[next] ?? 0) : 0;
}

/** A word without its colon: the next line has a key in the same column, or what will belong to it. */
function isHalfKey(lines: readonly Line[], indents: ArrayLike<number>, index: number, column: number): boolean {
  if (lines[index]?.key !== undefined) return false;
  let next = index + 1;
  while (lines[next]?.is === 'blank' || lines[next]?.is === 'comment') next++;
  const line = lines[next];
  const below = indents[next] ?? 0;
  if (line?.is !== 'content') return false;
  const isWord = lines[index]?.dashes.length === 0 && /^[\w.-]+$/.test(lines[index]?.text ?? '');
  return (
    (line.key !== undefined && line.dashes.length === 0 && below === column) || (isWord && below > column && (line.key !== undefined || line.dashes.length > 0))
  );
}

/** Whether the rest of a text was searched in vain for a closing bracket: it is searched once. */
type Search = { isOver: boolean };

/** The last line of what goes on below a line until it is closed, or as long as it is deeper. */
function skip(lines: readonly Line[], indents: ArrayLike<number>, index: number, column: number, search: Search): number {
  const line = lines[index] as Line;
  let last = index;
  if (line.value === 'block') {
    // The first line sets the indentation, unless the header does.
    let least = column + 1;
    for (let at = index + 1, isFirst = !/\d/.test(line.text.slice(-4)); at < lines.length; at++) {
      if (lines[at]?.is === 'blank') continue;
      if ((indents[at] ?? 0) < least) break;
      if (isFirst) least = indents[at] ?? 0;
      isFirst = false;
      last = at;
    }
  } else if (line.value === 'brackets') {
    if (search.isOver) return index;
    let depth = line.depth;
    for (let at = index + 1; at < lines.length && depth > 0; at++) {
      depth += balance(lines[at]?.text ?? '');
      last = at;
    }
    if (depth > 0) {
      search.isOver = true;
      return index;
    }
  } else if (line.value === '"' || line.value === "'") {
    for (let at = index + 1; at < lines.length; at++) if (closes(lines[at]?.text ?? '', line.value)) return at;
  }
  return last;
}
