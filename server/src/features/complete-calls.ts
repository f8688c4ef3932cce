import type { Analysis } from '../core/analyze.ts';
import type { Call } from '../core/computed.ts';
import type { Completion } from './complete.ts';
import { plain } from './insert.ts';
import type { Place, Style } from './place.ts';

/** The functions that can be called where a value goes: as a tag where the syntax has tags, else as a map with one key. */
export function callValues({ kind }: Analysis, { owner, schema, replace, style, gap, quote }: Extract<Place, { want: 'value' }>): Completion[] {
  if (quote !== '' && style !== 'json') return [];
  return (kind.computed?.calls?.(owner, schema) ?? []).flatMap((call, index) => {
    if (style !== 'json' && call.tag === undefined) return [];
    const label = style === 'json' ? call.name : (call.tag ?? '');
    const written = style === 'json' ? `{${asKey(call, style)}\\}` : `${plain(label)} ${argumentsOf(call, style, true)}`;
    return [itemOf(call, index, label, gap ? ` ${written}` : written, style === 'json' ? JSON.stringify(label) : gap ? ` ${label}` : label, replace)];
  });
}

/** The functions that can be called in an empty map, by their keys. */
export function callKeys({ kind }: Analysis, { owner, schema, replace, style, colon }: Extract<Place, { want: 'key' }>): Completion[] {
  return (kind.computed?.calls?.(owner, owner.key?.schema ?? schema) ?? []).map((call, index) => {
    const name = style === 'json' ? JSON.stringify(call.name) : call.name;
    return itemOf(call, index, call.name, colon ? plain(name) : asKey(call, style), name, replace);
  });
}

const itemOf = (call: Call, index: number, label: string, insert: string, filter: string, replace: Completion['replace']): Completion => ({
  label,
  kind: 'function',
  detail: '',
  documentation: call.about,
  insert,
  replace,
  filter,
  sort: `4${String(index).padStart(3, '0')}`,
});

const asKey = (call: Call, style: Style): string => `${plain(style === 'json' ? JSON.stringify(call.name) : call.name)}: ${argumentsOf(call, style)}`;

/** Tab stops for its arguments. */
function argumentsOf({ count, quoted, tagTakesText }: Call, style: Style, isTag = false): string {
  const stop = (number: number): string => (style === 'json' ? `"$${number}"` : `$${number}`);
  if (count !== undefined && !(isTag && tagTakesText)) return `[${Array.from({ length: count }, (_, index) => stop(index + 1)).join(', ')}]`;
  return quoted && style !== 'json' ? "'$1'" : stop(1);
}
