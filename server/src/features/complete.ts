import type { Analysis } from '../core/analyze.ts';
import { type Nearby, nothingNearby } from '../core/around.ts';
import { decide } from '../core/decide.ts';
import { type Fact, factAt, namesOf, select } from '../core/fact.ts';
import { groovyString } from '../core/groovy/edit.ts';
import { separator } from '../core/ini/edit.ts';
import type { Inner } from '../core/inner.ts';
import type { Name, Snippet } from '../core/kind.ts';
import { columnOf, indentUnit } from '../core/lines.ts';
import { definitionsFor, nameAt } from '../core/names.ts';
import { contains, entriesWithMerged, isEmpty, type Span } from '../core/node.ts';
import { emptyAt, type Syntax } from '../core/parsed.ts';
import { type Path, segments } from '../core/path.ts';
import { any, type FlagOf, type Key, key, type Schema, type Value } from '../core/schema.ts';
import { typeWords } from '../core/words.ts';
import { callKeys, callValues } from './complete-calls.ts';
import { keyDetails, keyWords, valueWords } from './describe.ts';
import { asString, inSnippet, itemSnippet, keySnippet, type Layout, plain, valueSnippet, withDefaults } from './insert.ts';
import { innerAt } from './inside.ts';
import { jsonFile } from './json-snippet.ts';
import { names } from './names.ts';
import { type Place, placeAt, type Style } from './place.ts';
import { best, MOST_ITEMS } from './rank.ts';
import { bodyIn } from './snippet-body.ts';

export type Completion = {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'function' | 'snippet';
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What to write over `replace`, in VS Code's snippet syntax. */
  readonly insert: string;
  readonly replace: Span;
  /** What the typed text is matched against, if not the label. */
  readonly filter: string;
  readonly sort: string;
  readonly deprecated?: boolean;
  /** What says more about it, as a link of ours. */
  readonly see?: string;
};

type Options = Partial<Nearby> & {
  readonly tabSize?: number;
  /** The file is JSON by its name, which an empty one doesn't show. */
  readonly isJson?: boolean;
  /** Names that other files define, of the family that is used at the offset. */
  readonly elsewhere?: readonly Pick<Name, 'text' | 'detail' | 'sort'>[];
};

/** What can stand at the offset. Works on half-typed text: it reads the tree of the text as it is. */
export function complete(analysis: Analysis, offset: number, { tabSize, isJson, elsewhere = [], ...known }: Options = {}): Completion[] {
  if (isJson && analysis.text.trim() === '') return filesOf(analysis, offset, layoutOf(analysis.text, tabSize));
  const nearby = { ...nothingNearby, ...known };
  const named = namedItems(analysis, offset, elsewhere);
  return [...named, ...unnamed(analysis, offset, tabSize, nearby).filter(({ label, replace }) => !named.some((each) => isSame(each, { label, replace })))];
}

/** Whole files, for who begins one in JSON. */
const filesOf = ({ kind }: Analysis, offset: number, layout: Layout): Completion[] =>
  kind.snippets
    .filter(({ path }) => path === '')
    .map((snippet) => ({
      ...snippetItem(snippet, 'json'),
      insert: indented(jsonFile(snippet.body), 0, layout),
      replace: { start: offset, end: offset },
      sort: snippet.prefix,
    }));

const isSame = (one: Pick<Completion, 'label' | 'replace'>, other: Pick<Completion, 'label' | 'replace'>): boolean =>
  one.label === other.label && one.replace.start === other.replace.start;

/** What can stand there besides names of the file: here, or in something of another kind. */
function unnamed(analysis: Analysis, offset: number, tabSize: number | undefined, nearby: Nearby): Completion[] {
  if (analysis.body !== undefined && !isInFrontMatter(analysis, offset)) return [];
  const places = placeAt(analysis, offset);
  const found = innerAt(analysis, offset);
  const text = found?.inner.isText ? found : undefined;
  if (text) return unnamed(text.inner.analysis, text.offset, tabSize, nearby).flatMap((item) => outwardItem(item, text.inner) ?? []);
  const own = [
    ...offeredItems(analysis, places, offset, nearby),
    ...placeItems(analysis, places, layoutOf(analysis.text, tabSize, analysis.syntax), offset, nearby),
  ];
  const inner = analysis.inners.find(({ isText, fact }) => !isText && places.some(({ owner }) => isWithin(owner, fact)));
  const inside = inner ? unnamed(inner.analysis, offset, tabSize, nearby) : [];
  return [...inside, ...own.filter((item) => !inside.some((each) => isSame(each, item)))];
}

