import { lineEndAfter, lineEndAt, skipBlanks } from '../lines.ts';
import type { ValueType } from '../node.ts';
import { Runs } from '../scalar-runs.ts';

/** The text of a value with the places of its lines, which are joined by line breaks; lines of blanks or comments between them are left out. */
export function iniValue(source: string, start: number, end: number): Pick<Runs, 'text' | 'runs'> {
  const runs = new Runs(source);
  let gapAt = start;
  for (let at = start; at <= end; ) {
    const stop = Math.min(lineEndAfter(source, at), end);
    const from = at === start ? start : Math.min(skipBlanks(source, at), stop);
    let to = stop;
    while (to > from && /[ \t]/.test(source[to - 1] ?? '')) to--;
    if (at === start || (to > from && !isComment(source[from]))) {
      if (at > start) runs.add('\n', gapAt, from);
      runs.add(source.slice(from, to), from, to);
      gapAt = to;
    }
    const width = lineEndAt(source, stop).length;
    if (width === 0) break;
    at = stop + width;
  }
  return runs;
}

export const isComment = (sign: string | undefined): boolean => sign === '#' || sign === ';';

/** What a value is to who asks for a number or a flag, as `getint` and `getboolean` of Python's configparser read it. */
export function iniType(text: string): ValueType {
  if (text === '') return 'null';
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return 'number';
  return /^(?:true|false|yes|no|on|off)$/i.test(text) ? 'flag' : 'text';
}

/** A text as it is written in a file whose lines end so; `undefined` where it would be read as another. */
export function iniText(text: string, eol: string): string | undefined {
  const lines = text.split('\n');
  const isRead = (line: string, index: number): boolean =>
    line === line.trim() && !/[\r\f\v]/.test(line) && (index === 0 ? line !== '' || lines.length === 1 : line !== '' && !isComment(line[0]));
  return lines.every(isRead) ? lines.join(`${eol}  `) : undefined;
}
