import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/src/core/analyze.ts';
import { parse } from '../../server/src/core/parse.ts';
import { trials } from '../../server/src/features/trials.ts';
import { eventPattern } from '../../server/src/kinds/eventbridge-pattern/kind.ts';
import { matches } from '../../server/src/kinds/eventbridge-pattern/matcher.ts';

const treeOf = (text: string) => {
  const [root] = parse(text, 'yaml').documents;
  assert.ok(root);
  return root;
};
const isMatch = (pattern: string, event: string): boolean => matches(treeOf(pattern), treeOf(event));

/** A pattern, events that it matches, and events that it doesn't, as the guide and the tests of the engine describe it. */
const table: readonly (readonly [about: string, pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['a value', '{"a": ["x"]}', ['{"a": "x"}', '{"a": "x", "b": 1}'], ['{"a": "X"}', '{"a": "xx"}', '{"b": "x"}', '{}', '{"a": null}', '{"a": {"a": "x"}}']],
  ['values as alternatives', '{"a": ["x", "y"]}', ['{"a": "x"}', '{"a": "y"}'], ['{"a": "z"}']],
  ['fields together', '{"a": ["x"], "b": ["y"]}', ['{"a": "x", "b": "y"}'], ['{"a": "x"}', '{"b": "y"}', '{"a": "y", "b": "x"}']],
  ['nested fields', '{"a": {"b": {"c": ["x"]}}}', ['{"a": {"b": {"c": "x"}}}'], ['{"a": {"b": "x"}}', '{"a": {"c": "x"}}', '{"c": "x"}', '{"a": "x"}']],
  ['a number', '{"a": [5]}', ['{"a": 5}'], ['{"a": "5"}', '{"a": 50}', '{"a": 5.0}']],
  ['a string of digits', '{"a": ["5"]}', ['{"a": "5"}'], ['{"a": 5}']],
  ['true and null', '{"a": [true, null]}', ['{"a": true}', '{"a": null}'], ['{"a": "true"}', '{"a": false}', '{"a": "null"}', '{"a": ""}', '{}']],
  ['an empty string', '{"a": [""]}', ['{"a": ""}'], ['{"a": null}', '{"a": " "}', '{}']],
  ['a list in the event', '{"a": ["x"]}', ['{"a": ["x"]}', '{"a": ["w", "x"]}', '{"a": [["x"]]}'], ['{"a": []}', '{"a": ["w"]}', '{"a": [{"b": "x"}]}']],
  [
    'objects in a list',
    '{"a": {"b": ["x"], "c": ["y"]}}',
    ['{"a": [{"b": "w"}, {"b": "x", "c": "y"}]}', '{"a": [{"b": ["w", "x"], "c": "y"}]}'],
    ['{"a": [{"b": "x"}, {"c": "y"}]}', '{"a": []}'],
  ],
  ['lists of lists', '{"a": {"b": ["x"]}}', ['{"a": [[{"b": "x"}]]}'], ['{"a": [[{"b": "w"}]]}']],
  [
    'prefix',
    '{"a": [{"prefix": "us-"}]}',
    ['{"a": "us-east-1"}', '{"a": "us-"}', '{"a": ["eu", "us-x"]}'],
    ['{"a": "US-east-1"}', '{"a": "eu-us-"}', '{"a": 5}', '{}'],
  ],
  [
    'prefix in any letter case',
    '{"a": [{"prefix": {"equals-ignore-case": "EventB"}}]}',
    ['{"a": "eventbridge"}', '{"a": "EVENTB"}'],
    ['{"a": "event"}', '{"a": "xeventb"}'],
  ],
  ['suffix', '{"a": [{"suffix": ".png"}]}', ['{"a": "x.png"}', '{"a": ".png"}'], ['{"a": "x.PNG"}', '{"a": "x.png.gz"}', '{"a": 1}']],
  ['suffix in any letter case', '{"a": [{"suffix": {"equals-ignore-case": ".png"}}]}', ['{"a": "x.PNG"}'], ['{"a": "png"}']],
  ['equals-ignore-case', '{"a": [{"equals-ignore-case": "Alice"}]}', ['{"a": "alice"}', '{"a": "ALICE"}'], ['{"a": "alice "}', '{}']],
  [
    'wildcard',
    '{"a": [{"wildcard": "dir/*.png"}]}',
    ['{"a": "dir/x.png"}', '{"a": "dir/.png"}', '{"a": "dir/a/b.png"}'],
    ['{"a": "dir/x.jpg"}', '{"a": "x/dir/x.png"}', '{"a": "dir/x.png2"}'],
  ],
  [
    'wildcard with several',
    '{"a": [{"wildcard": "*a*b*a"}]}',
    ['{"a": "aba"}', '{"a": "xaybza"}', '{"a": "aabbaa"}'],
    ['{"a": "ab"}', '{"a": "abab"}', '{"a": "ba"}'],
  ],
  ['wildcard with escapes', '{"a": [{"wildcard": "a\\\\*b\\\\\\\\*"}]}', ['{"a": "a*b\\\\"}', '{"a": "a*b\\\\xyz"}'], ['{"a": "axb\\\\"}', '{"a": "a*b"}']],
  ['wildcard whose parts may not overlap', '{"a": [{"wildcard": "ab*ba"}]}', ['{"a": "abba"}'], ['{"a": "aba"}']],
  [
    'anything-but a string',
    '{"a": [{"anything-but": "x"}]}',
    ['{"a": "y"}', '{"a": 1}', '{"a": null}', '{"a": ["x", "y"]}', '{"a": "X"}'],
    ['{"a": "x"}', '{"a": ["x"]}', '{}', '{"a": []}'],
  ],
  ['anything-but a number', '{"a": [{"anything-but": 100}]}', ['{"a": 99}', '{"a": "100"}'], ['{"a": 100}', '{"a": 100.0}']],
  ['anything-but a list', '{"a": [{"anything-but": ["x", "y"]}]}', ['{"a": "z"}'], ['{"a": "x"}', '{"a": "y"}']],
  ['anything-but numbers', '{"a": [{"anything-but": [100, 200]}]}', ['{"a": 300}'], ['{"a": 200}']],
  ['anything-but a prefix', '{"a": [{"anything-but": {"prefix": "us-"}}]}', ['{"a": "eu-west-1"}', '{"a": 5}'], ['{"a": "us-east-1"}', '{}']],
  ['anything-but prefixes', '{"a": [{"anything-but": {"prefix": ["us-", "eu-"]}}]}', ['{"a": "ap-x"}'], ['{"a": "eu-x"}', '{"a": "us-x"}']],
  ['anything-but a suffix', '{"a": [{"anything-but": {"suffix": ".png"}}]}', ['{"a": "x.jpg"}'], ['{"a": "x.png"}']],
  [
    'anything-but in any letter case',
    '{"a": [{"anything-but": {"equals-ignore-case": ["initializing", "stopped"]}}]}',
    ['{"a": "running"}'],
    ['{"a": "STOPPED"}', '{"a": "Initializing"}'],
  ],
  ['anything-but a wildcard', '{"a": [{"anything-but": {"wildcard": "*/lib/*"}}]}', ['{"a": "/src/x"}'], ['{"a": "/usr/lib/x"}']],
  ['numeric =', '{"a": [{"numeric": ["=", 300]}]}', ['{"a": 300}', '{"a": 300.0}', '{"a": 3.0e2}'], ['{"a": "300"}', '{"a": 301}']],
  ['numeric >', '{"a": [{"numeric": [">", 0]}]}', ['{"a": 1}', '{"a": 0.001}'], ['{"a": 0}', '{"a": -1}', '{}']],
  ['numeric >=', '{"a": [{"numeric": [">=", 7]}]}', ['{"a": 7}', '{"a": 8.5}'], ['{"a": 6.9}']],
  ['numeric <', '{"a": [{"numeric": ["<", 10]}]}', ['{"a": 9}', '{"a": -5}'], ['{"a": 10}']],
  ['numeric <=', '{"a": [{"numeric": ["<=", 10]}]}', ['{"a": 10}'], ['{"a": 10.1}', '{"a": "9"}']],
  ['a range', '{"a": [{"numeric": [">", 0, "<=", 5]}]}', ['{"a": 0.5}', '{"a": 5}', '{"a": [9, 3]}'], ['{"a": 0}', '{"a": 6}']],
  [
    'cidr',
    '{"a": [{"cidr": "10.0.0.0/24"}]}',
    ['{"a": "10.0.0.255"}', '{"a": "10.0.0.0"}'],
    ['{"a": "10.0.1.0"}', '{"a": "10.0.0.256"}', '{"a": "x"}', '{"a": "::1"}'],
  ],
  ['cidr of an address in the block', '{"a": [{"cidr": "10.0.0.77/8"}]}', ['{"a": "10.255.1.2"}'], ['{"a": "11.0.0.0"}']],
  [
    'cidr of version 6',
    '{"a": [{"cidr": "2001:db8::/32"}]}',
    ['{"a": "2001:db8::1"}', '{"a": "2001:0db8:ffff:0:0:0:0:1"}'],
    ['{"a": "2001:db9::1"}', '{"a": "10.0.0.1"}'],
  ],
  ['exists', '{"a": [{"exists": true}]}', ['{"a": 1}', '{"a": null}', '{"a": [0]}', '{"a": ""}'], ['{}', '{"a": {"b": 1}}', '{"a": []}']],
  ['exists not', '{"a": [{"exists": false}]}', ['{}', '{"b": 1}', '{"a": []}'], ['{"a": 1}', '{"a": null}', '{"a": [1]}']],
  ['exists not, further in', '{"a": {"b": [{"exists": false}]}}', ['{}', '{"a": {}}', '{"a": {"c": 1}}'], ['{"a": {"b": 1}}', '{"a": [{"c": 1}, {"b": 1}]}']],
  ['a value or no field', '{"a": ["x", {"exists": false}]}', ['{"a": "x"}', '{}'], ['{"a": "y"}']],
  ['matchers as alternatives', '{"a": [{"prefix": "x"}, {"suffix": "z"}, "only"]}', ['{"a": "xy"}', '{"a": "yz"}', '{"a": "only"}'], ['{"a": "yx"}']],
  ['$or', '{"$or": [{"a": ["x"]}, {"b": ["y"]}]}', ['{"a": "x"}', '{"b": "y"}', '{"a": "x", "b": "n"}'], ['{"a": "y"}', '{}']],
  ['$or beside a field', '{"c": ["z"], "$or": [{"a": ["x"]}, {"b": ["y"]}]}', ['{"c": "z", "b": "y"}'], ['{"a": "x"}', '{"c": "z"}']],
  ['$or further in', '{"a": {"$or": [{"b": [1]}, {"c": [2]}]}}', ['{"a": {"b": 1}}', '{"a": [{"b": 9}, {"c": 2}]}'], ['{"b": 1}', '{"a": {"b": 2}}']],
  ['$or in $or', '{"$or": [{"a": [1]}, {"$or": [{"b": [2]}, {"c": [3]}]}]}', ['{"c": 3}'], ['{"c": 4}']],
  ['a key that stands twice', '{"a": ["x"], "a": ["y"]}', ['{"a": "y"}'], ['{"a": "x"}']],
  ['an empty pattern', '{}', [], ['{}', '{"a": 1}']],
  ['what is no pattern', '{"a": "x"}', [], ['{"a": "x"}']],
];

describe('event patterns', () => {
  for (const [about, pattern, yes, no] of table)
    it(`match by ${about}`, () => {
      for (const event of yes) assert.equal(isMatch(pattern, event), true, `${pattern} matches ${event}`);
      for (const event of no) assert.equal(isMatch(pattern, event), false, `${pattern} does not match ${event}`);
    });

  it('are tried on at least 150 pairs', () => {
    assert.ok(table.reduce((sum, [, , yes, no]) => sum + yes.length + no.length, 0) >= 150);
  });

  const word = fc.stringMatching(/^[a-c*]{0,6}$/);
  it('take a wildcard for what an expression with any characters takes', () => {
    fc.assert(
      fc.property(word, fc.stringMatching(/^[a-c]{0,8}$/), (wildcard, text) => {
        const expression = new RegExp(`^${wildcard.replace(/\*+/g, '.*')}$`);
        assert.equal(isMatch(JSON.stringify({ a: [{ wildcard: wildcard.replace(/\*+/g, '*') }] }), JSON.stringify({ a: text })), expression.test(text));
      }),
    );
  });

  it('take each value either by a matcher or by its opposite', () => {
    const value = fc.stringMatching(/^[a-c]{1,3}$/);
    fc.assert(
      fc.property(fc.constantFrom('prefix', 'suffix', 'equals-ignore-case', 'wildcard'), value, value, (name, argument, text) => {
        const event = JSON.stringify({ a: text });
        const plain = isMatch(JSON.stringify({ a: [{ [name]: argument }] }), event);
        assert.equal(isMatch(JSON.stringify({ a: [{ 'anything-but': { [name]: argument } }] }), event), !plain);
      }),
    );
  });

  it('take a number by one of two ranges that meet', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (limit, number) => {
        const event = JSON.stringify({ a: number });
        const [below, above] = ['<', '>='].map((operator) => isMatch(JSON.stringify({ a: [{ numeric: [operator, limit] }] }), event));
        assert.notEqual(below, above);
      }),
    );
  });

  it('take an address by its block alone', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 31 }), (bytes, length, bit) => {
        const number = bytes.reduce((sum, each) => sum * 256 + each, 0);
        const other = (number ^ (1 << (31 - bit))) >>> 0;
        const address = [24, 16, 8, 0].map((shift) => (other >>> shift) & 255).join('.');
        assert.equal(isMatch(JSON.stringify({ a: [{ cidr: `${bytes.join('.')}/${length}` }] }), JSON.stringify({ a: address })), bit >= length);
      }),
    );
  });
});

