/** Which words of the client go through `l10n.t`, and which should but don't. */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** A text of the sources. `said` stands in a call of `l10n.t`. */
type Text = { readonly text: string; readonly at: number; readonly said: boolean };
type Tree = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** Names, and what no person reads: words of file formats, of style sheets, of keys. A zero character stands for an inserted value. */
const names: ReadonlySet<string> = new Set([
  'AWS Toolkit',
  'CloudFormation Linter',
  'DevOps Notes',
  'DevOps Notes for AWS',
  'Basic',
  'Cloze',
  '\0 column',
  'Backspace',
  'Escape',
  'Space',
  'box given',
  'box \0',
  'card \0',
  'group \0',
  'question \0',
  'result \0',
]);
/** Files without words of ours: a sample to try things on, what only our own build can meet, file formats, frames of pages. */
const wordless: ReadonlySet<string> = new Set([
  'client/src/l10n.ts',
  'client/src/sample.ts',
  'client/src/quiz/cards/card-file.ts',
  'client/src/quiz/exam/choose.ts',
  'client/src/quiz/exam/profile.ts',
  'client/src/quiz/memory/snapshot.ts',
  'client/src/topics/exported.ts',
  'client/src/web-page.ts',
]);
/** Properties that hold no words. */
const plainKeys: ReadonlySet<string> = new Set(['class', 'key', 'style', 'contentType', 'aria-keyshortcuts']);

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const nameOf = (node: unknown): string =>
  isTree(node) && typeof node.name === 'string' ? node.name : isTree(node) && isTree(node.property) ? nameOf(node.property) : '';
const ownerOf = (node: unknown): string => (isTree(node) && isTree(node.object) ? nameOf(node.object) : '');

/** Whether people would read this: two words, or one that begins like a sentence, outside of tags. */
export function hasWords(text: string): boolean {
  if (/^[/#.]\S/.test(text)) return false;
  const plain = untagged(text);
  return (
    /\p{L}{2}[,;:.]? (?:\p{L}|\0)/u.test(plain) ||
    /\0 \p{L}{2}/u.test(plain) ||
    /^[^\p{L}\0]*\p{Lu}\p{Ll}+(?!\p{L})/u.test(plain) ||
    /="\p{Lu}\p{Ll}/u.test(text)
  );
}

const untagged = (text: string): string => text.replaceAll(/<[^<>]*>/g, '\n');

/** The text of a literal or a template, in which a zero character stands for each inserted value. */
function textOf(node: Tree): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked).join('\0');
}

/** Whether nobody reads the texts in this: types, imports, comparisons, faults and the log. */
function isAside(node: Tree): boolean {
  if (node.type.startsWith('Import') || node.type === 'ThrowStatement' || node.type === 'NewExpression')
    return node.type !== 'NewExpression' || nameOf(node.callee).endsWith('Error');
  if (node.type.startsWith('TS')) return !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type);
  if (node.type === 'BinaryExpression') return ['===', '!==', 'in'].includes(String(node.operator));
  if (node.type === 'CallExpression')
    return ['log', 'console'].includes(ownerOf(node.callee)) || ['closest', 'querySelector', 'querySelectorAll', 'startsWith'].includes(nameOf(node.callee));
  return node.type === 'Property' && (plainKeys.has(nameOf(node.key)) || (isTree(node.key) && plainKeys.has(String(node.key.value))));
}

/** The arguments of a call that are said: `l10n.t(text)`, `l10n.count(number, one, many)`. */
const spokenBy = (node: Tree): readonly number[] => (nameOf(node.callee) === 't' ? [0] : [1, 2]);
const speaks = (node: Tree): boolean => node.type === 'CallExpression' && ownerOf(node.callee) === 'l10n';

/** All texts of a source file that people may read. */
export function textsIn(path: string, source: string): Text[] {
  const texts: Text[] = [];
  const visit = (node: unknown, said = false, within = false): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, false, within);
    if (!isTree(node) || isAside(node)) return;
    const text = textOf(node);
    if (text !== undefined && (said || (hasWords(text) && !names.has(text)) || (within && /\p{L}{2}/u.test(untagged(text)))))
      texts.push({ text, at: node.start, said: said && !text.includes('\0') });
    for (const [key, child] of Object.entries(node)) {
      if (speaks(node) && key === 'arguments')
        for (const [index, argument] of (child as readonly unknown[]).entries()) visit(argument, spokenBy(node).includes(index), true);
      else if (!(node.type === 'Property' && key === 'key')) visit(child, false, within && node.type === 'ConditionalExpression');
    }
  };
  visit(parseSync(path, source).program);
  return texts;
}

/** The sources of the extension host and of its pages. */
const clientSources = (): string[] =>
  globSync(['client/src/**/*.ts', 'client/webview/**/*.ts'], { exclude: ['**/*.d.ts'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** A sentence for each text of the client that no translation could replace. */
export const untranslatable = (): string[] =>
  clientSources()
    .filter((path) => !wordless.has(path))
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8');
      const lost = textsIn(path, source).filter(({ said }) => !said);
      return lost.map(
        ({ text, at }) => `${path}:${source.slice(0, at).split('\n').length}: "${text.replaceAll('\0', '…').slice(0, 60)}" does not go through l10n.t.`,
      );
    });

/** All texts that a translation translates, as VS Code's tools write them: `l10n/bundle.l10n.json`. */
export function textsToTranslate(): string {
  const said = clientSources().flatMap((path) => textsIn(path, readFileSync(path, 'utf8')).filter((text) => text.said));
  const sorted = [...new Set(said.map(({ text }) => text))].sort((a, b) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), undefined, 2)}\n`;
}
