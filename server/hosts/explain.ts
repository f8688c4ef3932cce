import { makeKind } from '../src/catalogue.ts';
import { codeSpans } from '../src/core/scan.ts';
import type { Key, Schema } from '../src/core/schema.ts';
import { customPage } from '../src/features/custom.ts';
import { keyDetails, keyWords } from '../src/features/describe.ts';
import { sectionFor } from '../src/notes/index.ts';
import { wordsOf } from '../src/words.ts';
import { projectOf } from './project.ts';
import { builtFiles } from './words.ts';

/** The page of a rule, or what `kind:/path/to/key` is; `undefined` if it is neither. A path may also be written with dots. */
export async function explain(what: string): Promise<string | undefined> {
  const words = wordsOf(builtFiles);
  const page = await words.rule(what);
  if (page) return `${page.markdown}\n\nIgnore it on one line: # aws-devops-notes: ignore ${what}`;
  const own = (await projectOf(undefined)).said.custom.find((rule) => rule.id === what);
  if (own) return customPage(own);
  const [, id, path = ''] = /^([\w-]+):(.*)$/.exec(what) ?? [];
  const kind = await makeKind(id);
  if (!kind) return undefined;
  const segments = path.split(path.startsWith('/') ? '/' : '.').filter((segment) => segment !== '');
  if (segments.length === 0) return keyList(kind.title, kind.schema);
  const found = keyAt(kind.schema, segments);
  if (!found) return undefined;
  const claimed = sectionFor(kind.id, segments);
  const section = claimed && (await words.section(claimed.note, claimed.section));
  const lead = found.see === undefined ? undefined : await words.lead(found.see);
  return [
    `${segments.join(' > ')} (${keyDetails(found)})`,
    withoutMarks(keyWords(found)),
    lead,
    keyList('', found.schema),
    section && `${section.note}, ${section.section}: ${section.lead}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Markdown without its marks. What stands in code stays as it is: an asterisk there is a part of a value. */
const withoutMarks = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => {
      const parts: string[] = [];
      let at = 0;
      for (const { start, end } of codeSpans(line)) {
        parts.push(line.slice(at, start).replaceAll('*', ''), line.slice(start, end).replaceAll('`', ''));
        at = end;
      }
      return parts.join('') + line.slice(at).replaceAll('*', '');
    })
    .join('\n');

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