describe('a pattern that is tried', () => {
  const tried = (pattern: string, example: string) => {
    const [trial] = trials(analyze(pattern, eventPattern));
    assert.ok(trial);
    return trial.run(example);
  };
  const pattern = '{"source": ["my.shop"], "detail": {"state": ["FAILED", {"prefix": "CANCEL"}], "items": {"count": [{"numeric": [">", 5]}]}}}';

  it('says of each condition whether it holds, what was found and what is wanted', () => {
    const outcome = tried(pattern, '{"source": "my.shop", "detail": {"state": "STARTED", "items": [{"count": 7}]}}');
    assert.ok(!('fault' in outcome));
    assert.equal(outcome.says, 'The event does not match: `detail.state` is "STARTED".');
    assert.deepEqual(
      outcome.checks.map(({ span, ...check }) => [pattern.slice(span.start, span.end), check.holds, check.what, check.found, check.wanted]),
      [
        ['"source"', true, 'source', '"my.shop"', '"my.shop"'],
        ['"state"', false, 'detail.state', '"STARTED"', '"FAILED", { "prefix": "CANCEL" }'],
        ['"count"', true, 'detail.items.count', '7', '{ "numeric": [">", 5] }'],
      ],
    );
  });

  it('says why an event does not match all the same', () => {
    const outcome = tried('{"a": {"b": [1], "c": [2]}}', '{"a": [{"b": 1}, {"c": 2}]}');
    assert.ok(!('fault' in outcome) && !outcome.holds && /same object of a list/.test(outcome.says));
    const missing = tried('{"a": ["x"]}', '{"b": 1}');
    assert.ok(!('fault' in missing) && missing.says === 'The event does not match: `a` is not in the event.');
  });

  it('says what is wrong with the event', () => {
    for (const example of ['', '{"a": ', '[]', 'a: b', '5']) assert.ok('fault' in tried(pattern, example), example);
  });

  it('offers samples of its source first, which are events', () => {
    const [trial] = trials(analyze('{"source": ["aws.ecs"], "detail-type": ["ECS Task State Change"]}', eventPattern));
    assert.equal(trial?.samples[0]?.name, 'ECS: task stopped');
    for (const { text, name } of trial.samples) {
      const outcome = trial.run(text);
      assert.ok(!('fault' in outcome), name);
      assert.equal(outcome.holds, name.startsWith('ECS'), name);
    }
  });
});
