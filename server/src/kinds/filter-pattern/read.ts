import { type Fact, perRoot } from '../../core/fact.ts';
import type { Span } from '../../core/node.ts';
import { isFilledIn } from '../computed.ts';
import { type Cursor, cursorOf } from './cursor.ts';
import { fieldsIn } from './fields.ts';
import { jsonIn } from './json.ts';
import type { Pattern } from './pattern.ts';
import { termsIn } from './terms.ts';

/** Reads a filter pattern. Never fails: what is wrong with it is among its faults. */
export function readPattern(text: string): Pattern {
  const cursor = cursorOf(text);
  const read = readAs(cursor, cursor.text.trimStart()[0]);
  const isOpen = cursor.holes.length > 0 || isFilledIn(text);
  // What is filled in may be a sign or a condition.
  const faults = isOpen ? [] : cursor.faults.map((fault) => ({ ...fault, ...within(fault, text) }));
  return { text, isOpen, faults: faults.sort((one, other) => one.start - other.start), ...read };
}

/** A fault behind the end stands at the last character. */
function within({ start, end }: Span, text: string): Span {
  const last = Math.min(end, text.length);
  return { start: Math.max(0, Math.min(start, last - 1)), end: last };
}

function readAs(cursor: Cursor, first: string | undefined) {
  if (first === '{') return { type: 'json' as const, condition: jsonIn(cursor) };
  if (first === '[') return { type: 'fields' as const, fields: fieldsIn(cursor) };
  return { type: 'terms' as const, terms: termsIn(cursor) };
}

/** The pattern that a file of the kind is, or a value with one. */
export const patternOf = perRoot((root: Fact): Pattern => readPattern(root.node.type === 'scalar' ? root.node.text : ''));
