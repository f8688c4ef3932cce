import { code } from '../../core/words.ts';
import { conditionIn, leftOver, type Style } from './condition.ts';
import { type Cursor, skipSpace, takes, takeWhile } from './cursor.ts';
import { ANY, type Condition, type Step, type Subject } from './pattern.ts';

const closes = (character: string): boolean => character === '}';

/** Conditions on JSON, in braces. */
export function jsonIn(cursor: Cursor): Condition | undefined {
  skipSpace(cursor);
  const start = cursor.at++;
  const style: Style = { subject: selector, closes };
  skipSpace(cursor);
  if (cursor.at >= cursor.end || closes(cursor.text[cursor.at] ?? '')) {
    cursor.faults.push({ start, end: cursor.end, rule: 'syntax', message: 'There is no condition in the braces. Expected one such as `$.level = "error"`.' });
    return undefined;
  }
  const condition = conditionIn(cursor, style);
  leftOver(cursor, '}');
  close(cursor, start, '}');
  return condition;
}

/** The end of a pattern that stands in braces or brackets. */
export function close(cursor: Cursor, start: number, sign: '}' | ']'): void {
  const open = cursor.text[start] ?? '';
  const isClosed = takes(cursor, sign);
  skipSpace(cursor);
  if (isClosed && cursor.at < cursor.end)
    cursor.faults.push({
      start: cursor.at,
      end: cursor.end,
      rule: 'syntax',
      message: `A pattern that starts with ${code(open)} must end with its ${code(sign)}.`,
    });
  if (isClosed || cursor.faults.length > 0) return;
  cursor.faults.push({
    start,
    end: start + 1,
    rule: 'syntax',
    message: `A pattern that starts with ${code(open)} must end with ${code(sign)}.`,
    fix: { title: `Add ${code(sign)}`, part: { start: cursor.end, end: cursor.end }, to: sign === '}' ? ' }' : sign, suggestion: true },
  });
}

/** A property: `$.name`, `$.list[0]`, `$.list[*]`, `$.*`, `$.['with.dot']`. */
function selector(cursor: Cursor): Subject | undefined {
  const start = cursor.at;
  if (!takes(cursor, '$')) return notASelector(cursor);
  const steps: Step[] = [];
  for (;;) {
    const at = cursor.at;
    const hasDot = takes(cursor, '.');
    if (cursor.text[cursor.at] === '[') {
      const step = inBrackets(cursor);
      if (step === undefined) return undefined;
      steps.push(step);
    } else if (hasDot && takes(cursor, '*')) steps.push(ANY);
    else if (hasDot && cursor.text[cursor.at] === '"') return quotedName(cursor);
    else if (hasDot) {
      const name = takeWhile(cursor, (character) => !/[\s.[\]=!<>~()&|"'{}*]/.test(character));
      if (name.end === name.start) {
        cursor.faults.push({ start, end: cursor.at, rule: 'syntax', message: 'A property has no name. Expected one such as `$.level`.' });
        return undefined;
      }
      steps.push(cursor.text.slice(name.start, name.end));
    } else {
      cursor.at = at;
      break;
    }
  }
  const span = { start, end: cursor.at };
  if (steps.length === 0) {
    const name = takeWhile(cursor, (character) => /[\w.-]/.test(character));
    const written = cursor.text.slice(name.start, name.end);
    cursor.faults.push({
      start,
      end: cursor.at,
      rule: 'syntax',
      message:
        written === ''
          ? '`$` names no property. Expected one such as `$.level`.'
          : `${code(`$${written}`)} lacks the dot of a property of JSON. Expected ${code(`$.${written}`)}.`,
      ...(written === '' ? {} : { fix: { title: `Change to ${code(`$.${written}`)}`, part: { start, end: name.start }, to: '$.' } }),
    });
    return written === '' ? undefined : { start, end: cursor.at, name: `$.${written}`, steps: [written] };
  }
  return { ...span, name: cursor.text.slice(start, cursor.at), steps };
}

function notASelector(cursor: Cursor): undefined {
  const span = takeWhile(cursor, (character) => !/[\s=!<>~()&|{}]/.test(character));
  const written = cursor.text.slice(span.start, span.end);
  const isName = /^[A-Za-z][\w.-]*$/.test(written);
  cursor.faults.push({
    start: span.start,
    end: Math.max(span.end, span.start + 1),
    rule: 'syntax',
    message: `${written === '' ? 'There is no property of JSON here' : `${code(written)} is not a property of JSON`}. Expected ${isName ? code(`$.${written}`) : 'one such as `$.level`'}.`,
    ...(isName ? { fix: { title: `Change to ${code(`$.${written}`)}`, part: { start: span.start, end: span.start }, to: '$.' } } : {}),
  });
  return undefined;
}

function inBrackets(cursor: Cursor): Step | undefined {
  const start = cursor.at++;
  const quote = cursor.text[cursor.at];
  if (quote === "'" || quote === '"') {
    cursor.at++;
    const { start: from, end } = takeWhile(cursor, (character) => character !== quote);
    if (takes(cursor, `${quote}]`)) return cursor.text.slice(from, end);
  } else {
    const { start: from, end } = takeWhile(cursor, (character) => /[\d*]/.test(character));
    const index = cursor.text.slice(from, end);
    if (/^(?:\d+|\*)$/.test(index) && takes(cursor, ']')) return index === '*' ? ANY : Number(index);
  }
  cursor.faults.push({
    start,
    end: Math.max(cursor.at, start + 1),
    rule: 'syntax',
    message: "Expected the index of an element, `[*]`, or a name in quotes, such as `['cluster.name']`.",
  });
  return undefined;
}

/** CloudWatch Logs refuses `$."sc-status"`; a hyphen needs no quotes. */
function quotedName(cursor: Cursor): undefined {
  const start = cursor.at++;
  const { end } = takeWhile(cursor, (character) => character !== '"');
  takes(cursor, '"');
  const name = cursor.text.slice(start + 1, end);
  const plain = /^[\w-]+$/.test(name);
  cursor.faults.push({
    start,
    end: cursor.at,
    rule: 'quotes',
    message: `The name of a property is in quotes. Expected ${code(plain ? `$.${name}` : `$.['${name}']`)}.`,
    ...(name === '' || name.includes("'")
      ? {}
      : { fix: { title: `Change to ${code(plain ? name : `['${name}']`)}`, part: { start, end: cursor.at }, to: plain ? name : `['${name}']` } }),
  });
  return undefined;
}
