import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJsonCarefully, readJsonOrBlanks } from '../../server/src/core/json/careful.ts';
import type { EarlierJson } from '../../server/src/core/json/earlier.ts';
import { parseJson } from '../../server/src/core/json/parse.ts';
import type { Node } from '../../server/src/core/node.ts';
import { editedSample, samples } from '../support/texts.ts';

const texts = samples().filter((text) => /^\s*[{[]/.test(text));
const long = `{\n  "pipeline": {\n    "stages": [\n${Array.from({ length: 9 }, (_, index) => `      {\n        "name": "S${index}",\n        "actions": [\n          { "name": "A" }\n        ]\n      }`).join(',\n')}\n    ],\n    "name": "p"\n  }\n}\n`;

const messages = (text: string): string[] => parseJson(text).problems.map(({ start, end, message }) => `${text.slice(start, end)} | ${message}`);

/** The values that stand under a name, wherever it is. */
function valuesOf(node: Node | undefined, name: string): string[] {
  if (node?.type === 'list') return node.items.flatMap((item) => valuesOf(item, name));
  if (node?.type !== 'map') return [];
  return node.entries.flatMap(({ key, value }) => (key === name && value.type === 'scalar' ? [value.text] : valuesOf(value, name)));
}

describe('JSON with a fault', () => {
  const names = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'];
  const stages = (text: string): string[] => valuesOf(parseJson(text).documents[0], 'name').filter((name) => /^S\d$/.test(name));
  const inFourth = (change: (stage: string) => string): string => {
    const [start, end] = [long.indexOf('      {\n        "name": "S3"'), long.indexOf('      {\n        "name": "S4"')];
    return long.slice(0, start) + change(long.slice(start, end)) + long.slice(end);
  };

  for (const [what, change, said] of [
    ['a bracket that is never closed', (stage: string) => stage.replace('\n      },', ','), '{ | `{` is never closed.'],
    ['a quote that is never closed', (stage: string) => stage.replace('"S3"', '"S3'), '" | This string has no closing quote.'],
    ['half a key', (stage: string) => stage.replace('"S3",', '"S3",\n        "ac'), '" | This string has no closing quote.'],
    ['no value', (stage: string) => stage.replace('"S3",', '"S3",\n        "b":,'), undefined],
    ['no comma between entries', (stage: string) => stage.replace('"S3",', '"S3"'), '"actions" | Missing comma before this.'],
    ['no comma between items', (stage: string) => stage.replace('},', '}'), '{ | Missing comma before this.'],
    ['a colon and nothing behind it', (stage: string) => stage.replace('"S3",', '"S3",\n        "b":'), ': | Missing value.'],
    ['a bracket and comma that are not there', (stage: string) => stage.replace('\n      },', ''), '{ | `{` is never closed.'],
    ['a list that is begun', (stage: string) => stage.replace('"S3",', '"S3",\n        "b": ['), '[ | `[` is never closed.'],
    ['an item that is begun', (stage: string) => `      {\n${stage}`, '{ | `{` is never closed.'],
    ['a bracket of the other sort', (stage: string) => stage.replace('"S3",', '"S3",\n        "b": [1, 2},'), '[ | `[` is never closed.'],
    ['a comma twice', (stage: string) => stage.replace('"S3",', '"S3",,'), ', | Two commas in a row. Expected one.'],
    ['a comment of YAML', (stage: string) => stage.replace('"S3",', '"S3", # c'), '# | `#` starts a comment in YAML, but JSON has no comments.'],
    ['a word without quotes', (stage: string) => stage.replace('"S3"', 'S3'), 'S3 | `S3` is not a JSON value. Strings and keys need double quotes.'],
  ] as const)
    it(`costs ${what} only what it stands in`, () => {
      const text = inFourth(change);
      assert.notEqual(text, long);
      assert.deepEqual(stages(text), names);
      const found = messages(text);
      assert.equal(found.length, 1, found.join('\n'));
      if (said !== undefined) assert.equal(found[0], said);
    });

  it('is read by its indentation: an item that is begun ends where the next one begins', () => {
    const text = inFourth((stage) => `      {\n        "name": "S9",\n        "act\n${stage}`);
    assert.deepEqual(stages(text), [...names.slice(0, 3), 'S9', ...names.slice(3)]);
  });

  it('has a fault in both readings or in none, and without one the same tree', () => {
    fc.assert(
      fc.property(editedSample(texts), (text) => {
        fc.pre(text.trim() !== '');
        const [parted, whole] = [parseJson(text), readJsonOrBlanks(text, false)];
        assert.equal(parted.problems.length > 0, whole.problems.length > 0, JSON.stringify(text));
        if (whole.problems.length === 0) assert.deepEqual(parted.documents, whole.documents);
      }),
      { numRuns: 10_000, seed: 8 },
    );
  });

  it('is the same with what an earlier reading has', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(long, ...texts),
        fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom('', '"', '{', '}', ',', '\n', 'x', '  "a": [1],\n')), { maxLength: 6 }),
        (first, edits) => {
          let text = first;
          let earlier: EarlierJson | undefined = parseJson(text).earlierJson;
          for (const [where, gone, more] of edits) {
            const at = where % (text.length + 1);
            text = text.slice(0, at) + more + text.slice(at + gone);
            const { documents, problems, earlierJson } = parseJson(text, {}, earlier);
            const anew = parseJson(text);
            assert.deepEqual({ documents, problems }, { documents: anew.documents, problems: anew.problems }, JSON.stringify(text));
            if (earlierJson?.kept.some((kept) => earlier?.kept.includes(kept))) taken++;
            earlier = earlierJson;
          }
        },
      ),
      { numRuns: 2000, seed: 9 },
    );
    assert.ok(taken > 500, `${taken} readings took something over`);
  });

  it('is none where brackets are closed further on than lines say, as commas before them and blanks to fill in are no faults then', () => {
    for (const text of ['[\n  [""],{"a":"",\n},{}\n]', '{\n  "s":[\n{{}}],"a":[""],\n"l":{"b":[]}}', '{\n"s": [\n1,\n],\n"t": 1\n}']) {
      const parted = parseJson(text, { trailingCommas: true });
      assert.deepEqual(parted.problems, [], text);
      assert.deepEqual(parted.documents, readJsonOrBlanks(text, true).documents);
    }
  });

  it('is at the bracket whose end the lines lack, and not at the first one', () => {
    assert.deepEqual(messages(long.replace('"stages"', '"x": {\n    "stages"')), ['{ | `{` is never closed.']);
    for (const [from, to] of [
      ['    "stages": [', '    "x": {\n    "stages": ['],
      ['        "actions": [', '        "x": {\n        "actions": ['],
    ] as const) {
      const text = long.replace(from, to);
      assert.deepEqual(
        parseJson(text).problems.map(({ start }) => start),
        [text.indexOf('"x": {') + 5],
      );
    }
  });

  it('stands in the text, also where a comment is never closed', () => {
    for (const text of ['/*', '{"a": 1}/*', '{\n  "a": 1 /* b\n}']) for (const { end } of parseJson(text).problems) assert.ok(end <= text.length, text);
  });

  it('keeps the depth in which brackets are counted', () => {
    const deep = `{\n "a": ${'['.repeat(500)}x\n}`;
    assert.equal(parseJson(deep).problems[0]?.rule, 'file/too-deep');
    assert.ok(readJsonCarefully('{"a": [1}', false).problems.length > 0);
  });
});
