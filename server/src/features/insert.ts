import type { Syntax } from '../core/parsed.ts';
import { type Key, type ObjectOf, object, type Schema } from '../core/schema.ts';
import { plainType } from '../core/yaml/scalar.ts';
import type { Style } from './place.ts';

/** How a text is written in the file at hand: the width of a level, what ends a line, and what stands between a key and its value in which syntax. */
export type Layout = { readonly unit: number; readonly eol: string; readonly sign: string; readonly syntax: Syntax };

/** VS Code snippet syntax gives these a meaning. */
export const plain = (text: string): string => text.replace(/[\\$}]/g, (character) => `\\${character}`);

/** A snippet's text as it stands before its tab stops are filled in. */
export const withDefaults = (snippet: string): string =>
  // Bounded: snippets are ours.
  snippet.replace(/\\([\\$}])|\$(?:\d+|\{\d+(?::((?:[^}\\]|\\.)*))?\})/g, (_, escaped?: string, preset = '') => escaped ?? preset.replace(/\\([\\$}])/g, '$1'));

/** A snippet whose text, without the tab stops, is written in another way; `undefined` where it can't be. */
export function inSnippet(snippet: string, write: (text: string) => string | undefined): string | undefined {
  let out = '';
  // Bounded: snippets are ours. A tab stop, the end of one with a default, or text.
  for (const [all, stop, close, literal] of snippet.matchAll(/(\$\d+|\$\{\d+:?)|(\})|((?:\\[\\$}]|[^$}\\])+)|[\s\S]/g)) {
    if (stop !== undefined || close !== undefined) {
      out += all;
      continue;
    }
    const written = write((literal ?? all).replace(/\\([\\$}])/g, '$1'));
    if (written === undefined) return undefined;
    out += plain(written);
  }
  return out;
}

/** The text for a new key, `name` being as it is written, with what must stand below it. `column` is that of the key. */
export function keySnippet(name: string, key: Key, style: Style, column: number, layout: Layout): string {
  const stops = new Stops();
  if (style === 'block') return blockKey(name, key, column, layout, stops);
  if (style === 'call') return callKey(name, key, column, layout, stops);
  if (style === 'argument') return `${plain(name)}: ${argument(key, stops)}`;
  if (style === 'header') return plain(name);
  if (style === 'section') return [`[${plain(name)}]`, ...ownLines(chosen(key.schema), layout, stops)].join(layout.eol);
  return style === 'ini' ? `${plain(name)}${layout.sign}${flowValue(key.schema, key.preset, style, stops)}` : flowKey(name, key, style, stops);
}

/** The keys that a table must have, in lines of their own, or a first line to write one in. */
function ownLines(schema: Schema, { sign, syntax }: Layout, stops: Stops): string[] {
  const keys = schema.type === 'object' ? required(schema) : [];
  if (keys.length === 0) return [`$${stops.next()}`];
  return keys.map(([name, key]) => `${plain(name)}${sign}${flowValue(key.schema, key.preset, syntax === 'ini' ? 'ini' : 'toml', stops)}`);
}

/** The text for a new item of a list, dash and all. */
export function itemSnippet(schema: Schema, column: number, layout: Layout): string {
  return `- ${blockItem(schema, column + 2, layout, new Stops())}`;
}

/** A value with keys that its map needs besides, below it or, where `gap` says so, behind it. `column` is that of its own key. */
export function valueSnippet(value: string, brings: Readonly<Record<string, Key>>, style: Style, column: number, gap: string, layout: Layout): string {
  const stops = new Stops();
  const written = (name: string, key: Key): string =>
    style === 'block' ? blockKey(name, key, column, layout, stops) : flowKey(style === 'json' ? JSON.stringify(name) : name, key, style, stops);
  return [plain(value), ...Object.entries(brings).map(([name, key]) => written(name, key))].join(gap);
}

/** Numbers the tab stops of one snippet. */
class Stops {
  #count = 0;
  next(): number {
    this.#count++;
    return this.#count;
  }
}

function blockKey(name: string, key: Key, column: number, layout: Layout, stops: Stops): string {
  const schema = chosen(key.schema);
  const below = `${layout.eol}${' '.repeat(column + layout.unit)}`;
  const head = `${plain(name)}:`;
  switch (schema.type) {
    case 'list':
      return `${head}${below}- ${blockItem(schema.of, column + layout.unit + 2, layout, stops)}`;
    case 'map':
      return `${head}${below}$${stops.next()}`;
    case 'object': {
      if (isEmptyMap(schema)) return `${head} {\\}`;
      const inner = required(schema).map(([child, childKey]) => `${below}${blockKey(child, childKey, column + layout.unit, layout, stops)}`);
      return inner.length > 0 ? `${head}${inner.join('')}` : `${head}${below}$${stops.next()}`;
    }
    default:
      return `${head} ${scalarStop(key.preset === undefined ? undefined : asString(schema, key.preset), stops)}`;
  }
}

