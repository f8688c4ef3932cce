import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fences } from '../../server/build/examples.ts';
import { entryOf, type Node, type ScalarNode } from '../../server/src/core/node.ts';
import { parse } from '../../server/src/core/parse.ts';
import { type Token, type Tokenizer, tokenizerOf } from '../support/grammar.ts';

/** The colours of commands, on the grammars and the tokenizer of the VS Code that the other suites run in. */

const has = (token: Token | undefined, scope: string): boolean => token?.scopes.some((each) => each === scope || each.startsWith(`${scope}.`)) ?? false;
const at = (tokens: readonly Token[], column: number): Token | undefined => tokens.find(({ start, end }) => start <= column && column < end);

type Mark = { line: number; start: number; end: number; scope: string; not: boolean };

function withMarks(marked: string): { text: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of marked.replace(/\n$/, '').split('\n')) {
    const [, before, carets, not, scope] = /^( *)(\^+) (not )?([a-z][\w.-]+)$/.exec(line) ?? [];
    if (before === undefined || carets === undefined || scope === undefined) lines.push(line);
    else marks.push({ line: lines.length - 1, start: before.length, end: before.length + carets.length, scope, not: not !== undefined });
  }
  return { text: lines.join('\n'), marks };
}

/** A text in which everything that is not shell is a dot, so that two of them are easily compared. Spaces are left out. */
function shellOf(text: string, isShell: (line: number, column: number, offset: number) => boolean): string {
  let offset = 0;
  const lines = text.split('\n').map((line, number) => {
    const shown = [...line].map((char, column) => (/\s/.test(char) ? ' ' : isShell(number, column, offset + column) ? char : '.')).join('');
    offset += line.length + 1;
    return shown.trimEnd();
  });
  return lines.join('\n');
}

const coloured = (text: string, tokenize: Tokenizer): string => {
  const lines = tokenize(text);
  return shellOf(text, (line, column) => has(at(lines[line] ?? [], column), 'meta.embedded'));
};

const child = (node: Node | undefined, key: string): Node | undefined => (node?.type === 'map' ? entryOf(node, key)?.value : undefined);

/** Where the text of a scalar stands, without its quotes or its header. */
function textSpan(text: string, { start, end, style }: ScalarNode): [number, number] {
  if (style === 'literal' || style === 'folded') return [text.indexOf('\n', start), end];
  return style === 'plain' ? [start, end] : [start + 1, end - 1];
}

/** What is shell by our own reading of the file: the texts in the lists of the four phases. */
function commands(text: string): string {
  const spans: [number, number][] = [];
  for (const phases of parse(text, 'yaml').documents.map((document) => child(document, 'phases')))
    for (const phase of ['install', 'pre_build', 'build', 'post_build'])
      for (const list of ['commands', 'finally']) {
        const node = child(child(phases, phase), list);
        for (const item of node?.type === 'list' ? node.items : []) if (item.type === 'scalar') spans.push(textSpan(text, item));
      }
  return shellOf(text, (_line, _column, offset) => spans.some(([start, end]) => start <= offset && offset < end));
}

const files = (folder: string): [string, string][] => readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]);

