import { code } from '../../core/words.ts';
import type { FieldType } from './data.ts';
import { type Event, memberOf, valuesAt } from './sources.ts';

const sorts: Readonly<Record<string, string>> = { s: 'a string', n: 'a number', b: '`true` or `false`' };

/** What a field of the details of an event holds, as a sentence. */
export function fieldWords(event: Event, path: readonly string[], type: FieldType): string {
  const member = memberOf(type);
  const sort = typeof member === 'number' ? 'an object' : sorts[String(member)];
  const values = valuesAt(event, path);
  const known = values ? ` Known values: ${values.map((value) => code(value)).join(', ')}.` : '';
  const holds = sort === undefined ? '' : typeof type === 'object' ? `, a list, each item ${sort}` : `, ${sort}`;
  return `A field of ${code(event.detailType)} events${holds}.${known}`;
}