/** An item behind its dash; `column` is where its content begins. */
function blockItem(of: Schema, column: number, layout: Layout, stops: Stops): string {
  const schema = chosen(of);
  if (schema.type === 'object') {
    const keys = required(schema).map(([name, key]) => blockKey(name, key, column, layout, stops));
    if (keys.length > 0) return keys.join(`${layout.eol}${' '.repeat(column)}`);
  }
  return `$${stops.next()}`;
}

/** A statement: its name, the arguments it must have, its block. */
function callKey(name: string, key: Key, column: number, layout: Layout, stops: Stops): string {
  const schema = chosen(key.schema);
  const below = `${layout.eol}${' '.repeat(column + layout.unit)}`;
  const block = (lines: readonly string[]): string =>
    `{${below}${lines.length > 0 ? lines.join(below) : `$${stops.next()}`}${layout.eol}${' '.repeat(column)}\\}`;
  const head = plain(name);
  if (schema.type === 'list' || schema.type === 'map') return `${head} ${block([])}`;
  if (schema.type === 'object') {
    const { first, block: body, opens } = schema.statement ?? { opens: true };
    const needed = required(schema);
    const own = needed.filter(([each]) => each !== body && (each === first || !opens));
    const only = own.length === 1 && own[0]?.[0] === first ? own[0] : undefined;
    const given = only ? argument(only[1], stops) : own.map(([each, member]) => `${plain(each)}: ${argument(member, stops)}`).join(', ');
    const hasBlock = body !== undefined || opens;
    const call = given === '' ? (hasBlock ? head : `${head}()`) : only && !hasBlock ? `${head} ${given}` : `${head}(${given})`;
    if (!hasBlock) return call;
    const inner = opens ? needed.filter(([each]) => each !== first) : [];
    return `${call} ${block(inner.map(([each, member]) => callKey(each, member, column + layout.unit, layout, stops)))}`;
  }
  return `${head} ${argument(key, stops)}`;
}

/** The value of an argument. */
function argument(key: Key, stops: Stops): string {
  const schema = chosen(key.schema);
  if (schema.type === 'list' || schema.type === 'map') return `[$${stops.next()}]`;
  const stop = scalarStop(key.preset, stops);
  return schema.type === 'text' && !schema.bare ? `'${stop}'` : stop;
}

function flowKey(name: string, key: Key, style: Style, stops: Stops): string {
  return `${plain(name)}${style === 'toml' ? ' = ' : ': '}${flowValue(key.schema, key.preset, style, stops)}`;
}

function flowValue(of: Schema, preset: string | undefined, style: Style, stops: Stops): string {
  const schema = chosen(of);
  if (schema.type === 'list') return `[$${stops.next()}]`;
  if (schema.type === 'map') return `{$${stops.next()}\\}`;
  if (schema.type === 'object') {
    const keys = required(schema).map(([name, key]) => flowKey(style === 'json' ? JSON.stringify(name) : name, key, style, stops));
    return `{${keys.length > 0 || isEmptyMap(schema) ? keys.join(', ') : `$${stops.next()}`}\\}`;
  }
  const isQuoted = style === 'json' || style === 'toml';
  const quoted = isQuoted && schema.type === 'text';
  const asIs = quoted || style === 'ini';
  const stop = scalarStop(isQuoted && schema.type === 'flag' ? undefined : preset && (asIs ? preset : asString(schema, preset)), stops);
  return quoted ? `"${stop}"` : stop;
}

/** A value as YAML has it: where nothing but a string is taken, one that reads as something else is in quotes. */
export const asString = (schema: Schema, value: string): string =>
  schema.type === 'text' && ((schema.strict && plainType(value) !== 'text') || oldBoolean.test(value)) ? `'${value}'` : value;

/** Words that YAML 1.1 takes for booleans, as some services do. */
const oldBoolean = /^(?:yes|no|on|off)$/i;

function scalarStop(preset: string | undefined, stops: Stops): string {
  const number = stops.next();
  return preset === undefined ? `$${number}` : `\${${number}:${plain(preset)}}`;
}

/** Whether nothing can stand in a map: it is written as such. */
const isEmptyMap = ({ keys, others }: ObjectOf): boolean => others !== 'fine' && Object.keys(keys).length === 0;

const required = (schema: ObjectOf): [string, Key][] => Object.entries(schema.keys).filter(([, key]) => key.required === 'error');

/** The first of several shapes, which a schema lists as its usual one; nothing in particular while no case is decided. */
function chosen(schema: Schema): Schema {
  if (schema.type === 'either') return chosen(schema.of[0] ?? schema);
  if (schema.type === 'cases') return chosen(schema.otherwise ?? object({}, { others: 'fine' }));
  if (schema.type === 'choice') return schema.otherwise;
  return schema;
}
