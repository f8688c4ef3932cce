import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse as peer, stringify } from 'smol-toml';
import type { Node, Span } from '../../server/src/core/node.ts';
import { type PositionMap, positionMap } from '../../server/src/core/position-map.ts';
import { parseToml } from '../../server/src/core/toml/parse.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixes } from '../../server/src/features/fix.ts';
import { hover } from '../../server/src/features/hover.ts';
import { withDefaults } from '../../server/src/features/insert.ts';
import { snippetsAt } from '../../server/src/features/snippets.ts';
import { analyze } from '../support/analyze.ts';
import { tomlKind } from '../support/table-kinds.ts';

/** A tree as plain values; numbers and dates by their text. */
function plain(node: Node): unknown {
  if (node.type === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  if (node.type === 'list') return node.items.map(plain);
  if (node.type !== 'scalar') return undefined;
  if (node.valueType === 'null') return {};
  if (node.valueType === 'flag') return node.text === 'true';
  if (node.valueType === 'number') return number(node.text);
  return node.style === 'plain' ? `date ${new Date(dated(node.text)).getTime()}` : node.text;
}
const dated = (text: string): string =>
  (/^\d\d:/.test(text) ? `1970-01-01T${text}Z` : text.length === 10 ? `${text}T00:00:00Z` : /(?:Z|[+-]\d\d:\d\d)$/i.test(text) ? text : `${text}Z`).replace(
    ' ',
    'T',
  );
const number = (text: string): number => {
  const bare = text.replaceAll('_', '').toLowerCase();
  if (/inf|nan/.test(bare)) return Number(bare.replace('inf', 'Infinity').replace(/[+-]?nan/, 'NaN'));
  return Number(bare.replace(/^\+/, ''));
};
/** What the other parser reads, in the same form; `undefined` if it refuses. */
function peers(text: string): unknown {
  const convert = (value: unknown): unknown => {
    if (value instanceof Date) return `date ${new Date(dated(value.toISOString())).getTime()}`;
    if (Array.isArray(value)) return value.map(convert);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, convert(each)])) : value;
  };
  try {
    return convert(peer(text));
  } catch {
    return undefined;
  }
}

const config = `# How it is deployed.
version = 0.1

[default]
[default.global.parameters]
stack_name = "shop"

[default.deploy.parameters]
stack_name = 'shop'  # its name
capabilities = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"]
retries = 2
verbose = true
tags = { team = "web", cost.centre = "12" }

[[prod.deploy.hooks]]
name = """
two
lines"""

[[prod.deploy.hooks]]
"quoted key" = 1979-05-27T07:32:00Z
site.'google.com' = [ 1, [ 2.5e3, 0x1f ], # nested
  { a = 1 } ]
`;

