import assert from 'node:assert/strict';
import { kinds } from '../../server/src/catalogue.ts';
import { nowhere } from '../../server/src/core/around.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { folds } from '../../server/src/features/fold.ts';
import { hover } from '../../server/src/features/hover.ts';
import { links } from '../../server/src/features/links.ts';
import { names } from '../../server/src/features/names.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { analyze } from '../support/analyze.ts';

/** Texts of a size nobody writes, of every sort that could make the work grow faster than the text. */
const LENGTH = 300_000;

function repeated(piece: (index: number) => string, head = ''): string {
  const parts = [head];
  for (let length = 0, index = 0; length < LENGTH; index++) {
    const part = piece(index);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

const rules = (text: string): string[] => diagnose(analyze(text, buildspec)).map(({ rule }) => rule);

describe('limits', () => {
  for (const [name, text] of [
    ['keys', repeated((i) => `k${i}: v\n`)],
    ['commands', repeated((i) => `      - echo ${i}\n`, 'version: 0.2\nphases:\n  build:\n    commands:\n')],
    ['items in brackets', repeated(() => 'a,', 'a: [')],
    ['keys in braces', repeated((i) => `k${i}: v, `, 'a: {')],
    ['unclosed quotes', repeated((i) => `- "x${i}\n`)],
    ['unclosed brackets', repeated((i) => `k${i}: {x: [\n`)],
    ['unquoted globs', repeated(() => '- **/*.{a,b}\n')],
    ['text behind brackets', repeated(() => '- [ -f a ] && b\n')],
    ['words without colons', repeated((i) => `word${i}\n`)],
    ['tabs', repeated((i) => `\tk${i}: v\n`)],
    ['documents', repeated((i) => `---\na: ${i}\n`)],
    ['empty items', repeated(() => '-\n')],
    ['merges', repeated((i) => `k${i}:\n  <<: *b\n`, 'b: &b {x: 1}\n')],
    ['secrets', repeated((i) => `    A${i}_PASSWORD: hunter2\n`, 'version: 0.2\nenv:\n  variables:\n')],
    ['exported names', repeated((i) => `    - V${i}\n`, 'version: 0.2\nenv:\n  exported-variables:\n')],
    [
      'variables from two sources',
      repeated((i) => `    V${i % 9999}: $V${i % 9999}:x\n${i === 9999 ? '  parameter-store:\n' : ''}`, 'version: 0.2\nenv:\n  variables:\n'),
    ],
    ['tasks in a row', repeated((i) => `    - {identifier: t${i}, depend-on: [t${i + 1}]}\n`, 'version: 0.2\nbatch:\n  build-graph:\n')],
    ['tasks in circles', repeated((i) => `    - {identifier: t${i}, depend-on: [t${i + 1}, t0, t${i >> 1}]}\n`, 'version: 0.2\nbatch:\n  build-graph:\n')],
    ['tasks of one name', repeated(() => '    - {identifier: t, depend-on: [u]}\n', 'version: 0.2\nbatch:\n  build-graph:\n')],
    ['here-documents', repeated((i) => `        cat <<E${i}\n`, 'version: 0.2\nphases:\n  build:\n    commands:\n      - |\n')],
    ['quotes in a command', repeated(() => `'"\\ `, 'version: 0.2\nphases:\n  build:\n    commands:\n      - |\n        ')],
    ['sign-ins', repeated(() => ' aws ecr', 'version: 0.2\nphases:\n  build:\n    commands:\n      -')],
    ['brackets before a pipe', repeated(() => '- [ -f a ] || b\n')],
    ['quotes before a pipe on one line', repeated(() => '"a" | ', '- ')],
    ['comments that ignore', repeated(() => '# aws-devops-notes: ignore a/b\n', 'version: 0.2\n')],
    ['variables in commands', repeated((i) => `      - echo $V${i} $W${i}\n`, 'version: 0.2\nphases:\n  build:\n    commands:\n')],
    ['tags', repeated((i) => `      - !t${i} x\n`, 'version: 0.2\nphases:\n  build:\n    commands:\n')],
    ['commands cut by comments', repeated((i) => `      - echo "${i} #x"\n`, 'version: 0.2\nphases:\n  build:\n    commands:\n')],
    ['JSON', repeated((i) => `"k${i}": [1],\n`, '{')],
    ['line ends', '\n'.repeat(LENGTH)],
    ['quotes', '"'.repeat(LENGTH)],
  ] as const)
    it(`stands ${LENGTH} characters of ${name}`, () => {
      const analysis = analyze(text, buildspec);
      assert.ok(diagnose(analysis).length <= 100);
      const middle = text.length >> 1;
      hover(analysis, middle);
      complete(analysis, middle);
      symbols(analysis);
    });

  /** Where each level of the text would be one of the stack. */
  const deep = 8000;
  const chain = (link: (index: number) => string): string => Array.from({ length: deep }, (_, index) => link(index + 1)).join('');
  for (const [name, text] of [
    ['merges in a chain', `k0: &k0 {a: 1}\n${chain((i) => `k${i}: &k${i} {<<: *k${i - 1}}\n`)}phases:\n  <<: *k${deep}\n`],
    ['aliases in a chain', `k0: &k0 [a]\n${chain((i) => `k${i}: &k${i} [*k${i - 1}]\n`)}`],
    ['aliases in a chain that stands in a key', `? [&k0 [a], ${chain((i) => `&k${i} [*k${i - 1}], `)}]\n: b\nphases: *k${deep}\n`],
    ['aliases of aliases', `k0: &k0 a\n${chain((i) => `k${i}: &k${i} *k${i - 1}\n`)}`],
    ['lists', '- '.repeat(deep)],
    ['brackets', '['.repeat(deep)],
    ['braces', '{a: '.repeat(deep)],
    ['keys on one line', 'a: '.repeat(deep)],
    ['explicit keys', '? '.repeat(deep)],
    ['brackets in JSON', '[['.repeat(deep)],
    ['JSON behind a comment with a quote', `{ // "\n${'"a": {'.repeat(deep)}`],
    ['JSON behind a block comment with a quote', `{ /* " */ ${'"a": {'.repeat(deep)}`],
    ['JSON behind a string with a line end', `{"a": "\r"a": [${'['.repeat(deep)}`],
    ['JSON behind a string with an escaped line end', `{"a": "\\\n${'"a": {'.repeat(deep)}`],
    ['JSON with brackets that close another sort', `[${'},['.repeat(deep)}`],
    ['JSON with brackets that close another sort in maps', `{"a": ${'],"a":{"b":'.repeat(deep)}`],
    ['dependencies', `version: 0.2\nbatch:\n  build-graph:\n${chain((i) => `    - {identifier: t${i}, depend-on: [t${i - 1}]}\n`)}`],
    ['commands in commands', `version: 0.2\nphases:\n  build:\n    commands:\n      - echo ${'$('.repeat(deep)}`],
  ] as const)
    for (const kind of kinds.filter(({ id }) => id === 'buildspec' || id === 'project'))
      it(`stands ${deep} ${name} in ${kind.title}`, () => {
        const analysis = analyze(text, kind);
        diagnose(analysis);
        hover(analysis, text.length >> 1);
        complete(analysis, text.length);
        symbols(analysis);
        folds(analysis);
        names(analysis);
        links(analysis, nowhere);
      });

  it('shows 100 problems at most, and says that there are more', () => {
    const text = `version: 0.2\nphases:\n${Array.from({ length: 150 }, (_, i) => `  phase${i}: {}\n`).join('')}`;
    const problems = diagnose(analyze(text, buildspec));
    assert.equal(problems.length, 100);
    assert.equal(problems.at(-1)?.rule, 'file/too-many-problems');
    assert.equal(problems.at(-1)?.message, '51 more problems in this file are not shown.');
  });

  it('checks 100,000 values and says that the rest is not', () => {
    const values = `version: 0.2\nphases:\n  build:\n    commands:\n${'      - a\n'.repeat(100_000)}artifact: {}\n`;
    assert.deepEqual(rules(values), ['file/too-many-values']);
  });

  it('does not read a text over 4 MB', () => assert.deepEqual(rules(`vresion: 0.2\n${'#\n'.repeat(2_100_000)}`), ['file/too-large']));
});