const isWithin = (fact: Fact, other: Fact): boolean => {
  for (let at: Fact | undefined = fact; at; at = at.parent) if (at === other) return true;
  return false;
};

/** An item for a text that stands in a file, as the file writes it. */
function outwardItem(item: Completion, { map }: Inner): Completion | undefined {
  const edit = map.edit(item.replace, '');
  if (!edit) return undefined;
  const written = (text: string): string | undefined => map.edit(item.replace, text)?.text;
  const insert = inSnippet(item.insert, written);
  return insert === undefined ? undefined : { ...item, insert, filter: written(item.filter) ?? item.filter, replace: { start: edit.start, end: edit.end } };
}

/** Between the first line and the last of a text's front matter. */
const isInFrontMatter = ({ lines, body = 0 }: Analysis, offset: number): boolean =>
  lines.position(offset).line > 0 && lines.position(offset).line < lines.position(body - 1).line;

/** The names that may be used where one is typed. */
function namedItems(analysis: Analysis, offset: number, elsewhere: NonNullable<Options['elsewhere']>): Completion[] {
  const all = names(analysis);
  const use = nameAt(
    all.filter(({ role, leadsTo }) => role === 'use' && !leadsTo),
    offset,
  );
  if (!use) return [];
  const ofFamily = (use.family.given ?? []).filter(() => use.takes === undefined || use.takes.includes('given'));
  const given = [...(analysis.kind.gives?.(use, analysis.root) ?? []), ...ofFamily];
  // A name that is computed in one file is another one here.
  const own = [...definitionsFor(use, all), ...elsewhere].filter(({ text, ...name }) => !('matches' in name) && text !== '' && !text.includes('${'));
  // Of one name the first counts.
  const values = [...own.map(({ text, detail = '', sort = '' }) => ({ value: text, about: detail, sort })), ...given].filter(isFirst);
  // JSON has no text without quotes.
  const bare = analysis.syntax === 'json' && use.text === '' && use.at?.part === undefined && analysis.text[use.start - 1] !== '"';
  return values.map((value, index) => ({
    label: value.value,
    kind: 'value',
    detail: 'sort' in value ? String(value.sort) : '',
    documentation: valueWords(value),
    ...seen(value),
    insert: plain(written(value.value, bare)),
    replace: use.text === '' ? { start: offset, end: offset } : { start: use.start, end: use.end },
    filter: written(value.value, bare),
    sort: `0${String(index).padStart(4, '0')}`,
  }));
}

const isFirst = ({ value }: Value, index: number, all: readonly Value[]): boolean => all.findIndex((other) => other.value === value) === index;

/** What the kind knows to offer there: names of the file and of the service. */
function offeredItems({ kind, root, text, syntax, data }: Analysis, places: readonly Place[], offset: number, nearby: Nearby): Completion[] {
  const owner = places.find(({ want }) => want === 'value')?.owner ?? factAt(root, offset - trailingSpace(text, offset))?.fact;
  const found = owner && kind.offer?.(owner, { ...nearby, root, text, syntax, offset, data });
  const offer = found && contains(found.replace, offset) ? found : undefined;
  const values = offer?.values ?? [];
  const fitting = offer?.areMany ? best(values, ({ value }) => value, text.slice(offer.replace.start, offset)) : values;
  return fitting.map((value, index) => ({
    label: value.value,
    kind: 'value',
    detail: '',
    documentation: valueWords(value),
    ...seen(value),
    insert: plain(written(value.value, offer?.quoted)),
    replace: offer?.replace ?? { start: offset, end: offset },
    filter: written(value.value, offer?.quoted),
    sort: `0${String(index).padStart(3, '0')}`,
  }));
}