describe('TOML', () => {
  it('is read as another parser reads it', () => assert.deepEqual(plain(parseToml(config).documents[0] as Node), peers(config)));

  it('gives what was written, whatever it is', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        fc.boolean(),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('table'),
      ),
      table: fc.dictionary(fc.string({ minLength: 1 }), tie('any'), { maxKeys: 4 }),
    })).table;
    fc.assert(
      fc.property(value, (table) => {
        const text = stringify(table as Record<string, never>);
        const expected = peers(text);
        if (expected === undefined) return;
        const { documents, problems } = parseToml(text);
        assert.deepEqual(problems, [], text);
        assert.deepEqual(plain(documents[0] as Node), expected, text);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  const pieces = [
    '[',
    ']',
    '[[',
    ']]',
    '=',
    '.',
    '"',
    "'",
    '"""',
    '{',
    '}',
    ',',
    '\n',
    'a',
    'b',
    'a.b',
    '1',
    '#',
    '\\',
    '\\u00e9',
    ' ',
    '\r\n',
    'true',
    '[a.b]\n',
    '[[a]]\n',
    'a = 1\n',
    'a.b = 1\n',
    '\t',
    '\0',
    '-',
    '1979-05-27',
    '07:32:00',
    '\uFEFF',
  ];
  const half = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(''));
  const edited = fc
    .tuple(fc.nat(config.length), fc.nat(6), fc.constantFrom(...pieces, ''))
    .map(([at, length, piece]) => config.slice(0, at) + piece + config.slice(at + length));

  /** What the next version of TOML allows, and the other parser takes. */
  const isNext = (text: string): boolean => /\{[^}]*[\r\n]|,\s*\}|\\[ex]|\d\d:\d\d(?!:)/.test(text) || text.includes('\uFEFF');

  it('has no problem where another parser has none, and the same values', () => {
    fc.assert(
      fc.property(fc.oneof(half, edited), (text) => {
        const { documents, problems } = parseToml(text);
        const expected = isNext(text) ? undefined : peers(text);
        if (expected === undefined) return;
        assert.deepEqual(problems, [], JSON.stringify(text));
        assert.deepEqual(plain(documents[0] as Node), expected, JSON.stringify(text));
      }),
      { numRuns: 20_000, seed: 8 },
    );
  });

  it('refuses what another parser refuses', () => {
    const missed: string[] = [];
    fc.assert(
      fc.property(fc.oneof(half, edited), (text) => {
        if (peers(text) === undefined && parseToml(text).problems.length === 0 && !text.includes('\uFEFF')) missed.push(text);
      }),
      { numRuns: 20_000, seed: 9 },
    );
    assert.deepEqual(missed, []);
  });

  for (const [what, text, rule, left] of [
    ['a key without a sign', 'a = 1\nstack\nb = 2\n', 'missing-equals', ['a', 'stack', 'b']],
    ['a key without a value', 'a = 1\nstack = \nb = 2\n', 'missing-value', ['a', 'stack', 'b']],
    ['an open quote', 'a = "x\nb = 2\n', 'unclosed-quote', ['a', 'b']],
    ['open triple quotes', 'a = """x\ny\nb = 2\n[c]\n', 'unclosed-quote', ['a', 'b', 'c']],
    ['an open array', 'a = [1,\nb = 2\n', 'unclosed-bracket', ['a', 'b']],
    ['an open array before a table', 'a = ["x"\n[b]\nc = 1\n', 'unclosed-bracket', ['a', 'b']],
    ['an open inline table', 'a = { x = 1\nb = 2\n', 'unclosed-bracket', ['a', 'b']],
    ['an open header', '[a\nx = 1\n[b]\n', 'unclosed-bracket', ['a', 'b']],
    ['a header that ends in a dot', '[a.]\nx = 1\n[b]\n', 'invalid-toml', ['a', 'b']],
    ['a word without quotes', 'a = shop prod\nb = 2\n', 'invalid-toml', ['a', 'b']],
    ['a table that stands twice', '[a]\nx = 1\n[a]\ny = 2\n', 'duplicate-key', ['a']],
    ['a key that stands twice', 'a = 1\na = 2\n', 'duplicate-key', ['a', 'a']],
    ['two keys in a line', 'a = "x" b = 2\n', 'unexpected-text', ['a']],
    ['a wrong escape', 'a = "C:\\sam"\nb = 1\n', 'bad-escape', ['a', 'b']],
    ['a key with a space', 'stack name = 1\nb = 1\n', 'missing-equals', ['stack', 'b']],
  ] as const)
    it(`loses a line by ${what}, and no more`, () => {
      const { documents, problems } = parseToml(text);
      assert.deepEqual(
        problems.map((problem) => problem.rule),
        [`syntax/${rule}`],
      );
      const [root] = documents;
      assert.deepEqual(root?.type === 'map' && root.entries.map(({ key }) => key), left);
    });

  it('has every character of a string at its place, in all four forms', () => {
    for (const written of ['"a\\tb\\u00e9\\U0001F600c"', "'a\\tb'", '"""\na\\\n   b\nc\\"""" ', "'''\na\nb'c'''"]) {
      const text = `x = ${written}\n`;
      const [root] = parseToml(text).documents;
      const node = root?.type === 'map' ? root.entries[0]?.value : undefined;
      assert.ok(node?.type === 'scalar', written);
      const map: PositionMap | undefined = positionMap(text, node, 'toml');
      for (const [index, sign] of [...node.text].entries()) {
        if (/[\t\n"é\u{1F600}]/u.test(sign)) continue;
        const at: number = [...node.text].slice(0, index).join('').length;
        const span: Span | undefined = map?.toSource({ start: at, end: at + 1 });
        assert.equal(text.slice(span?.start, span?.end), sign);
      }
      const edit = map?.edit({ start: 0, end: 1 }, 'Z');
      assert.ok(edit);
      const [again] = parseToml(text.slice(0, edit.start) + edit.text + text.slice(edit.end)).documents;
      assert.equal(again?.type === 'map' && again.entries[0]?.value.type === 'scalar' && again.entries[0].value.text, `Z${node.text.slice(1)}`);
    }
  });

  it('is bounded however deep it is', () => {
    for (const text of [
      `a = ${'['.repeat(5000)}`,
      `a = ${'{a='.repeat(5000)}`,
      `[${'a.'.repeat(5000)}a]`,
      `${'a.'.repeat(5000)}a = 1`,
      `a = ${'{a.a.a='.repeat(150)}`,
    ])
      assert.deepEqual(
        parseToml(text).problems.map(({ rule }) => rule),
        ['file/too-deep'],
      );
  });
});

/** The text after a completion was taken at the mark. */
function accepted(marked: string, label: string): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const items = complete(analyze(text, tomlKind), offset);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `${label} is not among ${items.map((each) => each.label)}`);
  return text.slice(0, item.replace.start) + withDefaults(item.insert) + text.slice(item.replace.end);
}
const offered = (marked: string): string[] => complete(analyze(marked.replace('<|>', ''), tomlKind), marked.indexOf('<|>')).map(({ label }) => label);

