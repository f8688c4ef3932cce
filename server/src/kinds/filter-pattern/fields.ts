import { code } from '../../core/words.ts';
import { conditionIn, leftOver, type Style } from './condition.ts';
import { type Cursor, skipSpace, takes, takeWhile } from './cursor.ts';
import { close } from './json.ts';
import { type Condition, type Field, leavesOf, type Subject } from './pattern.ts';

const closes = (character: string): boolean => character === ',' || character === ']';
const style: Style = { subject: nameIn, closes };

/** The fields of a line, in brackets with commas between them. */
export function fieldsIn(cursor: Cursor): readonly Field[] {
  skipSpace(cursor);
  const start = cursor.at++;
  const fields: Field[] = [];
  do fields.push(fieldIn(cursor));
  while (takes(cursor, ','));
  close(cursor, start, ']');
  return fields;
}

function fieldIn(cursor: Cursor): Field {
  skipSpace(cursor);
  const start = cursor.at;
  if (takes(cursor, '...')) {
    const end = cursor.at;
    skipSpace(cursor);
    leftOver(cursor, ',]');
    return { start, end, name: undefined, condition: undefined };
  }
  // Only a name, or nothing.
  const name = takeWhile(cursor, (character) => !/[\s,\]=!<>~()&|"'%]/.test(character));
  const written = cursor.text.slice(name.start, name.end);
  skipSpace(cursor);
  if (cursor.at >= cursor.end || closes(cursor.text[cursor.at] ?? '')) return { ...name, name: written, condition: undefined };
  if (written !== '' && /[^=!<>~&|]/.test(cursor.text[cursor.at] ?? '')) return withoutComma(cursor, start, written);
  cursor.at = start;
  const condition = conditionIn(cursor, style);
  leftOver(cursor, ',]');
  const field = condition ? leavesOf(condition)[0]?.subject.name : written;
  if (condition) checkNames(cursor, condition);
  return { start, end: Math.max(start, condition?.end ?? cursor.at), name: field ?? written, condition };
}

/** Two names in a row: a comma is missing. */
function withoutComma(cursor: Cursor, start: number, name: string): Field {
  const next = cursor.text.slice(cursor.at, cursor.at + 40).match(/^[\w.]+/)?.[0];
  const span = takeWhile(cursor, (character) => !closes(character));
  const end = start + name.length;
  cursor.faults.push({
    start: span.start,
    end: span.start + cursor.text.slice(span.start, span.end).trimEnd().length,
    rule: 'syntax',
    message: `The fields are not separated: ${code(next ?? cursor.text[span.start] ?? '')} follows ${code(name)}. Expected a comma, or an operator such as \`=\`.`,
    ...(next === undefined ? {} : { fix: { title: 'Add a comma', part: { start: end, end }, to: ',', suggestion: true as const } }),
  });
  return { start, end, name, condition: undefined };
}

function nameIn(cursor: Cursor): Subject | undefined {
  const span = takeWhile(cursor, (character) => !/[\s,\]=!<>~()&|"'%]/.test(character));
  const name = cursor.text.slice(span.start, span.end);
  if (name !== '') return { ...span, name, steps: [name] };
  const rest = takeWhile(cursor, (character) => !/[,\]]/.test(character) && !/[&|]/.test(character));
  cursor.faults.push({
    start: rest.start,
    end: Math.max(rest.start + 1, rest.start + cursor.text.slice(rest.start, rest.end).trimEnd().length),
    rule: 'syntax',
    message: 'The field has no name. Expected one in front, such as `w1 = "ERROR"`.',
  });
  return undefined;
}

/** All conditions of a field are about that field. */
function checkNames(cursor: Cursor, condition: Condition): void {
  const [first, ...others] = leavesOf(condition);
  for (const { subject } of others) {
    if (!first || subject.name === first.subject.name) continue;
    cursor.faults.push({
      start: subject.start,
      end: subject.end,
      rule: 'syntax',
      message: `${code(subject.name)} is in the place of the field ${code(first.subject.name)}. Expected conditions on one field between two commas.`,
    });
  }
}