const written = (text: string, quoted = false): string => (quoted ? JSON.stringify(text) : text);

const seen = ({ see }: Key | Value): { see?: string } => (see === undefined ? {} : { see });

/** Blanks before the cursor: they are no part of the value that is being typed there. */
const trailingSpace = (text: string, offset: number): number =>
  // Bounded: 100 characters.
  /[ \t]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;

function placeItems(analysis: Analysis, places: readonly Place[], layout: Layout, offset: number, nearby: Nearby): Completion[] {
  return places.flatMap((place) => {
    if (place.want === 'key') return keyItems(analysis, place, layout, offset, nearby);
    if (place.want === 'value')
      return [
        ...(isJsonItem(place) ? itemsInJson(analysis, place, layout) : []),
        ...valueItems(analysis, place, layout, offset),
        ...callValues(analysis, place),
      ];
    return itemItems(analysis, place, layout);
  });
}

export const layoutOf = (text: string, tabSize = 2, syntax: Syntax = 'yaml'): Layout => ({
  unit: /^ +\S/m.test(text) ? indentUnit(text) : tabSize,
  eol: text.includes('\r\n') ? '\r\n' : '\n',
  sign: syntax === 'ini' ? separator(text) : syntax === 'toml' ? ' = ' : ': ',
  syntax,
});

// Keys

