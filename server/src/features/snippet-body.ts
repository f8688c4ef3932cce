import { isEmpty, type MapNode, type Node } from '../core/node.ts';
import type { Syntax } from '../core/parsed.ts';
import { tomlType } from '../core/toml/plain.ts';
import { jsonBody, snippetTree, type Token, withPresets, written } from './json-snippet.ts';

/** The body of a snippet, which is YAML but for those of scripts, in a syntax: as a part of what it is put into. */
export const bodyIn = (syntax: Syntax, body: readonly string[]): readonly string[] => {
  if (syntax === 'yaml' || syntax === 'groovy') return body;
  if (syntax === 'json') return jsonBody(body);
  const { tree, tokens } = snippetTree(body);
  if (tree?.type !== 'map') return [];
  return syntax === 'ini' ? iniLines(tree, tokens) : tomlLines(tree, [], tokens);
};

const asIs = (part: string): string => part;
const isTable = (node: Node): node is MapNode => node.type === 'map' && node.entries.length > 0;

/** Sections with their keys, or keys of a section. */
function iniLines({ entries }: MapNode, tokens: readonly Token[]): string[] {
  return entries.flatMap(({ key, value }, index) => {
    if (isTable(value)) return [...(index > 0 ? [''] : []), `[${written(key, tokens, asIs)}]`, ...iniLines(value, tokens)];
    const lines = value.type === 'scalar' ? written(value.text, tokens, asIs).split('\n') : [''];
    return [`${written(key, tokens, asIs)}=${lines[0] ?? ''}`, ...lines.slice(1).map((line) => `  ${line}`)];
  });
}

/** Keys of a table, then the tables below it by their paths from where the body stands. */
function tomlLines({ entries }: MapNode, path: readonly string[], tokens: readonly Token[]): string[] {
  const own = entries.filter(({ value }) => !isTable(value)).map(({ key, value }) => `${keyText(key, tokens)} = ${valueText(value, tokens)}`);
  const below = entries.flatMap(({ key, value }) => {
    if (!isTable(value)) return [];
    const to = [...path, keyText(key, tokens)];
    const hasOwn = value.entries.some((entry) => !isTable(entry.value));
    return [...(hasOwn ? ['', `[${to.join('.')}]`] : []), ...tomlLines(value, to, tokens)];
  });
  return path.length === 0 && own.length === 0 ? [...own, ...below].slice(below[0] === '' ? 1 : 0) : [...own, ...below];
}

const keyText = (key: string, tokens: readonly Token[]): string =>
  /^[\w-]+$/.test(withPresets(key, tokens)) ? written(key, tokens, asIs) : inQuotes(key, tokens);

function valueText(node: Node, tokens: readonly Token[]): string {
  if (node.type === 'list') return `[${node.items.map((item) => valueText(item, tokens)).join(', ')}]`;
  if (node.type === 'map')
    return node.entries.length === 0
      ? '{}'
      : `{ ${node.entries.map(({ key, value }) => `${keyText(key, tokens)} = ${valueText(value, tokens)}`).join(', ')} \\}`;
  if (node.type !== 'scalar' || isEmpty(node)) return '""';
  const preset = withPresets(node.text, tokens);
  const isLiteral = node.style === 'plain' && ['number', 'flag'].includes(tomlType(preset) ?? '');
  return isLiteral ? written(node.text, tokens, asIs) : inQuotes(node.text, tokens);
}

const inQuotes = (text: string, tokens: readonly Token[]): string => `"${written(text, tokens, (part) => JSON.stringify(part).slice(1, -1))}"`;