describe('the colours of YAML', function () {
  this.timeout(300_000);
  let plain: Tokenizer;
  let ours: Tokenizer;
  let plainJson: Tokenizer;
  let oursJson: Tokenizer;
  before(async () => {
    plain = await tokenizerOf('source.yaml', []);
    ours = await tokenizerOf('source.yaml', ['.']);
    plainJson = await tokenizerOf('source.json', []);
    oursJson = await tokenizerOf('source.json', ['.']);
  });

  describe('in a buildspec', () => {
    for (const part of readFileSync('test/cases/grammar/commands.md', 'utf8').split(/^## /m).slice(1)) {
      const [title = ''] = part.split('\n', 1);
      const { text, marks } = withMarks(fences(part)[0]?.text ?? '');
      it(title, () => {
        assert.ok(marks.length > 0, 'there are carets');
        const lines = ours(text);
        for (const { line, start, end, scope, not } of marks)
          for (let column = start; column < end; column++) {
            const token = at(lines[line] ?? [], column);
            assert.equal(has(token, scope), !not, `line ${line + 1}, column ${column}: ${scope} in ${token?.scopes.join(' ')}`);
          }
      });
      it(`${title}: what is no command stays as it is`, () => {
        const before = plain(text);
        for (const [line, tokens] of ours(text).entries())
          for (const [column, char] of [...(text.split('\n')[line] ?? '')].entries()) {
            const token = at(tokens, column);
            if (/\s/.test(char) || has(token, 'meta.embedded')) continue;
            assert.deepEqual(token?.scopes, at(before[line] ?? [], column)?.scopes, `line ${line + 1}, column ${column}`);
          }
      });
      if (parse(text, 'yaml').problems.length === 0) {
        it(`${title}: all of a command is shell, and nothing else`, () => assert.equal(coloured(text, ours), commands(text)));
        it(`${title}: and with carriage returns`, () => assert.equal(coloured(text.replaceAll('\n', '\r\n'), ours), coloured(text, ours)));
      }
    }
  });

  describe('in a document of Systems Manager', () => {
    for (const part of readFileSync('test/cases/grammar/scripts.md', 'utf8').split(/^## /m).slice(1)) {
      const [title = ''] = part.split('\n', 1);
      const [fence] = fences(part);
      const { text, marks } = withMarks(fence?.text ?? '');
      const isJson = fence?.language === 'json';
      it(title, () => {
        assert.ok(marks.length > 0, 'there are carets');
        const lines = (isJson ? oursJson : ours)(text);
        for (const { line, start, end, scope, not } of marks)
          for (let column = start; column < end; column++) {
            const token = at(lines[line] ?? [], column);
            assert.equal(has(token, scope), !not, `line ${line + 1}, column ${column}: ${scope} in ${token?.scopes.join(' ')}`);
          }
      });
      it(`${title}: what is no script stays as it is`, () => {
        const before = (isJson ? plainJson : plain)(text);
        for (const [line, tokens] of (isJson ? oursJson : ours)(text).entries())
          for (const [column, char] of [...(text.split('\n')[line] ?? '')].entries()) {
            const token = at(tokens, column);
            if (/\s/.test(char) || has(token, 'meta.embedded')) continue;
            const scopes = token?.scopes.filter((scope) => scope !== 'meta.step.ssm');
            assert.deepEqual(scopes, at(before[line] ?? [], column)?.scopes, `line ${line + 1}, column ${column}`);
          }
      });
    }
  });

  describe('elsewhere', () => {
    for (const [name, text] of files('test/cases/grammar/other'))
      it(`are the same in ${name}`, () => {
        assert.deepEqual(ours(text), plain(text));
        assert.doesNotMatch(coloured(text, ours), /[^.\s]/);
      });
  });

  it('take at most twice the time in a buildspec of 2,000 lines', () => {
    const sample = readFileSync('test/workspace/buildspec.yml', 'utf8');
    const [head = '', body = ''] = sample.split(/(?<=^phases:\n)/m);
    const phases = body.slice(0, body.indexOf('\nreports:'));
    const text = (head + phases.repeat(Math.ceil(2000 / phases.split('\n').length))).split('\n').slice(0, 2000).join('\n');
    assert.match(coloured(text, ours).slice(-2000), /npm/, 'there are commands to the end');
    // Time of the processor, since a machine that runs the tests runs other things too.
    const time = (tokenize: Tokenizer): number => {
      const start = process.cpuUsage();
      tokenize(text);
      return process.cpuUsage(start).user / 1000;
    };
    const rounds = Array.from({ length: 5 }, () => [time(plain), time(ours)] as const);
    const without = Math.min(...rounds.map(([each]) => each));
    const withOurs = Math.min(...rounds.map(([, each]) => each));
    assert.ok(withOurs <= 2 * without, `${Math.round(withOurs)} ms with, ${Math.round(without)} ms without`);
  });
});
