import type { Span } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { type Cursor, skipSpace, takeValue } from './cursor.ts';
import type { Term } from './pattern.ts';

const sorts = { '?': 'optional', '-': 'excluded' } as const;

/** Terms with spaces between them. A term without quotes has letters, digits and underscores alone. */
export function termsIn(cursor: Cursor): readonly Term[] {
  const terms: Term[] = [];
  if (isJson(cursor) || isInQuotes(cursor)) return terms;
  for (skipSpace(cursor); cursor.at < cursor.end; skipSpace(cursor)) {
    const start = cursor.at;
    const sign = cursor.text[start] ?? '';
    const sort: Term['sort'] = sign === '?' || sign === '-' ? sorts[sign] : 'required';
    if (sort !== 'required') cursor.at++;
    if (cursor.at >= cursor.end || /\s/.test(cursor.text[cursor.at] ?? '')) {
      cursor.faults.push({
        start,
        end: cursor.at,
        rule: 'syntax',
        message: `${code(sign)} has no term behind it. Expected one right behind it, without a space.`,
      });
      continue;
    }
    const value = takeValue(cursor, (at) => /\s/.test(cursor.text[at] ?? ''));
    const term: Term = { ...value, start, end: cursor.at, sort };
    terms.push(term);
    if (value.form === 'bare') checkBare(cursor, value, value.text);
    else if (cursor.at < cursor.end && !/\s/.test(cursor.text[cursor.at] ?? ''))
      cursor.faults.push({ start: cursor.at, end: cursor.at + 1, rule: 'syntax', message: 'Two terms have no space between them.' });
  }
  checkWords(cursor, terms);
  return terms;
}

/** Conditions on JSON of which the braces are missing. */
function isJson(cursor: Cursor): boolean {
  const { text, end } = cursor;
  const start = text.length - text.trimStart().length;
  if (!/^\(*\$[.[]/.test(text.slice(0, end).replace(/[ \t\r\n]/g, ''))) return false;
  const span = { start, end };
  cursor.faults.push({
    ...span,
    rule: 'syntax',
    message: 'Conditions on JSON have no braces around them, so that this is a list of words. Expected `{ … }`.',
    fix: { title: 'Put it in braces', part: span, to: `{ ${text.slice(start, end)} }` },
  });
  return true;
}

/** A pattern on JSON or fields in quotes of a shell, which are a part of it here. */
function isInQuotes(cursor: Cursor): boolean {
  const written = cursor.text.trim();
  if (!/^'\s*[[{]/.test(written) || !/[\]}]\s*'$/.test(written)) return false;
  const start = cursor.text.indexOf("'");
  const span = { start, end: cursor.end };
  cursor.faults.push({
    ...span,
    rule: 'quotes',
    message: 'The quotes around the pattern are a part of it, so that it is a list of words. Expected it without them.',
    fix: { title: 'Remove the quotes', part: span, to: written.slice(1, -1).trim() },
  });
  return true;
}

const operators = new Set(['||', '&&', '|', '&']);

function checkBare(cursor: Cursor, span: Span, text: string): void {
  // Letters of other scripts may count; nothing says so.
  const [bad] = /[^\p{L}\p{M}\p{N}_]/u.exec(text) ?? [];
  if (bad === undefined || operators.has(text)) return;
  cursor.faults.push({
    start: span.start,
    end: span.end,
    rule: 'unquoted-term',
    message: `The term ${code(text)} has the character ${code(bad)}, and no quotes. CloudWatch Logs refuses it with \`Invalid character(s) in term\`. Expected double quotes around it.`,
    ...(/["\\]/.test(text) ? {} : { fix: { title: 'Put it in double quotes', part: span, to: `"${text}"` } }),
  });
}

/** Operators of other languages: words are looked for like all others, signs are refused. */
function checkWords({ faults }: Cursor, terms: readonly Term[]): void {
  for (const [index, { start, end, text, form, sort }] of terms.entries()) {
    if (form !== 'bare' || sort !== 'required' || index === 0 || index === terms.length - 1) continue;
    const isWord = text === 'OR' || text === 'AND';
    if (!isWord && !operators.has(text)) continue;
    const isAnd = text === 'AND' || text.startsWith('&');
    faults.push({
      start,
      end,
      rule: 'operator',
      message: `${isWord ? `${code(text)} is looked for in the line like any other word` : `${code(text)} is not an operator between terms`}. ${
        isAnd ? 'Terms in a row must all be in the line.' : 'Expected `?` in front of each alternative.'
      }`,
      ...(isWord ? { severity: 'warning' as const } : {}),
    });
  }
}
