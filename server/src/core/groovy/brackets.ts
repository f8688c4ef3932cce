import { lineStartBefore, skipBlanks } from '../lines.ts';
import type { Token } from './tokens.ts';

/** Where what an opening bracket holds ends, as the index of a token, and whether its closing one stands there. */
export type Closing = { readonly index: number; readonly isClosed: boolean };

export type Brackets = {
  /** By the index of the opening bracket. */
  readonly closings: ReadonlyMap<number, Closing>;
  /** Closing brackets that close nothing. */
  readonly strays: readonly Token[];
};

const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

type Open = { readonly index: number; readonly sign: string; readonly column: number };

/**
 * Pairs the brackets of a text. Where curly ones don't come out even, the columns say which are missing: one that closes a block begins its line
 * in the column of the line with the opening one, and a line that begins there with anything else is behind the block, unless that leaves more
 * brackets alone.
 */
export function bracketsOf(text: string, tokens: readonly Token[]): Brackets {
  const plain = pair(text, tokens, 'nothing');
  const isEven =
    plain.strays.every(({ sign }) => sign !== '}') && ![...plain.closings].some(([index, { isClosed }]) => !isClosed && tokens[index]?.sign === '{');
  if (isEven) return plain;
  const [ends, lines] = [pair(text, tokens, 'ends'), pair(text, tokens, 'lines')];
  return faultsOf(lines) <= faultsOf(ends) ? lines : ends;
}

const faultsOf = ({ closings, strays }: Brackets): number => [...closings.values()].filter(({ isClosed }) => !isClosed).length + strays.length;

/** `by` says what ends an open block besides its bracket: the column of a closing one, or of any line. */
function pair(text: string, tokens: readonly Token[], by: 'nothing' | 'ends' | 'lines'): Brackets {
  const byColumn = by !== 'nothing';
  const closings = new Map<number, Closing>();
  const strays: Token[] = [];
  const open: Open[] = [];
  /** How many open blocks there are of each column. */
  const columns = new Map<number, number>();
  let column = 0;
  /** That of the line with the arguments that ended last: a block behind them counts from there. */
  let argumentColumn = 0;
  let beginsLine = true;
  const count = (at: number, by: number): void => void columns.set(at, (columns.get(at) ?? 0) + by);
  const pop = (index: number, isClosed: boolean): void => {
    const last = open.pop();
    if (!last) return;
    closings.set(last.index, { index, isClosed });
    argumentColumn = last.column;
    if (last.sign === '{') count(last.column, -1);
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'line') {
      beginsLine = true;
      continue;
    }
    if (beginsLine) column = columnAt(text, token.start);
    const isFirst = beginsLine;
    beginsLine = false;
    const { sign } = token;
    if (by === 'lines' && isFirst && token.kind === 'word')
      // It ends with the line before.
      while (open.at(-1)?.sign === '{' && (open.at(-1)?.column ?? -1) >= column) pop(index - 1, false);
    if (sign === '(' || sign === '[' || sign === '{') {
      const from = sign === '{' && tokens[index - 1]?.sign === ')' ? argumentColumn : column;
      open.push({ index, sign, column: from });
      if (sign === '{') count(from, 1);
    } else if (sign === ')' || sign === ']') {
      // At most what a slip leaves open: a block is never closed by one of these.
      if (open.at(-1)?.sign !== openings[sign] && open.at(-2)?.sign === openings[sign] && open.at(-1)?.sign !== '{') pop(index, false);
      if (open.at(-1)?.sign === openings[sign]) pop(index, true);
      else strays.push(token);
    } else if (sign === '}') {
      while (open.length > 0 && open.at(-1)?.sign !== '{') pop(index, false);
      if (byColumn && isFirst) {
        while ((open.at(-1)?.column ?? -1) > column && (columns.get(column) ?? 0) > 0) pop(index, false);
        if ((open.at(-1)?.column ?? column) < column) {
          strays.push(token);
          continue;
        }
      }
      if (open.length > 0) pop(index, true);
      else strays.push(token);
    }
  }
  while (open.length > 0) pop(tokens.length, false);
  return { closings, strays };
}

/** Columns of the line's indentation. */
const columnAt = (text: string, offset: number): number => {
  const start = lineStartBefore(text, offset);
  return skipBlanks(text, start) - start;
};
