import type { Kind } from '../core/kind.ts';
import type { Key, Schema } from '../core/schema.ts';
import { sectionFor } from '../notes/index.ts';
import type { Words } from '../words.ts';
import { keyDetails, keyWords } from './describe.ts';

/**
 * What a key of a kind is, its keys, and which section speaks about it, as Markdown; `undefined` if there is no such key. A path is a pointer,
 * or names with dots; an empty one is the whole file. `written` is what becomes of our words on the key itself.
 */
export async function explainKey(
  kind: Kind,
  path: string,
  words: Words,
  written: (markdown: string) => string = (markdown) => markdown,
): Promise<string | undefined> {
  const segments = path.split(path.startsWith('/') ? '/' : '.').filter((segment) => segment !== '');
  if (segments.length === 0) return keyList(kind.title, kind.schema);
  const found = keyAt(kind.schema, segments);
  if (!found) return undefined;
  const claimed = sectionFor(kind.id, segments);
  const section = claimed && (await words.section(claimed.note, claimed.section));
  const lead = found.see === undefined ? undefined : await words.lead(found.see);
  return [
    `${segments.join(' > ')} (${keyDetails(found)})`,
    written(keyWords(found)),
    lead,
    keyList('', found.schema),
    section && `${section.note}, ${section.section}: ${section.lead}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function keyAt(schema: Schema, [first, ...rest]: readonly string[]): Key | undefined {
  if (first === undefined) return undefined;
  for (const each of shapes(schema)) {
    const key = each.type === 'object' && Object.hasOwn(each.keys, first) ? each.keys[first] : each.type === 'map' ? each.each : undefined;
    if (key) return rest.length === 0 ? key : keyAt(key.schema, rest);
    if (each.type === 'list' && /^(\d+|\*)$/.test(first)) return keyAt(each.of, rest);
    if (each.type === 'list') {
      const inner = keyAt(each.of, [first, ...rest]);
      if (inner) return inner;
    }
  }
  return undefined;
}

/** All that a value may be, one by one; first what it is if nothing else says. */
const shapes = (schema: Schema): Schema[] =>
  schema.type === 'either'
    ? schema.of.flatMap(shapes)
    : schema.type === 'cases'
      ? [...(schema.otherwise ? [schema.otherwise] : []), ...schema.cases.map(({ use }) => use)].flatMap(shapes)
      : [schema];

function keyList(title: string, schema: Schema): string {
  const all = shapes(schema).flatMap((each) => (each.type === 'object' ? Object.entries(each.keys) : []));
  const keys = [...new Map(all.toReversed())].toReversed().filter(([, key]) => key.offered !== false);
  if (keys.length === 0) return '';
  return [`Keys${title ? ` of ${title}` : ''}:`, ...keys.map(([name, key]) => `  ${name.padEnd(24)} ${key.about}`)].join('\n');
}
