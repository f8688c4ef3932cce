import assert from 'node:assert/strict';
import { analyze } from '../../server/src/core/analyze.ts';
import { analyzed } from '../../server/src/core/analyzed.ts';
import type { Computed } from '../../server/src/core/computed.ts';
import { storeOf } from '../../server/src/core/data.ts';
import { select } from '../../server/src/core/fact.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { any, choice, either, key, list, map, number, type ObjectOf, object, oneOf, type Schema, text } from '../../server/src/core/schema.ts';

// A kind that no service has: things with a type, whose members come from data, and two functions.

const body = (properties: Schema): ObjectOf =>
  object({ Type: key('What it is.', text(), { required: 'error' }), Properties: key('What it has.', properties), Comment: key('Words.', text()) });

const sizes: Schema = object(
  {
    Size: key('How large.', number(), { required: 'error' }),
    Names: key('Its names.', list(text())),
    Colour: key('Its colour.', oneOf({ red: 'R.', green: 'G.' }, { others: 'hint', slips: 'warning' })),
  },
  { others: 'hint', slips: 'error', why: 'There may be more.' },
);

const computed: Computed = {
  value(node, wanted) {
    if (node.tag === '!Names') return { name: '!Names', schema: any, gives: 'list' };
    if (node.tag === '!If') return { name: '!If', schema: list(any, { items: [oneOf({ A: 'A.', B: 'B.' }), wanted, wanted] }) };
    return undefined;
  },
  entry: (entry) => (entry.key.startsWith('Each::') ? list(any, { items: [text(), any, map('One of them.', any)] }) : undefined),
};

const kind: Kind = {
  id: 'toy',
  title: 'a toy',
  files: { names: [], marks: () => false } as unknown as Kind['files'],
  reader: 'yaml',
  schema: map('A thing.', choice('/Type', 'things', body(any))),
  tables: {
    things(member, data) {
      const types = data.get('types') as Record<string, Schema> | null | undefined;
      return types && Object.hasOwn(types, member) ? body(types[member] ?? any) : undefined;
    },
  },
  computed,
  rules: [],
  snippets: [],
};

const store = () =>
  storeOf(
    async (name) => (name === 'types' ? { Box: sizes } : Promise.reject(new Error('gone'))),
    () => {},
  );
const said = async (source: string): Promise<string[]> =>
  (await analyzed(source, kind, store())).problems.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

describe('a choice by a value', () => {
  it('is made when the data has come, and until then nothing is judged', async () => {
    const source = 'a:\n  Type: Box\n  Properties: {Sise: 1}\n';
    const before = analyze(source, kind, { get: () => undefined });
    assert.deepEqual(before.missing, ['types']);
    assert.deepEqual(before.problems, []);
    assert.deepEqual(await said(source), ['error toy/unknown-key: Unknown key `Sise` in `Properties`. Did you mean `Size`?']);
  });

  it('parses a text once for all data', async () => {
    const first = analyze('a: {Type: Box}\n', kind, { get: () => undefined });
    const after = await analyzed('a: {Type: Box}\n', kind, store());
    assert.deepEqual(after.missing, []);
    assert.equal(first.parsed.documents.length, after.parsed.documents.length);
  });

  it('leaves everything open while the key is missing, computed or unknown', async () => {
    for (const type of ['', 'Type: Ball', 'Type: ${Kind}'])
      assert.deepEqual(
        (await said(`a:\n  Comment: x\n  ${type}\n  Properties: {Sise: x}\n`)).filter((each) => !each.includes('missing-key')),
        [],
      );
  });

  it('makes values of any shape fine where the data cannot be had, and says so once', async () => {
    const faults: string[] = [];
    const broken = storeOf(
      async () => Promise.reject(new Error('no such file')),
      (name) => faults.push(name),
    );
    for (let i = 0; i < 3; i++) assert.deepEqual((await analyzed('a: {Type: Box, Properties: 1}\n', kind, broken)).problems, []);
    assert.deepEqual(faults, ['types']);
  });
});

describe('keys and values that may be newer than the data', () => {
  const table: [source: string, expected: string[]][] = [
    ['{Size: 1, Weight: 2}', ['hint toy/unknown-key: Unknown key `Weight` in `Properties`. Expected `Size`, `Names` or `Colour`. There may be more.']],
    ['{Size: 1, Colour: gren}', ['warning toy/bad-value: Invalid value `gren` for `Colour`. Did you mean `green`?']],
    ['{Size: 1, Colour: blue}', ['hint toy/bad-value: Unknown value `blue` for `Colour`. Known values: `red` or `green`.']],
  ];
  for (const [source, expected] of table) it(source, async () => assert.deepEqual(await said(`a: {Type: Box, Properties: ${source}}\n`), expected));
});

describe('computed values', () => {
  const table: [title: string, source: string, expected: string[]][] = [
    ['of the right shape are fine', '{Size: 1, Names: !Names x}', []],
    ['of another shape are not', '{Size: !Names x}', ['error toy/wrong-type: `!Names` gives a list, but `Size` takes a number.']],
    ['have branches that are judged as the value', '{Size: !If [A, 1, x]}', ['error toy/bad-value: Invalid value `x`. Expected a number.']],
    ['have arguments of their own', '{Size: !If [C, 1, 2]}', ['error toy/bad-value: Invalid value `C`. Expected `A` or `B`.']],
    ['add entries of any name, so none is missing', '{"Each::X": [a, [1], {"${X}": 1}]}', []],
  ];
  for (const [title, source, expected] of table) it(title, async () => assert.deepEqual(await said(`a: {Type: Box, Properties: ${source}}\n`), expected));

  it('keep what the place wants, and are reached by facts', async () => {
    const { root } = await analyzed('a: {Type: Box, Properties: {Size: !If [A, 1, 2]}}\n', kind, store());
    const [size] = select(root, '/a/Properties/Size');
    assert.equal(size?.computed?.name, '!If');
    assert.equal(size?.wanted?.type, 'number');
    assert.equal(size?.children[1]?.schema.type, 'number');
    assert.equal(either(text()).type, 'either');
  });
});
