import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJsonCarefully } from '../../server/src/core/json/careful.ts';
import { readPlainJson } from '../../server/src/core/json/plain.ts';
import { editedSample, samples } from '../support/texts.ts';

/** Whether the plain reader takes a text; then the careful one has no problem with it and gives the same tree, with all fields and offsets. */
function isPlain(text: string): boolean {
  const root = readPlainJson(text);
  if (!root) return false;
  assert.deepEqual({ syntax: 'json', documents: [root], problems: [] }, readJsonCarefully(text, false), JSON.stringify(text));
  return true;
}

describe('the plain reader of JSON', () => {
  const texts = samples().filter((text) => /^\s*[{[]/.test(text));

  it('takes all samples without a fault', () => {
    const good = texts.filter((text) => readJsonCarefully(text, false).problems.length === 0);
    assert.ok(good.length > 100, `only ${good.length} samples`);
    assert.deepEqual(
      good.filter((text) => !isPlain(text)),
      [],
    );
  });

  it('reads like the careful one whatever it takes', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(editedSample(texts), fc.json()), (text) => void (isPlain(text) && taken++)),
      { numRuns: 10_000, seed: 6 },
    );
    assert.ok(taken > 2000, `took ${taken} only`);
  });

  for (const [what, text] of [
    ['a comma at the end', '[1,]'],
    ['a comment', '{} // a'],
    ['a key that stands twice', '{"a": 1, "b": 2, "a": 3}'],
    ['a key that stands twice among many', `{${Array.from({ length: 20 }, (_, index) => `"k${index % 19}": 1`).join()}}`],
    ['a key without quotes', '{a: 1}'],
    ['a control character', '["a\tb"]'],
    ['a wrong escape', '["\\x"]'],
    ['an open string', '["a'],
    ['an open bracket', '[[]'],
    ['a leading zero', '[012]'],
    ['half a word', '[tru]'],
    ['a word too many', '[true x]'],
    ['more behind the end', '{} {}'],
    ['nothing', ''],
    ['a byte order mark', '\uFEFF{}'],
    ['many levels', `${'['.repeat(300)}${']'.repeat(300)}`],
  ] as const)
    it(`leaves ${what} to the careful one`, () => assert.equal(readPlainJson(text), undefined));
});
