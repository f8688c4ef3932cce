import { isEmpty, type Node, type ScalarNode } from '../core/node.ts';
import { parse } from '../core/parse.ts';
import { plainType } from '../core/yaml/scalar.ts';
import { plain } from './insert.ts';

/** A tab stop, or a sign that is escaped. */
// Bounded: snippets are ours.
const token = /\\([\\$}])|\$(?:\d+|\{\d+(?::((?:[^}\\]|\\.)*))?\})/g;
/** Stands for a tab stop while YAML is read: the characters are no one's. */
const standIn = /\uE000(\d+)\uE001/g;

/** A tab stop as it is written around its default, and that; a sign that is escaped has only itself. */
export type Token = { readonly before?: string; readonly preset: string };

/** The body of a snippet, which is YAML, as JSON, by two spaces a level: the keys of a map, or an item of a list. Kept, as bodies are ours. */
export function jsonBody(body: readonly string[]): readonly string[] {
  const known = bodies.get(body) ?? make(body);
  bodies.set(body, known);
  return known;
}

/** The same as a file of its own. */
export function jsonFile(body: readonly string[]): readonly string[] {
  const [open, close] = body[0]?.startsWith('- ') ? ['[', ']'] : ['{', '}'];
  return [open, ...indented(jsonBody(body)), close];
}

const bodies = new WeakMap<readonly string[], readonly string[]>();

/** What a body says, with the tab stops that stand-ins in its texts are for. */
export function snippetTree(body: readonly string[]): { readonly tree: Node | undefined; readonly tokens: readonly Token[] } {
  const tokens: Token[] = [];
  // The last stop is the end of it.
  const text = body
    .join('\n')
    .replace(/\$0$/, '')
    .replace(token, (all: string, sign?: string, preset?: string) => {
      tokens.push(sign === undefined ? { before: preset === undefined ? all : all.slice(0, all.indexOf(':') + 1), preset: preset ?? '' } : { preset: sign });
      return `\uE000${tokens.length - 1}\uE001`;
    });
  return { tree: parse(text, 'yaml').documents[0], tokens };
}

function make(body: readonly string[]): readonly string[] {
  const { tree, tokens } = snippetTree(body);
  if (tree?.type === 'map') return pairs(tree, tokens);
  const item = tree?.type === 'list' ? tree.items[0] : undefined;
  return item ? value(item, tokens) : [];
}

/** The lines of a value. */
function value(node: Node, tokens: readonly Token[]): string[] {
  if (node.type === 'map') return node.entries.length === 0 ? ['{}'] : ['{', ...indented(pairs(node, tokens)), '}'];
  if (node.type === 'list') {
    const items = node.items.map((item) => value(item, tokens));
    if (node.items.every(({ type }) => type === 'scalar')) return [`[${items.join(', ')}]`];
    return ['[', ...indented(items.flatMap((lines, index) => separated(lines, index < items.length - 1))), ']'];
  }
  return [node.type === 'scalar' ? scalar(node, tokens) : 'null'];
}

const pairs = (map: Extract<Node, { type: 'map' }>, tokens: readonly Token[]): string[] =>
  map.entries.flatMap((entry, index) => {
    const [first = '', ...more] = value(entry.value, tokens);
    return separated([`${quoted(entry.key, tokens)}: ${first}`, ...more], index < map.entries.length - 1);
  });

const separated = (lines: readonly string[], more: boolean): string[] => lines.map((line, index) => (more && index === lines.length - 1 ? `${line},` : line));
const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The text with the defaults of its tab stops. */
export const withPresets = (text: string, tokens: readonly Token[]): string => text.replace(standIn, (_, index: string) => tokens[Number(index)]?.preset ?? '');

/** A number or literal by its default stays one. */
function scalar(node: ScalarNode, tokens: readonly Token[]): string {
  const preset = withPresets(node.text, tokens);
  if (isEmpty(node)) return 'null';
  const isText = node.style !== 'plain' || preset === '' || plainType(preset) === 'text';
  return isText ? quoted(node.text, tokens) : written(node.text, tokens, (part) => part);
}

const quoted = (text: string, tokens: readonly Token[]): string => `"${written(text, tokens, (part) => JSON.stringify(part).slice(1, -1))}"`;

/** A text with its tab stops, and what stands between them and in them as JSON has it. */
export function written(text: string, tokens: readonly Token[], as: (part: string) => string): string {
  let out = '';
  let at = 0;
  for (const { 0: all, 1: index, index: start } of text.matchAll(standIn)) {
    out += plain(as(text.slice(at, start)));
    const { before, preset } = tokens[Number(index)] ?? { preset: '' };
    if (before === undefined) out += plain(as(preset));
    else out += before.endsWith(':') ? `${before}${plain(as(unescaped(preset)))}}` : before;
    at = start + all.length;
  }
  return out + plain(as(text.slice(at)));
}

const unescaped = (preset: string): string => preset.replace(/\\([\\$}])/g, '$1');