function keyItems(analysis: Analysis, place: Extract<Place, { want: 'key' }>, layout: Layout, offset: number, nearby: Nearby): Completion[] {
  const { owner, style, column, colon, replace } = place;
  const present = presentIn(owner, offset);
  const schema = shapeOf(place.schema, analysis);
  const isPresent = (name: string): boolean =>
    present.has(name) || (schema?.type === 'object' && schema.ignoreCase === true && [...present].some((each) => each.toLowerCase() === name.toLowerCase()));
  // A header may name a table again, for one below it.
  const own = [...keysOf(schema), ...namedKeys(analysis, owner, schema, nearby)];
  const others = owner.parent ? [] : telling(analysis.kind.schema, present).filter(([name]) => !own.some(([known]) => known === name));
  const keys = [...own, ...others].filter(
    ([name, key]) => (style === 'header' || !isPresent(name)) && key.offered !== false && (!isHeader(style) || mayBeTable(key.schema)),
  );
  // What is indented below a word without a colon will belong to the key.
  const hasContent = owner.node.type === 'map' && owner.node.entries.some(({ half, keySpan, value }) => half && contains(keySpan, offset) && !isEmpty(value));
  const quote = /["']/.exec(analysis.text[replace.start] ?? '')?.[0] ?? '';
  const items = keys.map(([name, key], index): Completion => {
    const typed = style === 'json' ? JSON.stringify(name) : `${quote}${name}${quote}`;
    return {
      label: name,
      kind: 'key',
      detail: keyDetails(key),
      documentation: keyWords(key),
      ...seen(key),
      insert: colon ? plain(typed) : hasContent ? plain(`${typed}:`) : keySnippet(typed, decided(key, analysis), style, column, layout),
      replace,
      filter: typed,
      deprecated: key.deprecated !== undefined,
      sort: `${key.required === 'error' ? 0 : key.deprecated ? 9 : 1}${String(index).padStart(3, '0')}`,
    };
  });
  const calls = present.size === 0 ? callKeys(analysis, place).filter(({ label }) => !items.some((item) => item.label === label)) : [];
  // What is put at the top of a file with tables begins with the header of one.
  const isWithoutSnippets = style === 'flow' || style === 'argument' || style === 'header' || (style === 'toml' && owner.parent === undefined) || colon;
  if (isWithoutSnippets) return [...items, ...calls];
  return [
    ...items,
    ...calls,
    ...snippetItems(analysis, { path: namesOf(owner), replace, column, present, item: false, syntax: syntaxOf(style, analysis), schema: owner.schema }, layout),
  ];
}

const isHeader = (style: Style): boolean => style === 'header' || style === 'section';
const syntaxOf = (style: Style, { syntax }: Analysis): Syntax => (style === 'block' || style === 'flow' || style === 'header' ? 'yaml' : syntax);

const mayBeTable = (schema: Schema): boolean =>
  schema.type === 'either' ? schema.of.some(mayBeTable) : ['any', 'object', 'map', 'cases', 'choice'].includes(schema.type);

/** A key with its cases decided by what stands elsewhere in the file. */
const decided = (key: Key, analysis: Analysis): Key => (key.schema.type === 'cases' ? { ...key, schema: decidedSchema(key.schema, analysis) } : key);

function decidedSchema(schema: Schema, { root, kind, data }: Analysis): Schema {
  return decide(schema, emptyAt(0), { document: root.node, data, ...(kind.tables ? { tables: kind.tables } : {}) });
}

function keysOf(schema: Schema | undefined): [string, Key][] {
  if (schema?.type === 'object') return Object.entries(schema.keys);
  return schema?.type === 'map' ? (schema.usual ?? []).map((name) => [name, schema.each]) : [];
}

/** In a map of the author's own names: those that the kind knows of, and those that maps in the same place of other items have. */
function namedKeys({ kind, root, data }: Analysis, owner: Fact, schema: Schema | undefined, nearby: Nearby): [string, Key][] {
  if (schema?.type !== 'any' && schema?.type !== 'map') return [];
  const known = (kind.offerKeys?.(owner, root, { ...nearby, data }) ?? []).map(({ value, about }): [string, Key] => [
    value,
    key(about, schema.type === 'map' ? schema.each.schema : any),
  ]);
  const others = keysOfOthers(root, owner).map((name): [string, Key] => [name, key('', schema.type === 'map' ? schema.each.schema : any)]);
  return [...new Map([...others, ...known])];
}

function keysOfOthers(root: Fact, owner: Fact): string[] {
  const steps: string[] = [];
  for (let at = owner; at.parent; at = at.parent) steps.unshift(at.parent.schema.type === 'map' || typeof at.segment === 'number' ? '*' : String(at.segment));
  if (!steps.includes('*')) return [];
  const likes = select(root, `/${steps.map((step) => step.replaceAll('/', '')).join('/')}`);
  return [
    ...new Set(likes.filter((each) => each !== owner && each.node.type === 'map').flatMap(({ children }) => children.map(({ segment }) => String(segment)))),
  ].slice(0, MOST_ITEMS);
}

/** The keys that make a file another of its cases, where that has all that stands there. */
function telling(schema: Schema, present: ReadonlySet<string>): [string, Key][] {
  if (schema.type === 'either') return schema.of.flatMap((each) => telling(each, present));
  if (schema.type !== 'cases') return [];
  return schema.cases.flatMap(({ when, use }): [string, Key][] => {
    const found = 'has' in when && use.type === 'object' ? use.keys[when.has] : undefined;
    if (!found || !('has' in when) || use.type !== 'object' || ![...present].every((name) => Object.hasOwn(use.keys, name))) return [];
    const { required, ...rest } = found;
    return [[when.has, rest]];
  });
}

/** The keys a new one would repeat; the one under the cursor is being typed. */
function presentIn({ node }: Fact, offset: number): Set<string> {
  if (node.type !== 'map') return new Set();
  const others = entriesWithMerged(node).filter(
    ({ entry: { keySpan, value, implied }, merged }) => merged || offset < keySpan.start || offset > (implied ? value.end : keySpan.end),
  );
  return new Set(others.map(({ entry }) => entry.key));
}

/** The alternative that has keys: those of a map in which nothing stands yet. */
function shapeOf(schema: Schema, analysis: Analysis): Schema | undefined {
  const found = schema.type === 'either' ? schema.of.find(({ type }) => type === 'object' || type === 'cases') : schema;
  return found && schema.type === 'either' ? decidedSchema(found, analysis) : found;
}

// Values

function valueItems({ text, lines }: Analysis, place: Extract<Place, { want: 'value' }>, layout: Layout, offset: number): Completion[] {
  const { owner, schema, replace, style, quote, gap } = place;
  const typed = text.slice(replace.start, offset).replace(/^["']/, '');
  const isScript = style === 'call' || style === 'argument';
  const isQuoted = style === 'json' || style === 'toml' || isScript;
  const all = best(valuesOf(schema, isQuoted), ({ value }) => value, typed);
  const column = owner.entry ? columnOf(text, owner.entry.keySpan.start) : 0;
  const line = lines.position(replace.end).line;
  // Nothing is put in front of what stands behind the value.
  const isLast = style === 'flow' || style === 'json' || text.slice(replace.end, lines.end(line)).trim() === '';
  const beginsLine = owner.entry !== undefined && text.slice(owner.entry.keySpan.start - column, owner.entry.keySpan.start).trim() === '';
  const between = style === 'block' || beginsLine ? `${style === 'block' ? '' : ','}${layout.eol}${' '.repeat(column)}` : ', ';
  const inserted = (value: Value, as: string): string => {
    const brings = isLast && !isScript && owner.entry && style !== 'ini' && style !== 'toml' ? missingOf(value, owner) : {};
    return Object.keys(brings).length > 0 ? valueSnippet(as, brings, style, column, between, layout) : plain(as);
  };
  return all.map((value, index) => {
    const as = isScript
      ? scriptValue(schema, value.value, quote)
      : style === 'toml' && quote === "'"
        ? `'${value.value}'`
        : isQuoted
          ? jsonValue(schema, value.value)
          : style === 'ini'
            ? value.value
            : quote
              ? `${quote}${value.value}${quote}`
              : asString(schema, value.value);
    return {
      label: value.value,
      kind: 'value',
      detail: value.deprecated ? 'deprecated' : '',
      deprecated: value.deprecated !== undefined,
      documentation: valueWords(value),
      ...seen(value),
      insert: inserted(value, gap ? ` ${as}` : as),
      replace,
      filter: gap ? ` ${as}` : as,
      sort: `${value.deprecated ? 9 : 2}${String(index).padStart(3, '0')}`,
    };
  });
}

/** What a value brings with it that its map doesn't have yet. */
function missingOf({ brings = {} }: Value, { parent }: Fact): Readonly<Record<string, Key>> {
  const present = parent?.node.type === 'map' ? parent.node.entries.map(({ key }) => key) : [];
  return Object.fromEntries(Object.entries(brings).filter(([name]) => !present.includes(name)));
}

/** A word, number or flag as it is, any other text in quotes. */
const scriptValue = (schema: Schema, value: string, quote: string): string =>
  schema.type === 'either'
    ? scriptValue(schema.of.find((each) => valuesOf(each, true).some((known) => known.value === value)) ?? any, value, quote)
    : schema.type === 'flag' || schema.type === 'number' || (schema.type === 'text' && schema.bare)
      ? value
      : quote === '"'
        ? JSON.stringify(value)
        : groovyString(value);

const jsonValue = (schema: Schema, value: string): string =>
  schema.type === 'flag' || (/^-?\d+(\.\d+)?$/.test(value) && schema.type === 'number') ? value : JSON.stringify(value);

function valuesOf(schema: Schema, json: boolean): readonly Value[] {
  switch (schema.type) {
    case 'text':
    case 'number':
      return schema.values ?? [];
    case 'flag':
      return flagValues(schema, json);
    case 'either':
      return schema.of.flatMap((each) => valuesOf(each, json));
    default:
      return [];
  }
}

function flagValues({ yes, no, others }: FlagOf, json: boolean): Value[] {
  const [first, second] = json || others ? ['true', 'false'] : ['yes', 'no'];
  return [
    { value: first, about: yes },
    { value: second, about: no },
  ];
}

// Items and snippets

function itemItems(analysis: Analysis, { owner, schema, replace, column, dash }: Extract<Place, { want: 'item' }>, layout: Layout): Completion[] {
  const of = schema.type === 'list' ? schema.of : undefined;
  const fitting = snippetItems(analysis, { path: namesOf(owner), replace, column, present: new Set(), item: true }, layout);
  if (dash) return fitting.map((item) => ({ ...item, insert: item.insert.replace(/^- /, '') }));
  if (of?.type !== 'object' && of?.type !== 'cases' && of?.type !== 'choice' && of?.type !== 'map') return fitting;
  const detail = `new item: ${typeWords(of)}`;
  return [{ label: '- ', kind: 'key', detail, documentation: '', insert: itemSnippet(of, column, layout), replace, filter: '-', sort: '1' }, ...fitting];
}

export type SnippetPlace = { path: Path; replace: Span; column: number; present: ReadonlySet<string>; item: boolean; syntax?: Syntax; schema?: Schema };

type ValuePlace = Extract<Place, { want: 'value' }>;

/** An item of a list in JSON that is not typed yet. */
const isJsonItem = ({ owner, style, replace }: ValuePlace): boolean =>
  style === 'json' && owner.parent?.node.type === 'list' && typeof owner.segment === 'number' && replace.start === replace.end;

const itemsInJson = (analysis: Analysis, { owner, replace }: ValuePlace, layout: Layout): Completion[] =>
  owner.parent
    ? snippetItems(
        analysis,
        { path: namesOf(owner.parent), replace, column: columnOf(analysis.text, replace.start), present: new Set(), item: true, syntax: 'json' },
        layout,
      )
    : [];

/** The snippets of the kind that fit into the value at a path and repeat none of its keys. */
function snippetItems(analysis: Analysis, place: SnippetPlace, layout: Layout): Completion[] {
  // Who begins a file wants the whole of it rather than its first key.
  const rank = place.path.length === 0 && place.present.size === 0 ? '!' : '3';
  return analysis.kind.snippets
    .filter((snippet) => fits(snippet, place))
    .map((snippet) => ({
      ...snippetItem(snippet, place.syntax),
      insert: indented(bodyIn(place.syntax ?? 'yaml', snippet.body), place.column, layout),
      replace: place.replace,
      ...(analysis.text[place.replace.start] === '"' ? { filter: JSON.stringify(snippet.prefix) } : {}),
      sort: `${rank}${snippet.prefix}`,
    }));
}

const snippetItem = (snippet: Snippet, syntax: Syntax = 'yaml'): Omit<Completion, 'insert' | 'replace' | 'sort'> => ({
  label: snippet.prefix,
  kind: 'snippet',
  detail: snippet.name,
  documentation: `${snippet.description}.\n\n\`\`\`${syntax}\n${preview(snippet, syntax)}\n\`\`\``,
  filter: snippet.prefix,
});

export function fits(snippet: Snippet, { path, present, item, schema }: SnippetPlace): boolean {
  const wanted = segments(snippet.path);
  if (wanted.length !== path.length || !wanted.every((segment, index) => segment === '*' || segment === String(path[index]))) return false;
  const isItem = snippet.body[0]?.startsWith('- ') ?? false;
  const keys = snippet.body.map((line) => /^:?([\w-]+):/.exec(line)?.[1] ?? '');
  // What a value in the file knows and doesn't offer belongs elsewhere.
  const isForeign = (key: string): boolean =>
    path.length > 0 && schema?.type === 'object' && Object.hasOwn(schema.keys, key) && schema.keys[key]?.offered === false;
  return isItem === item && !keys.some((key) => present.has(key) || present.has(`:${key}`) || isForeign(key));
}

/** The body at a column, with the file's width of a level for its own of two. What follows a dash is two columns from it in any file. */
export function indented(body: readonly string[], column: number, { unit, eol }: Pick<Layout, 'unit' | 'eol'>): string {
  let levels = [{ from: 0, to: column }];
  const lines = body.map((line, index) => {
    const from = line.search(/\S|$/);
    const outer = levels.findLast((level) => level.from <= from) ?? { from, to: column };
    const to = outer.to + ((from - outer.from) / 2) * unit;
    levels = [...levels.filter((level) => level.from < from), { from, to }];
    if (line.startsWith('- ', from)) levels.push({ from: from + 2, to: to + 2 });
    return `${index === 0 ? '' : ' '.repeat(to)}${line.slice(from)}`;
  });
  return lines.join(eol);
}

/** A snippet as it looks with its defaults. */
export const preview = (snippet: Snippet, syntax: Syntax = 'yaml'): string => withDefaults(bodyIn(syntax, snippet.body).join('\n'));
