/**
 * Types, pastes, cuts, undoes and fixes at random through the built server: `npm run fuzz [-- edits]`. After each edit the
 * server's problems must be those of an analysis from scratch, but for what waits because it is being typed; no edit may
 * take a second, and the server must live. After a fix the text must read as test/support/judge.ts says. Prints the slowest, and
 * fails with the text of the first fault.
 */
import { performance } from 'node:perf_hooks';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { rulePages } from '../../server/build/pages.ts';
import { kindOf, kinds } from '../../server/src/catalogue.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';
import { editsFor, pulling, startClient } from '../support/client.ts';
import { harm } from '../support/judge.ts';
import { placesOf, shapes } from '../support/shapes.ts';
import { pieces, samples } from '../support/texts.ts';

const EDITS = Number(process.argv[2] ?? 100_000);
/** A text is put aside for another after this many edits. */
const EDITS_PER_TEXT = 200;
const SLOWEST = 1000;

let state = 20261123;
const random = (below: number): number => {
  state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
  return (state >>> 0) % Math.max(1, below);
};
const oneOf = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;

/** What somebody may begin a line with, faults that a fix answers among it. */
const begun = [
  '- ',
  '',
  'key: ',
  '- echo "a: b" # c',
  '- ! grep "d: e" f',
  `- curl -d '{"g": "h"}' i`,
  '- echo "j # k: l"',
  '- **/*',
  '- [ -f m ] && n',
  'comands: [o]',
  'p:q',
];

type Edit = { readonly at: number; readonly removed: number; readonly text: string };

/** What people do to a text: type a character, a word or a line, delete, cut, paste a part of the same text elsewhere. */
function nextEdit(text: string): Edit {
  const at = random(text.length + 1);
  switch (random(6)) {
    case 0:
      return { at, removed: random(4), text: '' };
    case 1:
      return { at, removed: random(200), text: '' };
    case 2:
      return { at, removed: 0, text: text.slice(random(text.length), random(text.length)).slice(0, 300) };
    case 3:
      return { at, removed: random(3), text: oneOf(pieces) };
    case 4:
      return { at, removed: 0, text: `\n${' '.repeat(random(9))}${oneOf(begun)}` };
    default:
      return { at, removed: 0, text: oneOf([...'abcdefgh:-"\' #$']) };
  }
}

const positionAt = (text: string, offset: number): { line: number; character: number } => {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};
/** Not between the two halves of a line end. */
const settled = (text: string, offset: number): number => (text[offset - 1] === '\r' && text[offset] === '\n' ? offset + 1 : offset);

const client = startClient(process.execPath, ['dist/server.js', '--stdio']);
await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: pulling });
client.notify('initialized', {});

const texts = samples();
/** Half of the texts have some shape at some place of their kind. */
const places = kinds.map((each) => ({ id: each.id, places: [...placesOf(each)] }));
const times: number[] = [];
let text = '';
let kind = kinds[0];
let uri = '';
let history: { text: string }[] = [];
let fixes = 0;

for (let count = 0; count < EDITS; count++) {
  const version = 2 * (count % EDITS_PER_TEXT) + 1;
  if (version === 1) {
    if (uri) client.notify('textDocument/didClose', { textDocument: { uri } });
    const shaped = random(2) === 0 ? oneOf(places) : undefined;
    text = shaped ? oneOf(shaped.places).write(oneOf(Object.values(shapes))) : oneOf(texts);
    kind = kindOf(shaped?.id ?? recognize('', text, recognizers).kind) ?? oneOf(kinds);
    uri = `memory:///fuzz/${count}.yml`;
    history = [];
    client.notify('awsDevopsNotes/chooseKind', { uri, kind: kind?.id });
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
  } else {
    const undone = random(12) === 0 ? history.pop() : undefined;
    history.push({ text });
    if (undone) {
      text = undone.text;
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    } else {
      const edit = nextEdit(text);
      const from = settled(text, edit.at);
      const to = Math.max(from, settled(text, Math.min(text.length, edit.at + edit.removed)));
      const range = { start: positionAt(text, from), end: positionAt(text, to) };
      text = text.slice(0, from) + edit.text + text.slice(to);
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: edit.text }] });
    }
  }
  const begin = performance.now();
  const position = positionAt(text, settled(text, random(text.length + 1)));
  const [{ items }] = await Promise.all([
    client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } }),
    client.request('textDocument/completion', { textDocument: { uri }, position }),
    client.request('textDocument/hover', { textDocument: { uri }, position }),
  ]);
  const took = performance.now() - begin;
  times.push(took);
  if (took > SLOWEST) fail(`an edit took ${took.toFixed(0)} ms`);
  compare(items);
  if (random(2) === 0) await fixSomething(version);
  if ((count + 1) % 10_000 === 0) console.log(`${count + 1} edits`);
}
await client.stop();
times.sort((a, b) => a - b);
console.log(
  `${EDITS} edits and ${fixes} fixes: median ${times[times.length >> 1]?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(0)} ms; state right after each.`,
);

/** Applies one of the fixes that are offered, or all that need no person; the text after it must read as the judge says. */
async function fixSomething(version: number): Promise<void> {
  const range = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
  const only = random(4) === 0 ? ['source.fixAll'] : ['quickfix'];
  const offered = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only } });
  const action = oneOf(offered.filter(({ title }) => !title.startsWith('Ignore ')));
  if (!action || !kind) return;
  const before = text;
  const analysis = analyze(before, kind);
  const edits = editsFor(action.edit, uri);
  const spans = edits.map(({ range: { start, end }, newText }) => ({ start: analysis.lines.offset(start), end: analysis.lines.offset(end), text: newText }));
  text = applyEdits(before, spans);
  history.push({ text: before });
  fixes++;
  const named = [...edits, ...(action.diagnostics ?? [])].map((each) => each.range);
  const isNamed = (line: number): boolean => action.kind !== 'quickfix' || named.some(({ start, end }) => start.line <= line && line <= end.line);
  const wrong = harm(before, text, isNamed);
  if (wrong !== undefined) fail(`"${action.title}": ${wrong}; before it the text was\n${JSON.stringify(before)}`);
  client.notify('textDocument/didChange', { textDocument: { uri, version: version + 1 }, contentChanges: [{ text }] });
  compare((await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items);
}

function compare(items: readonly Diagnostic[]): void {
  if (!kind) return;
  const analysis = analyze(text, kind);
  const scratch = diagnose(analysis, { isKnownRule: (id) => rulePages.has(id), fileName: uri.split('/').at(-1) ?? '' });
  const shown = new Set(items.map(({ code, range, message }) => JSON.stringify([code, range.start, range.end, message])));
  for (const { rule, start, end, message, typing } of scratch)
    if (!shown.delete(JSON.stringify([rule, analysis.lines.position(start), analysis.lines.position(end), message])) && !typing)
      fail(`the server lacks ${rule} at ${JSON.stringify(analysis.lines.position(start))}: ${message}`);
  for (const extra of shown) fail(`the server has ${extra}, an analysis from scratch has not`);
}

function fail(what: string): never {
  console.error(`${what}\nkind ${kind?.id}, text:\n${JSON.stringify(text)}`);
  process.exit(1);
}