describe('features in TOML', () => {
  for (const [what, marked, label, expected] of [
    ['a key in an empty file', '<|>', 'version', 'version = 0.1'],
    ['a key of a table', '[a.b.parameters]\n<|>\n', 'stack_name', '[a.b.parameters]\nstack_name = "shop"\n'],
    ['half a key', '[a.b.parameters]\nstack_name = "x"\nver<|>\n', 'verbose', '[a.b.parameters]\nstack_name = "x"\nverbose = \n'],
    ['a key before its sign', '[a.b.parameters]\nsta<|> = "x"\n', 'stack_name', '[a.b.parameters]\nstack_name = "x"\n'],
    ['a value', '[a.b.parameters]\nsize = <|>\n', 'small', '[a.b.parameters]\nsize = "small"\n'],
    ['a value without a blank', '[a.b.parameters]\nsize =<|>\n', 'small', '[a.b.parameters]\nsize = "small"\n'],
    ['a value in quotes', '[a.b.parameters]\nsize = "sm<|>"\n', 'small', '[a.b.parameters]\nsize = "small"\n'],
    ['a value in single quotes', "[a.b.parameters]\nsize = 'sm<|>'\n", 'small', "[a.b.parameters]\nsize = 'small'\n"],
    ['a flag', '[a.b.parameters]\nverbose = <|>\n', 'true', '[a.b.parameters]\nverbose = true\n'],
    ['an item', '[a.b.parameters]\ncapabilities = [<|>]\n', 'CAPABILITY_IAM', '[a.b.parameters]\ncapabilities = ["CAPABILITY_IAM"]\n'],
    ['a key of an inline table', '[a]\nb = { parameters = { <|> } }\n', 'size', '[a]\nb = { parameters = { size = "" } }\n'],
    ['a table in a header', '[a.b.<|>]\n', 'parameters', '[a.b.parameters]\n'],
    ['a key with dots', '[a]\nb.parameters.si<|>\n', 'size', '[a]\nb.parameters.size = ""\n'],
    [
      'a snippet of the top level',
      'version = 0.1\n\n<|>',
      'deploy',
      'version = 0.1\n\n[prod.deploy.parameters]\nstack_name = "shop"\nretries = 2\ncapabilities = ["CAPABILITY_IAM"]',
    ],
    ['a snippet of a table', '[a.b.parameters]\nstack_name = "x"\n<|>\n', 'size', '[a.b.parameters]\nstack_name = "x"\nsize = ""\n'],
  ] as const)
    it(`completes ${what}`, () => assert.equal(accepted(marked, label), expected));

  it('offers nothing in comments and behind values', () => {
    for (const marked of ['# <|>', '[a.b.parameters]\nsize = "small" <|>', '[a.b.parameters] <|>', 'a = """\n<|>\n"""'])
      assert.deepEqual(offered(marked), [], marked);
  });

  it('explains keys in every header and value', () => {
    const text = '[a.b.parameters]\nsize = "small"\n[z]\n[a.c.parameters]\nsize = "large"\n';
    const analysis = analyze(text, tomlKind);
    for (const found of text.matchAll(/parameters|size|small|large/g)) {
      const said = hover(analysis, found.index + 1);
      assert.match(said?.markdown ?? '', new RegExp(found[0] === 'parameters' ? 'What it takes' : 'How large'), found[0]);
      assert.ok(said && said.span.start <= found.index + 1 && found.index + 1 <= said.span.end);
    }
  });

  it('puts snippets behind what is there', () => {
    const [deploy, size] = snippetsAt(analyze('version = 0.1\n', tomlKind), 0);
    assert.equal(deploy?.at, 13);
    assert.match(deploy?.insert ?? '', /^\n\n\[\$\{1:prod\}\.deploy\.parameters\]/);
    assert.equal(size, undefined);
  });

  for (const [what, text, title, expected] of [
    ['a key that is misspelled', '[a.b.parameters]\nstack_nme = "x"\n', 'Change to `stack_name`', '[a.b.parameters]\nstack_name = "x"\n'],
    [
      'a value that is misspelled',
      "[a.b.parameters]\nstack_name = 'x'\nsize = 'smal'\n",
      'Change to `small`',
      "[a.b.parameters]\nstack_name = 'x'\nsize = 'small'\n",
    ],
    [
      'a key that is missing',
      'version = 0.1\n[a.b.parameters]\nretries = 2 # twice\n[a.c]\n',
      'Add `stack_name`',
      'version = 0.1\n[a.b.parameters]\nstack_name = "shop"\nretries = 2 # twice\n[a.c]\n',
    ],
    ['a key that the file lacks', '[a.b.parameters]\nstack_name = "x"\n', 'Add `version`', 'version = 0.1\n[a.b.parameters]\nstack_name = "x"\n'],
    [
      'one value in the place of a list',
      '[a.b.parameters]\nstack_name = "x"\ncapabilities = "CAPABILITY_IAM"\n',
      'Make it a list',
      '[a.b.parameters]\nstack_name = "x"\ncapabilities = ["CAPABILITY_IAM"]\n',
    ],
  ] as const)
    it(`fixes ${what}`, () => {
      const analysis = analyze(text, tomlKind);
      const all = fixes(analysis, diagnose(analysis), { start: 0, end: text.length });
      const found = all.find(({ fix }) => fix.title.startsWith(title));
      assert.ok(found, `only ${all.map(({ fix }) => fix.title)}, for ${diagnose(analysis).map(({ message }) => message)}`);
      let after = text;
      for (const edit of found.edits.toReversed()) after = after.slice(0, edit.start) + edit.text + after.slice(edit.end);
      assert.equal(after, expected);
    });

  it('takes a comment that silences a rule', () => {
    const text = '[a.b.parameters]\nstack_name = "x"\nfoo = 1 # aws-devops-notes: ignore toml-tests/unknown-key\n';
    assert.deepEqual(
      diagnose(analyze(`version = 1\n${text}`, tomlKind)).map(({ rule }) => rule),
      [],
    );
  });
});
