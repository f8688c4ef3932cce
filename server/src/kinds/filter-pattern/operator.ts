import type { Span } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { type Cursor, skipSpace, takeWhile } from './cursor.ts';
import type { Condition, Operator, Subject, Value } from './pattern.ts';

const operators: Readonly<Record<string, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
};

/** Operators of other languages, by what they are here. Source: as in `pattern.ts`. */
const others: Readonly<Record<string, Operator>> = {
  '==': '=',
  '===': '=',
  '=~': '=',
  '~': '=',
  '!==': '!=',
  '<>': '!=',
  '!~': '!=',
  '=<': '<=',
  '=>': '>=',
};

const states = ['NULL', 'TRUE', 'FALSE'] as const;

/** What is said of a subject: a comparison, `IS NULL`, `NOT EXISTS`. */
export function comparison(cursor: Cursor, subject: Subject, valueNext: () => Value | undefined): Condition | undefined {
  skipSpace(cursor);
  const sign = takeWhile(cursor, (character) => /[=!<>~]/.test(character));
  if (sign.end > sign.start) return compared(cursor, subject, sign, valueNext);
  const word = takeWord(cursor);
  const text = textOf(cursor, word).toUpperCase();
  if (text === 'IS') return isState(cursor, subject, word);
  if (text === 'NOT') {
    const next = takeWord(cursor);
    if (textOf(cursor, next).toUpperCase() === 'EXISTS') return { type: 'missing', subject, start: subject.start, end: next.end };
    cursor.faults.push({ ...word, rule: 'operator', message: '`NOT` stands before `EXISTS` alone. Expected `NOT EXISTS`, or a comparison with `!=`.' });
    return undefined;
  }
  if (text === 'EXISTS') {
    unsupported(cursor, word, '`EXISTS` is not supported; `NOT EXISTS` is. Expected `= "*"`, which holds for any string or number.', '= "*"');
    return undefined;
  }
  const found = word.end > word.start ? `${code(textOf(cursor, word))} is not an operator.` : `${code(subject.name)} is not compared with anything.`;
  cursor.faults.push({
    ...(word.end > word.start ? word : { start: subject.start, end: subject.end }),
    rule: 'operator',
    message: `${found} Expected \`=\`, \`!=\`, \`<\`, \`>\`, \`<=\`, \`>=\`, \`IS\` or \`NOT EXISTS\`.`,
  });
  return undefined;
}

function compared(cursor: Cursor, subject: Subject, sign: Span, valueNext: () => Value | undefined): Condition | undefined {
  const written = textOf(cursor, sign);
  const known = operators[written];
  const meant = known ?? others[written];
  if (known === undefined)
    cursor.faults.push({
      ...sign,
      rule: 'operator',
      message: meant ? `${code(written)} is not an operator of filter patterns. Expected ${code(meant)}.` : `${code(written)} is not an operator.`,
      ...(meant ? { fix: { title: `Change to ${code(meant)}`, part: sign, to: meant } } : {}),
    });
  const value = valueNext();
  if (!value) {
    cursor.faults.push({
      ...sign,
      rule: 'syntax',
      message: `Nothing follows ${code(written)}. Expected a value; a string with signs or spaces goes in double quotes.`,
    });
    return undefined;
  }
  return { type: 'compare', subject, operator: meant ?? '=', value, start: subject.start, end: value.end };
}

function isState(cursor: Cursor, subject: Subject, word: Span): Condition | undefined {
  const next = takeWord(cursor);
  const text = textOf(cursor, next).toUpperCase();
  const state = states.find((each) => each === text);
  if (state) return { type: 'is', subject, what: state, start: subject.start, end: next.end };
  if (text === 'NOT') {
    const last = takeWord(cursor);
    const isNull = textOf(cursor, last).toUpperCase() === 'NULL';
    const span = { start: word.start, end: Math.max(next.end, last.end) };
    unsupported(cursor, span, '`IS NOT` is not supported. Expected `= "*"`, which holds for any string or number.', isNull ? '= "*"' : undefined);
    return undefined;
  }
  cursor.faults.push({
    start: word.start,
    end: Math.max(word.end, next.end),
    rule: 'operator',
    message: '`IS` takes `NULL`, `TRUE` or `FALSE`.',
  });
  return undefined;
}

function unsupported(cursor: Cursor, span: Span, message: string, to: string | undefined): void {
  cursor.faults.push({
    ...span,
    rule: 'operator',
    message,
    ...(to === undefined ? {} : { fix: { title: `Change to ${code(to)}`, part: span, to, suggestion: true as const } }),
  });
}

function takeWord(cursor: Cursor): Span {
  skipSpace(cursor);
  return takeWhile(cursor, (character) => /\w/.test(character));
}

const textOf = ({ text }: Cursor, { start, end }: Span): string => text.slice(start, end);
