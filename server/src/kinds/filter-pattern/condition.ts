import type { Span } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { type Cursor, skipSpace, takes, takeValue, takeWhile } from './cursor.ts';
import { comparison } from './operator.ts';
import type { Condition, Subject } from './pattern.ts';

/** What differs between conditions on JSON and on a field: how what is compared is written, and where a condition ends. */
export type Style = { readonly subject: (cursor: Cursor) => Subject | undefined; readonly closes: (character: string) => boolean };

/** Conditions in conditions: nobody writes that many parentheses. */
const MOST_LEVELS = 50;

/** Alternatives, of which each is a row of conditions that hold together: `&&` binds closer than `||`. */
export const conditionIn = (cursor: Cursor, style: Style, level = 0): Condition | undefined =>
  chain(cursor, style, 'or', () => chain(cursor, style, 'and', () => single(cursor, style, level)));

function chain(cursor: Cursor, style: Style, type: 'and' | 'or', next: () => Condition | undefined): Condition | undefined {
  const start = cursor.at;
  const of: Condition[] = [];
  const signs: Span[] = [];
  for (;;) {
    const found = next();
    if (found) of.push(found);
    const sign = joins(cursor, style, type);
    if (!sign) break;
    signs.push(sign);
    skipSpace(cursor);
    if (cursor.at < cursor.end && !style.closes(cursor.text[cursor.at] ?? '')) continue;
    cursor.faults.push({ ...sign, rule: 'syntax', message: `Nothing follows ${code(cursor.text.slice(sign.start, sign.end))}. Expected another condition.` });
    break;
  }
  const [first, ...others] = of;
  if (!first || others.length === 0) return first;
  return { type, of, signs, start: first.start ?? start, end: of.at(-1)?.end ?? cursor.at };
}

const joints = { and: /^(?:&+|(?:and|AND)\b)/, or: /^(?:\|+|(?:or|OR)\b)/ } as const;

/** The sign between two conditions; one that another language has counts too, and is a fault. */
function joins(cursor: Cursor, { closes }: Style, type: 'and' | 'or'): Span | undefined {
  skipSpace(cursor);
  if (cursor.at >= cursor.end || closes(cursor.text[cursor.at] ?? '')) return undefined;
  const [sign] = joints[type].exec(cursor.text.slice(cursor.at, cursor.at + 5)) ?? [];
  if (sign === undefined) return undefined;
  const span = { start: cursor.at, end: cursor.at + sign.length };
  cursor.at = span.end;
  const right = type === 'and' ? '&&' : '||';
  if (sign !== right)
    cursor.faults.push({
      ...span,
      rule: 'operator',
      message: `${code(sign)} does not join conditions. Expected ${code(right)}.`,
      fix: { title: `Change to ${code(right)}`, part: span, to: right },
    });
  return span;
}

function single(cursor: Cursor, style: Style, level: number): Condition | undefined {
  skipSpace(cursor);
  const start = cursor.at;
  if (takes(cursor, '(')) {
    const found = level < MOST_LEVELS ? conditionIn(cursor, style, level + 1) : undefined;
    skipSpace(cursor);
    if (!takes(cursor, ')')) cursor.faults.push({ start, end: start + 1, rule: 'syntax', message: 'This parenthesis is not closed.' });
    return found;
  }
  const subject = style.subject(cursor);
  if (!subject) return undefined;
  const ends = (at: number): boolean => {
    const character = cursor.text[at] ?? '';
    return /[\s()]/.test(character) || style.closes(character) || cursor.text.startsWith('&&', at) || cursor.text.startsWith('||', at);
  };
  return comparison(cursor, subject, () => valueOrFault(cursor, ends));
}

function valueOrFault(cursor: Cursor, ends: (at: number) => boolean): ReturnType<typeof takeValue> | undefined {
  skipSpace(cursor);
  if (cursor.at >= cursor.end || ends(cursor.at)) return undefined;
  return takeValue(cursor, ends);
}

/** What stands where a condition should have ended; the rest is not read. */
export function leftOver(cursor: Cursor, until: string): void {
  const rest = takeWhile(cursor, (character) => !until.includes(character));
  const end = rest.start + cursor.text.slice(rest.start, rest.end).trimEnd().length;
  if (end === rest.start || cursor.faults.length > 0) return;
  cursor.faults.push({
    start: rest.start,
    end,
    rule: 'syntax',
    message: `${code(cursor.text.slice(rest.start, end))} follows a condition. Expected \`&&\` or \`||\`; a value with spaces goes in double quotes.`,
  });
}
