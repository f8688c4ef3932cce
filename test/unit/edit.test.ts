import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as yaml from 'yaml';
import { textEdits } from '../../server/src/core/edit.ts';
import type { Operation } from '../../server/src/core/operation.ts';
import { parse } from '../../server/src/core/parse.ts';
import { applyEdits } from '../../server/src/core/text-edit.ts';

type Data = string | Data[] | { [key: string]: Data };

const word = fc.constantFrom(
  'a',
  'b',
  'key',
  'two words',
  "it's",
  'x: y',
  '# no comment',
  '*glob',
  '[ -f x ] && y',
  '3.10',
  'yes',
  '- dash',
  '"quoted"',
  '@at',
  'back\\slash',
  'trailing ',
  'é\u{1F600}',
);
const name = fc.constantFrom('one', 'two', 'three', 'four', 'five-six');
const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.array(tie('data'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(name, tie('data'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
}));
const file = fc.dictionary(name, data, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

const styles: Record<string, (value: Data) => string> = {
  block: (value) => yaml.stringify(value, { lineWidth: 0 }),
  'block by four, with comments': (value) =>
    yaml
      .stringify(value, { indent: 4, lineWidth: 0 })
      .split('\n')
      .map((line, index) => (/^\s*(- )*[\w-]+:$/.test(line) ? `${line} # comment ${index}` : line))
      .join('\n'),
  'block with lists below their key': (value) => yaml.stringify(value, { indentSeq: false, lineWidth: 0 }),
  flow: (value) => yaml.stringify(value, { collectionStyle: 'flow', lineWidth: 0 }),
  JSON: (value) => JSON.stringify(value),
  'JSON on lines': (value) => JSON.stringify(value, undefined, 2),
  CRLF: (value) => yaml.stringify(value, { lineWidth: 0 }).replaceAll('\n', '\r\n'),
};

/** All paths into a value. */
const pathsOf = (value: Data): (string | number)[][] =>
  typeof value === 'string'
    ? [[]]
    : [
        [],
        ...Object.keys(value).flatMap((key) =>
          pathsOf((value as Record<string, Data>)[key] ?? '').map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
        ),
      ];

const at = (value: Data, path: readonly (string | number)[]): Data =>
  path.reduce<Data>((inner, key) => (inner as Record<string | number, Data>)[key] ?? '', value);

/** The same change to plain data, or `undefined` if it makes no sense there. */
function changed(value: Data, operation: Operation): Data | undefined {
  const copy = structuredClone(value);
  const { path } = operation;
  const target = at(copy, path);
  const parent = path.length > 0 ? (at(copy, path.slice(0, -1)) as Record<string | number, Data>) : undefined;
  const last = path.at(-1) ?? '';
  switch (operation.op) {
    case 'set':
      if (!parent || typeof target !== 'string') return undefined;
      parent[last] = operation.to;
      return copy;
    case 'insert':
      if (typeof target === 'string' || Array.isArray(target) || operation.key in target) return undefined;
      target[operation.key] = operation.value as Data;
      return copy;
    case 'append':
      if (!Array.isArray(target)) return undefined;
      target.push(operation.value as Data);
      return copy;
    case 'remove':
      if (!parent || Object.keys(parent).length < 2) return undefined;
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else delete parent[last];
      return copy;
    case 'unwrap':
      if (!parent || Array.isArray(parent) || typeof target === 'string' || Array.isArray(target)) return undefined;
      return replaced(copy, path.slice(0, -1), target);
    case 'rename': {
      if (!parent || Array.isArray(parent) || operation.to in parent) return undefined;
      const renamed = Object.fromEntries(Object.entries(parent).map(([key, each]) => [key === last ? operation.to : key, each]));
      for (const key of Object.keys(parent)) delete parent[key];
      Object.assign(parent, renamed);
      return copy;
    }
    case 'to-list': {
      if (typeof target === 'string' || Array.isArray(target)) return undefined;
      return replaced(
        copy,
        path,
        Object.entries(target).map(([key, each]) => ({ [key]: each })),
      );
    }
    case 'to-map': {
      if (!Array.isArray(target)) return undefined;
      const keys = target.flatMap((item) => (typeof item === 'string' || Array.isArray(item) ? [] : Object.keys(item)));
      if (keys.length === 0 || new Set(keys).size < keys.length || target.some((item) => typeof item === 'string' || Array.isArray(item))) return undefined;
      return replaced(copy, path, Object.assign({}, ...target));
    }
  }
}

function replaced(value: Data, path: readonly (string | number)[], by: Data): Data {
  if (path.length === 0) return by;
  (at(value, path.slice(0, -1)) as Record<string | number, Data>)[path.at(-1) ?? ''] = by;
  return value;
}

const operation = (path: (string | number)[]): fc.Arbitrary<Operation> =>
  fc.oneof(
    word.map((to): Operation => ({ op: 'set', path, to })),
    fc.boolean().map((first): Operation => ({ op: 'insert', path, key: 'new', value: { files: ['a', 'x: y'] }, ...(first ? { first: true as const } : {}) })),
    fc.constant<Operation>({ op: 'append', path, value: 'new: item' }),
    fc.constant<Operation>({ op: 'remove', path }),
    fc.constant<Operation>({ op: 'rename', path, to: 'renamed' }),
    fc.constantFrom('to-list' as const, 'to-map' as const, 'unwrap' as const).map((op): Operation => ({ op, path })),
  );

describe('edits', () => {
  for (const [style, write] of Object.entries(styles))
    it(`change the value at their path and nothing else, in ${style}`, () => {
      fc.assert(
        fc.property(
          file.chain((value) => fc.tuple(fc.constant(value), fc.constantFrom(...pathsOf(value)).chain(operation))),
          ([value, change]) => {
            const expected = changed(value, change);
            fc.pre(expected !== undefined);
            const text = write(value);
            const { documents, syntax } = parse(text, 'yaml');
            const root = documents[0];
            assert.ok(root);
            const edits = textEdits({ text, syntax, root }, [change]);
            assert.ok(edits, 'the path is found');
            const result = applyEdits(text, edits);
            const [document] = yaml.parseAllDocuments(result, { schema: 'failsafe', uniqueKeys: true });
            assert.ok(
              document && 'errors' in document && document.errors.length === 0,
              `${result}\n${document && 'errors' in document ? document.errors[0]?.message : ''}`,
            );
            // Removing from the middle and inserting first change the order; the order of keys is compared by the case files.
            assert.deepEqual(document.toJS(), expected, result);
            const comments = (all: string): string[] => all.match(/# comment \d+/g) ?? [];
            if (change.op !== 'remove' && change.op !== 'unwrap') assert.deepEqual(comments(result), comments(text), 'comments stay');
            if (style === 'CRLF') assert.ok(!/[^\r]\n/.test(result), 'line ends stay');
          },
        ),
        { numRuns: 400, seed: 4 },
      );
    });

  for (const [style, write] of Object.entries(styles))
    it(`take several keys away at once, put one in and unwrap what is left, in ${style}`, () => {
      const keys = fc.dictionary(name, data, { minKeys: 2, maxKeys: 5, noNullPrototype: true });
      fc.assert(
        fc.property(keys, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), fc.boolean(), (inner, marks, isWrapped) => {
          const gone = Object.keys(inner).filter((_, index) => marks[index]);
          fc.pre(gone.length > 0 && gone.length < Object.keys(inner).length);
          const text = write(isWrapped ? { before: 'x', wrapper: inner, after: ['y'] } : inner);
          const { documents, syntax } = parse(text, 'yaml');
          const root = documents[0];
          const path = isWrapped ? ['wrapper'] : [];
          // In block style a new key would have the column of the wrapper's.
          const inserts = !isWrapped || root?.type !== 'map' || root.flow;
          const operations: Operation[] = [
            ...gone.map((key): Operation => ({ op: 'remove', path: [...path, key] })),
            ...(inserts ? [{ op: 'insert', path, key: 'new', value: 'z' } as const] : []),
            ...(isWrapped ? [{ op: 'unwrap', path } as const] : []),
          ];
          const edits = root && textEdits({ text, syntax, root }, operations);
          assert.ok(edits, text);
          const left = Object.fromEntries([...Object.entries(inner).filter(([key]) => !gone.includes(key)), ...(inserts ? [['new', 'z']] : [])]);
          const result = applyEdits(text, edits);
          assert.deepEqual(yaml.parse(result, { schema: 'failsafe' }), left, `${text}\n${result}`);
        }),
        { numRuns: 300, seed: 6 },
      );
    });

  it('move keys with their lines, and wrap scalars, in any width and with CRLF', () => {
    const keys = fc.dictionary(name, data, { minKeys: 2, maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(keys, keys, fc.constantFrom(2, 4), fc.boolean(), fc.boolean(), (from, to, indent, crlf, first) => {
        const [moved = ''] = Object.keys(from);
        fc.pre(!(moved in to));
        const value = { from, to, empty: '' };
        const eol = crlf ? '\r\n' : '\n';
        const text = yaml.stringify(value, { indent, lineWidth: 0 }).replace('empty: ""', 'empty:').replaceAll('\n', eol);
        const root = parse(text, 'yaml').documents[0];
        assert.ok(root);
        const left = Object.fromEntries(Object.entries(from).slice(1));
        for (const [path, expected] of [
          [['to'], { ...value, from: left, to: { ...to, [moved]: from[moved] } }],
          [['empty'], { from: left, to, empty: { [moved]: from[moved] } }],
          [['to', 'new', 'newer'], { ...value, from: left, to: { ...to, new: { newer: { [moved]: from[moved] } } } }],
        ] as const) {
          const edits = textEdits({ text, syntax: 'yaml', root }, [
            { op: 'move', path: ['from', moved], to: path, ...(first ? { first: true as const } : {}) },
          ]);
          assert.ok(edits);
          const result = applyEdits(text, edits);
          const loose = (all: unknown): unknown => JSON.parse(JSON.stringify(all, (_, each) => (each === null ? '' : each)));
          assert.deepEqual(loose(yaml.parse(result, { schema: 'failsafe' })), loose(expected), result);
          if (crlf) assert.ok(!/[^\r]\n/.test(result), 'line ends stay');
        }
        if (typeof from[moved] !== 'string') return;
        const wrapped = textEdits({ text, syntax: 'yaml', root }, [{ op: 'wrap', path: ['from', moved] }]);
        assert.ok(wrapped);
        assert.deepEqual(yaml.parse(applyEdits(text, wrapped), { schema: 'failsafe' }).from, { ...from, [moved]: [from[moved]] });
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('move members of JSON, in any layout and with CRLF', () => {
    const keys = fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(keys, keys, fc.constantFrom<string | number>(0, 2, 4, '\t'), fc.boolean(), (from, to, indent, crlf) => {
        const [moved = ''] = Object.keys(from);
        fc.pre(!(moved in to));
        const value = { from: { ...from, in: {} }, to };
        const text = JSON.stringify(value, null, indent).replaceAll('\n', crlf ? '\r\n' : '\n');
        const root = parse(text, 'json').documents[0];
        assert.ok(root);
        const { [moved]: member, ...rest } = from;
        const left = { ...rest, in: {} };
        for (const [path, expected] of [
          [['to'], { from: left, to: { ...to, [moved]: member } }],
          [['from', 'in'], { from: { ...rest, in: { [moved]: member } }, to }],
          [[], { from: left, to, [moved]: member }],
          [['new', 'newer'], { from: left, to, new: { newer: { [moved]: member } } }],
        ] as const) {
          const edits = textEdits({ text, syntax: 'json', root }, [{ op: 'move', path: ['from', moved], to: path }]);
          assert.ok(edits);
          const result = applyEdits(text, edits);
          assert.deepEqual(JSON.parse(result), expected, result);
          if (crlf) assert.ok(!/[^\r]\n/.test(result), 'line ends stay');
          // What stood on lines of its own does so again, as deep as its new neighbours.
          if (path[0] === 'to' && indent !== 0) assert.equal(result.replaceAll('\r', ''), JSON.stringify(expected, null, indent), result);
        }
        assert.equal(textEdits({ text, syntax: 'json', root }, [{ op: 'move', path: ['from', 'in'], to: ['from'] }]), undefined, 'where it stands already');
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('are none when a path leads nowhere', () => {
    const text = 'a: {b: c}\n';
    const root = parse(text, 'yaml').documents[0];
    assert.ok(root);
    assert.equal(textEdits({ text, syntax: 'yaml', root }, [{ op: 'set', path: ['a', 'x'], to: 'y' }]), undefined);
    assert.equal(
      textEdits({ text, syntax: 'yaml', root }, [
        { op: 'rename', path: ['a'], to: 'z' },
        { op: 'append', path: ['a'], value: 'y' },
      ]),
      undefined,
    );
  });

  for (const [style, write] of Object.entries(styles))
    it(`make a map a list and a map again, in ${style}`, () => {
      fc.assert(
        fc.property(fc.dictionary(name, data, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), (value) => {
          const text = write({ top: value, next: 'x' });
          const edited = (before: string, op: 'to-list' | 'to-map'): string => {
            const { documents, syntax } = parse(before, 'yaml');
            const root = documents[0];
            const edits = root && textEdits({ text: before, syntax, root }, [{ op, path: ['top'] }]);
            assert.ok(edits, before);
            return applyEdits(before, edits);
          };
          const asList = edited(text, 'to-list');
          const read = (each: string): unknown => yaml.parse(each, { schema: 'failsafe' });
          assert.deepEqual(read(asList), { top: Object.entries(value).map(([key, each]) => ({ [key]: each })), next: 'x' }, asList);
          const asMap = edited(asList, 'to-map');
          assert.deepEqual(read(asMap), { top: value, next: 'x' }, asMap);
          assert.equal(asMap, text, 'and all is as it was');
        }),
        { numRuns: 300, seed: 5 },
      );
    });

  it('take a map out of a list in brackets', () => {
    const text = '[\n  {\n    "a": "b"\n  },\n  "x"\n]\n';
    const root = parse(text, 'yaml').documents[0];
    const edits = root && textEdits({ text, syntax: 'json', root }, [{ op: 'unwrap', path: [0] }]);
    assert.deepEqual(JSON.parse(applyEdits(text, edits ?? [])), { a: 'b' });
  });

  it('leave a list alone whose maps share a key', () => {
    const text = 'a:\n  - b: 1\n  - b: 2\n';
    const root = parse(text, 'yaml').documents[0];
    assert.ok(root);
    assert.equal(textEdits({ text, syntax: 'yaml', root }, [{ op: 'to-map', path: ['a'] }]), undefined);
  });

  const tagged: [before: string, tag: string | undefined, after: string | undefined][] = [
    ['a: !Sub x # why\n', undefined, 'a: x # why\n'],
    ['a: x\n', '!Sub', 'a: !Sub x\n'],
    ["a: '${b}'\n", '!Sub', "a: !Sub '${b}'\n"],
    ['a: !Sub |\n  x\n  y\n', undefined, 'a: |\n  x\n  y\n'],
    ['a: !Ref x\n', '!GetAtt', 'a: !GetAtt x\n'],
    ['a: !Join ["", [x]]\n', undefined, 'a: ["", [x]]\n'],
    ['a: &b !Sub x\n', undefined, undefined],
    ['a: !Join\n  - x\n', undefined, undefined],
    ['{"a": "x"}', '!Sub', undefined],
  ];
  for (const [before, tag, after] of tagged)
    it(`${tag ?? 'take'} a tag${tag === undefined ? ' away' : ''} in ${JSON.stringify(before)}`, () => {
      const { documents, syntax } = parse(before, 'yaml');
      const root = documents[0];
      assert.ok(root);
      const edits = textEdits({ text: before, syntax, root }, [{ op: 'tag', path: ['a'], ...(tag === undefined ? {} : { tag }) }]);
      assert.equal(edits && applyEdits(before, edits), after);
    });
});
