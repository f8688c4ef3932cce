import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIni } from '../../server/src/core/ini/parse.ts';
import type { Node } from '../../server/src/core/node.ts';
import { positionMap } from '../../server/src/core/position-map.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixes } from '../../server/src/features/fix.ts';
import { folds } from '../../server/src/features/fold.ts';
import { hover } from '../../server/src/features/hover.ts';
import { ignoreHere } from '../../server/src/features/ignore.ts';
import { withDefaults } from '../../server/src/features/insert.ts';
import { analyze } from '../support/analyze.ts';
import { said } from '../support/said.ts';
import { iniKind } from '../support/table-kinds.ts';

/** A tree as plain values. */
const plain = (node: Node | undefined): unknown =>
  node?.type === 'map' ? Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)])) : node?.type === 'scalar' ? node.text : undefined;
const read = (text: string): unknown => plain(parseIni(text).documents[0]);
const rules = (text: string): string[] => parseIni(text).problems.map(({ rule }) => rule);

describe('INI', () => {
  for (const [what, text, expected] of [
    ['both signs', '[a]\nb=1\nc : 2\n', { a: { b: '1', c: '2' } }],
    ['the first sign of a line', '[a]\nb=x=y:z\nc:d=e\n', { a: { b: 'x=y:z', c: 'd=e' } }],
    ['keys in any letter case', '[A]\nStack = X\n', { A: { stack: 'X' } }],
    ['comments in lines of their own only', '# c\n[a]\n; c\nb=1 # no ; comment\n', { a: { b: '1 # no ; comment' } }],
    ['lines that go on', '[a]\nb=1 \\\n  two\n\n\tthree\nc=4\n', { a: { b: '1 \\\ntwo\nthree', c: '4' } }],
    ['a comment between lines that go on', '[a]\nb=1\n  # c\n  two\n', { a: { b: '1\ntwo' } }],
    ['an empty value', '[a]\nb=\nc=1\n', { a: { b: '', c: '1' } }],
    ['a value that begins in the next line', '[a]\nb=\n  1\n  2\n', { a: { b: '\n1\n2' } }],
    ['indented keys', '  [a]\n  b=1\n  c=2\n', { a: { b: '1', c: '2' } }],
    ['an empty section', '[a]\n[b]\nc=1\n', { a: {}, b: { c: '1' } }],
    ['CRLF and a byte order mark', '\uFEFF[a]\r\nb=1\r\n  2\r\n', { a: { b: '1\n2' } }],
    ['nothing', '# c\n', ''],
    ['words behind a header', '[a] ; c\nb=1\n', { a: { b: '1' } }],
    ['keys with spaces', '[a]\nb c = 1\n', { a: { 'b c': '1' } }],
  ] as const)
    it(`has ${what}`, () => {
      assert.deepEqual(read(text), expected);
      assert.deepEqual(rules(text), []);
    });

  for (const [what, text, rule, expected] of [
    ['a key without a sign', '[a]\nb\nc=1\n', 'missing-equals', { a: { b: '', c: '1' } }],
    ['an open header', '[a\nb=1\n', 'unclosed-bracket', { a: { b: '1' } }],
    ['a header without a name', '[]\nb=1\n', 'unexpected-text', { '': { b: '1' } }],
    ['a key before the first section', 'b=1\nx=2\n[a]\nc=1\n', 'no-section', { b: '1', x: '2', a: { c: '1' } }],
    ['a section that stands twice', '[a]\nb=1\n[c]\n[a]\nd=1\n', 'duplicate-key', { a: { b: '1', d: '1' }, c: {} }],
    ['a key that stands twice', '[a]\nb=1\nB=2\n', 'duplicate-key', { a: { b: '2' } }],
    ['a sign without a key', '[a]\n=1\nb=1\n', 'unexpected-text', { a: { b: '1' } }],
  ] as const)
    it(`loses no more than its line by ${what}`, () => {
      assert.deepEqual(read(text), expected);
      assert.deepEqual(rules(text), [`syntax/${rule}`]);
    });

  it('reads what was written, in whatever layout, with every character at its place', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/);
    const line = fc.stringMatching(/^[!-~]([ -~]{0,10}[!-~])?$/).filter((text) => !/^[#;[=:]/.test(text));
    const section = fc.dictionary(word, fc.array(line, { minLength: 1, maxLength: 3 }), { maxKeys: 4 });
    const style = fc.record({
      sign: fc.constantFrom('=', ' = ', ': ', '\t=\t'),
      eol: fc.constantFrom('\n', '\r\n'),
      gap: fc.constantFrom('', '# c', '; c'),
      indent: fc.constantFrom(' ', '\t', '    '),
    });
    fc.assert(
      fc.property(fc.dictionary(word, section, { minKeys: 1, maxKeys: 4 }), style, (sections, { sign, eol, gap, indent }) => {
        const text = Object.entries(sections)
          .flatMap(([name, keys]) => [`[${name}]`, ...Object.entries(keys).flatMap(([key, lines]) => [`${key}${sign}${lines.join(`${eol}${indent}`)}`, gap])])
          .join(eol);
        const { documents, problems } = parseIni(text);
        assert.deepEqual(problems, [], text);
        const expected = Object.fromEntries(
          Object.entries(sections).map(([name, keys]) => [name, Object.fromEntries(Object.entries(keys).map(([key, lines]) => [key, lines.join('\n')]))]),
        );
        assert.deepEqual(read(text), expected, JSON.stringify(text));
        const [root] = documents;
        for (const { value } of root?.type === 'map' ? root.entries : [])
          for (const { value: node } of value.type === 'map' ? value.entries : []) {
            if (node.type !== 'scalar') continue;
            const map = positionMap(text, node, 'ini');
            for (let at = 0; at < node.text.length; at++) {
              const span = map?.toSource({ start: at, end: at + 1 }) ?? { start: 0, end: 0 };
              if (node.text[at] !== '\n') assert.equal(text.slice(span.start, span.end), node.text[at]);
            }
          }
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});

/** The text after a completion was taken at the mark. */
function accepted(marked: string, label: string): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const items = complete(analyze(text, iniKind), offset);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `${label} is not among ${items.map((each) => each.label)}`);
  return text.slice(0, item.replace.start) + withDefaults(item.insert) + text.slice(item.replace.end);
}

describe('features in INI', () => {
  for (const [what, marked, label, expected] of [
    ['a section in an empty file', '<|>', 'main', '[main]\nstack_name=shop'],
    ['half a section', '# c\nma<|>\n', 'main', '# c\n[main]\nstack_name=shop\n'],
    ['a name in a header', '[ma<|>]\n', 'main', '[main]\n'],
    ['a key', '[main]\n<|>\n', 'stack_name', '[main]\nstack_name=shop\n'],
    ['half a key, as the others are written', '[main]\nstack_name = x\nver<|>\n', 'verbose', '[main]\nstack_name = x\nverbose = \n'],
    ['a key before its sign', '[main]\nsta<|>=x\n', 'stack_name', '[main]\nstack_name=x\n'],
    ['a value', '[main]\nsize=<|>\n', 'small', '[main]\nsize=small\n'],
    ['half a value', '[main]\nsize = sm<|>\n', 'small', '[main]\nsize = small\n'],
    ['a flag', '[main]\nverbose=<|>\n', 'true', '[main]\nverbose=true\n'],
    ['a snippet of a section', '[main]\n<|>\n', 'size-small', '[main]\nsize=small\n'],
    ['a snippet of the file', '<|>\n', 'main', '[main]\nstack_name=shop\n'],
  ] as const)
    it(`completes ${what}`, () => assert.equal(accepted(marked, label), expected));

  it('offers nothing in comments', () => assert.deepEqual(complete(analyze('[main]\n; x', iniKind), 10), []));

  it('explains keys and values', () => {
    const analysis = analyze('[main]\nSize = small\n', iniKind);
    assert.match(hover(analysis, 8)?.markdown ?? '', /How large/);
    assert.match(hover(analysis, 16)?.markdown ?? '', /Little/);
    assert.match(hover(analysis, 2)?.markdown ?? '', /All of it/);
  });

  it('folds sections, values of several lines and comments', () =>
    assert.deepEqual(folds(analyze('; a\n; b\n[main]\nstack_name=x\n  y\n[z]\n', iniKind)), [
      { from: 0, to: 1, comment: true },
      { from: 2, to: 4 },
      { from: 3, to: 4 },
    ]));

  for (const [what, text, title, expected] of [
    ['a key that is misspelled', '[main]\nStack_nme = x\n', 'Change to `stack_name`', '[main]\nstack_name = x\n'],
    ['a value that is misspelled', '[main]\nstack_name=x\nsize=smal\n', 'Change to `small`', '[main]\nstack_name=x\nsize=small\n'],
    [
      'a key that is missing',
      '[main]\nretries: 2\n[other]\nstack_name=y\n',
      'Add `stack_name`',
      '[main]\nstack_name: shop\nretries: 2\n[other]\nstack_name=y\n',
    ],
  ] as const)
    it(`fixes ${what}`, () => {
      const analysis = analyze(text, iniKind);
      const all = fixes(analysis, diagnose(analysis), { start: 0, end: text.length });
      const found = all.find(({ fix }) => fix.title.startsWith(title));
      assert.ok(found, `only ${all.map(({ fix }) => fix.title)}, for ${diagnose(analysis).map(({ message }) => message)}`);
      let after = text;
      for (const edit of found.edits.toReversed()) after = after.slice(0, edit.start) + edit.text + after.slice(edit.end);
      assert.equal(after, expected);
    });

  it('silences a rule by a comment of either sort above the line, and writes one', () => {
    const text = '[main]\nstack_name=x\nfoo=1\n';
    const analysis = analyze(text, iniKind);
    const [problem] = diagnose(analysis);
    const edit = problem && ignoreHere(analysis, problem);
    assert.ok(edit);
    const silenced = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    assert.deepEqual(said(diagnose(analyze(silenced, iniKind))), []);
    assert.deepEqual(said(diagnose(analyze(silenced.replace('#', ';'), iniKind))), []);
    // Behind a value it is a part of it.
    assert.equal(diagnose(analyze('[main]\nstack_name=x\nfoo=1 # aws-devops-notes: ignore ini-tests/unknown-key\n', iniKind)).length, 1);
  });
});
