import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCarefully } from '../../server/src/core/yaml/careful.ts';
import { readPlain } from '../../server/src/core/yaml/fast/read.ts';
import { editedSample, samples } from '../support/texts.ts';

/** Whether the fast reader is sure of a text; then the careful one has no problem with it and gives the same tree, with all fields and offsets. */
function isSure(written: string): boolean {
  const text = written.replace(/\r(?!\n)/g, '\n');
  const root = readPlain(text);
  if (!root) return false;
  assert.deepEqual({ syntax: 'yaml', documents: [root], problems: [] }, readCarefully(text), JSON.stringify(text));
  return true;
}

describe('the fast reader of YAML', () => {
  const texts = samples();
  const good = texts.filter((text) => readCarefully(text).problems.length === 0);

  it('is sure of nearly all texts without a problem, and reads them like the careful one', () => {
    const sure = good.filter(isSure);
    assert.ok(sure.length > 0.9 * good.length, `only ${sure.length} of ${good.length}; not of ${JSON.stringify(good.find((text) => !readPlain(text)))}`);
  });

  it('reads them with other line ends, with a byte order mark, and cut at any place', () => {
    for (const text of good) {
      isSure(text.replace(/\r?\n/g, '\r\n'));
      isSure(`\uFEFF${text}`);
      isSure(text.trimEnd());
    }
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => void isSure(text.slice(0, share * text.length))),
      {
        numRuns: 2000,
        seed: 4,
      },
    );
  });

  it('reads like the careful one whatever it is sure of, in 20,000 edits', () => {
    let sure = 0;
    fc.assert(
      fc.property(editedSample(texts), (text) => void (isSure(text) && sure++)),
      { numRuns: 20_000, seed: 5 },
    );
    assert.ok(sure > 2000, `sure of ${sure} only`);
  });

  for (const [name, text] of [
    ['blocks of text', 'a: |+\n  b\n\n   c\n\n\nd: >-\n  e\n  f\n\n    g\n\n  h\ni: |2\n    j\nk: >\nl: 1\n'],
    ['strings over several lines', "a: one\n  two\n\n  three # four\nb: \"five \\\n  six\n\n  \\x41 \\u263A\"\nc: 'it''s\n  so'\n"],
    ['anchors, aliases and tags', 'a: &a !x\n  b: 1\nc: *a\nd:\n  <<: *a\n  <<: *a\ne: !!str 5\nf: &f\ng: [*f, !y z]\nh:\n  !z\n  - 1\n'],
    ['brackets', 'a: [b, "c":d, e: f, [g], {h: i, "k":l, m: },]\n'],
    ['brackets over lines', 'a: [\n    b, # c\n    d\n  ]\ne: {f: 1,\n  g: 2}\n'],
    ['lists in the column of their key, and in lists', 'a:\n- b\n- - c\n  - d: e\n    f: g\n-\nh:\n'],
    ['numbers and words', 'a: [0.0, 0644, 3.10, yes, 1e3, 0x1F, ~, .5, -.inf, .nan, null, True, +12, 1_000, 12e, 0o7, +.5e-3]\n'],
    ['keys of all sorts', '"a b": 1\n\'c\' : 2\nd e: 3\nf::g: 4\n/h/{i}: 5\n-j: 6\n'],
    ['a document with its mark', '# a\n\n--- # b\na: 1 # c\n# d\n'],
  ] as const)
    it(`is sure of ${name}`, () => assert.ok(isSure(text), text));

  for (const text of [
    'a: b: c\n',
    'a: "b\n',
    'a: [b\n',
    'a\n',
    'a: 1\na: 2\n',
    '\ta: 1\n',
    'a:\n\t- b\n',
    'a: 1\n b: 2\n',
    'a: *b\n',
    'a: @b\n',
    'a: |x\n b\n',
    '--- a\n--- b\n',
    '? a\n: b\n',
    'a: {b: 1 c: 2}\n',
    'a: "\\q"\n',
    'a: [\nb]\n',
  ])
    it(`is not sure of ${JSON.stringify(text)}`, () => assert.equal(readPlain(text), undefined));
});
