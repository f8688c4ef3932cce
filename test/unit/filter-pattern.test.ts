import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expressionsOf } from '../../server/src/core/expressions.ts';
import { parse } from '../../server/src/core/parse.ts';
import { trials } from '../../server/src/features/trials.ts';
import { filterPattern } from '../../server/src/kinds/filter-pattern/kind.ts';
import { matches } from '../../server/src/kinds/filter-pattern/matcher.ts';
import { readPattern } from '../../server/src/kinds/filter-pattern/read.ts';
import { analyze, data } from '../support/analyze.ts';

const isMatch = (pattern: string, line: string): boolean => {
  const read = readPattern(pattern);
  assert.deepEqual(read.faults, [], pattern);
  const [root] = parse(line, 'json').documents;
  return matches(read, line, root?.type === 'map' ? root : undefined, expressionsOf(data));
};

const errors = ['[ERROR 400] BAD REQUEST', '[ERROR 401] UNAUTHORIZED REQUEST', '[ERROR 419] MISSING ARGUMENTS', '[ERROR 420] INVALID ARGUMENTS'] as const;
const apache = '127.0.0.1 Prod frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534';
const flow = '2 111122223333 eni-1 203.0.113.12 172.31.16.139 49761 22 6 20 4249 1764504010 1764504070 REJECT OK';
const lines = [
  'INFO 09/25/2014 12:00:00 GET /service/resource/67 1200',
  'INFO 09/25/2014 12:00:01 POST /service/resource/67/part/111 1310',
  'WARNING 09/25/2014 12:00:02 Invalid user request',
  'ERROR 09/25/2014 12:00:02 Failed to process request',
] as const;
const trail = JSON.stringify({
  eventType: 'UpdateTrail',
  sourceIPAddress: '111.111.111.111',
  arrayKey: ['value', 'another value'],
  objectList: [
    { name: 'a', id: 1 },
    { name: 'b', id: 2 },
  ],
  SomeObject: null,
  'cluster.name': 'c',
});
const user = JSON.stringify({
  user: { id: 1, email: 'John.Stiles@example.com' },
  users: [
    { id: 2, email: 'John.Doe@example.com' },
    { id: 3, email: 'Jane.Doe@example.com' },
  ],
  actions: ['GET', 'PUT', 'DELETE'],
  coordinates: [
    [0, 1, 2],
    [4, 5, 6],
    [7, 8, 9],
  ],
});
const number = (value: unknown): string => JSON.stringify({ n: value });

/** A pattern, lines that it matches and lines that it doesn't: the guide's own examples, and what they say by their words. */
const table: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['ERROR', errors, ['[INFO] REQUEST', 'error', 'Error: x', 'ERR OR']],
  ['ERROR ARGUMENTS', [errors[2], errors[3], 'ARGUMENTS of ERROR'], [errors[0], errors[1]]],
  ['?ERROR ?ARGUMENTS', [...errors, 'ARGUMENTS'], ['[INFO] x', '']],
  ['?ERROR ?ARGUMENTS REQUEST', ['[INFO] REQUEST FAILED', '[WARN] UNAUTHORIZED REQUEST', '[ERROR] 400 BAD REQUEST'], ['[ERROR] ARGUMENTS']],
  ['"INTERNAL SERVER ERROR"', ['[ERROR 500] INTERNAL SERVER ERROR'], ['SERVER INTERNAL ERROR', '[ERROR 500] internal server error']],
  ['ERROR -ARGUMENTS', [errors[0], errors[1]], [errors[2], errors[3], 'x']],
  ['-ERROR', ['x', '[INFO] ok'], [errors[0]]],
  ['-"a b" c', ['c', 'a c b'], ['a b c', 'a']],
  ['" "', ['a b'], []],
  ['', ['anything', ''], []],
  ['"say \\"hi\\""', ['they say "hi"'], ['they say hi']],
  ['ERROR_1 x', ['x ERROR_1'], ['ERROR_2 x']],
  ['%AUTHORIZED%', ['[ERROR 401] UNAUTHORIZED REQUEST', '[SUCCESS 200] AUTHORIZED REQUEST'], ['authorized']],
  ['%^[hc]at%', ['hat', 'cats'], ['a cat', 'bat']],
  ['%[hc]at$%', ['the hat'], ['hats']],
  ['%colou?r%', ['color', 'my colour'], ['colr']],
  ['%a{3,5}%', ['aaa', 'baaaab'], ['aa']],
  ['%^starting|^initializing|^shutting down%', ['starting x', 'shutting down'], ['skipping initializing']],
  ['%\\[.\\]%', ['[a]', 'x [7] y'], ['[ab]', 'a']],
  ['%10\\.10\\.0\\.1%', ['from 10.10.0.1'], ['10010,051']],
  ['%10.10.0.1%', ['10010,051'], ['10.10.x']],
  ['%ab*c%', ['ac', 'abbbc'], ['adc']],
  ['%ab+c%', ['abc', 'abbc'], ['ac']],
  ['%\\d\\D%', ['1x'], ['x1', '12']],
  ['%\\x28%', ['f(x)'], ['f x']],
  ['{ $.eventType = "UpdateTrail" }', [trail], ['{"eventType": "Updatetrail"}', '{}', 'UpdateTrail', '{"eventType": ["UpdateTrail"]}']],
  ['{ $.sourceIPAddress != 123.123.* }', [trail], ['{"sourceIPAddress": "123.123.1.2"}', '{}']],
  ['{ $.arrayKey[0] = "value" }', [trail], ['{"arrayKey": ["x", "value"]}', '{"arrayKey": "value"}']],
  ['{ $.eventType = %Trail% }', [trail], ['{"eventType": "trail"}']],
  ['{ $.arrayKey[*] = %val.{2}% }', [trail], ['{"arrayKey": ["vale"]}', '{"arrayKey": []}']],
  ['{ $.* = %111\\.111\\.111\\.1[0-9]{1,2}% }', [trail], ['{"a": "10.0.0.1"}']],
  ['{ $.[\'cluster.name\'] = "c" }', [trail], ['{"cluster": {"name": "c"}}']],
  ['{ $.SomeObject IS NULL }', [trail], ['{"SomeObject": 0}', '{}', '{"SomeObject": "null"}']],
  ['{ $.SomeOtherObject NOT EXISTS }', [trail, '{}'], ['{"SomeOtherObject": null}', '{"SomeOtherObject": 1}']],
  ['{ $.ok IS TRUE }', ['{"ok": true}'], ['{"ok": false}', '{"ok": "true"}', '{"ok": 1}', '{}']],
  ['{ $.ok IS FALSE }', ['{"ok": false}'], ['{"ok": true}', '{"ok": null}']],
  ['{ $.objectList[1].id = 2 }', [trail], ['{"objectList": [{"id": 2}]}']],
  ['{ $.objectList[*].name = "b" }', [trail], ['{"objectList": [{"name": "c"}]}']],
  ['{ ($.user.id = 1) && ($.users[0].email = "John.Doe@example.com") }', [user], [trail, '{"user": {"id": 1}}']],
  ['{ $.user.email = "John.Stiles@example.com" || $.coordinates[0][1] = "nonmatch" && $.actions[2] = "nonmatch" }', [user], ['{}']],
  ['{ ($.user.email = "John.Stiles@example.com" || $.coordinates[0][1] = "nonmatch") && $.actions[2] = "nonmatch" }', [], [user]],
  ['{ ($.user.id = 2 && $.users[0].email = "nonmatch") || $.actions[2] = "GET" }', [], [user]],
  ['{ $.coordinates[1][2] = 6 }', [user], ['{"coordinates": [[6]]}']],
  ['{ $.n > 75 }', [number(76), number(75.5)], [number(75), number('x'), number(null), '{}']],
  ['{ $.n < 50 }', [number(49.9), number(-1)], [number(50)]],
  ['{ $.n >= 60 }', [number(60), number(61)], [number(59)]],
  ['{ $.n <= 5 }', [number(5), number(0)], [number(5.1)]],
  ['{ $.n = 400}', [number(400), '{"n": 400.0}'], [number(4000), number(40)]],
  ['{ $.n != 500 }', [number(501)], [number(500), '{}']],
  ['{ $.n = 1e+3 }', [number(1000)], [number(1001)]],
  ['{ $.n != 1e-3 }', [number(1)], [number(0.001)]],
  ['{ $.n = * }', [number(1), number('x')], ['{}', number([1])]],
  ['{ $.n = "*" }', [number(1), number('')], ['{}', number({})]],
  ['{ $.n = 4* }', [number(404), number(4)], [number(504)]],
  ['{ $.n = "*Denied*" }', [number('AccessDenied'), number('DeniedByPolicy')], [number('denied')]],
  ['{ $.n = "a*c" }', [number('ac'), number('abbc')], [number('acb')]],
  ['{ $.detail-type = "x" }', ['{"detail-type": "x"}'], ['{"detailtype": "x"}']],
  [
    '{ $.eventSource = kms.amazonaws.com && (($.a = 1) || ($.b = 2)) }',
    ['{"eventSource": "kms.amazonaws.com", "b": 2}'],
    ['{"eventSource": "kms.amazonaws.com"}'],
  ],
  ['[ip=%127\\.0\\.0\\.[1-9]%, user, username, timestamp, request =*.html*, status_code = 4*, bytes]', [apache], [apache.replace('404', '200'), '127.0.0.1']],
  ['[..., request =*.html*, status_code = 4*, bytes]', [apache], [apache.replace('.html', '.css')]],
  [
    '[ip, user, username, timestamp, request =*.html*, status_code = 404 || status_code = 410, bytes]',
    [apache, apache.replace('404', '410')],
    [apache.replace('404', '403')],
  ],
  ['[ip, server, username, timestamp, request, status_code, bytes > 1000]', [apache], [apache.replace('1534', '999'), apache.replace('1534', '-')]],
  ['[w1=ERROR, w2]', [lines[3]], [lines[0], 'ERROR', 'an ERROR']],
  ['[w1=ERROR || w1=WARNING, w2]', [lines[2], lines[3]], [lines[0], lines[1]]],
  ['[w1!=ERROR && w1!=WARNING, w2]', [lines[0], lines[1]], [lines[2], lines[3]]],
  ['[w1=ERROR || w1=%WARN%, w2]', [lines[2], lines[3]], [lines[0]]],
  ['[logLevel, date, time, method, url=%/service/resource/[0-9]+$%, response_time]', [lines[0]], [lines[1], lines[2]]],
  ['[logLevel, date, time, method, url=%/service/resource/[0-9]+/part/[0-9]+$%, response_time]', [lines[1]], [lines[0]]],
  ['[..., action="REJECT", status]', [flow], [flow.replace('REJECT', 'ACCEPT')]],
  ['[version, account, eni, source, destination, srcport, destport="22", protocol="6", ...]', [flow], [flow.replace(' 22 ', ' 23 ')]],
  [
    '[timestamp=*Z, request_id="*-*", event]',
    ['2026-11-30T12:00:00.000Z c6af-11e6 Task timed out', '2026-11-30Z a-b x'],
    ['START RequestId: c6af', '2026-11-30Z a-b'],
  ],
  ['[a, ..., b=x]', ['1 x', '1 2 3 x'], ['x', '1 x 2']],
  ['[level = ERROR*]', ['ERROR', 'ERROR of x'], ['an ERROR']],
];

describe('filter patterns', () => {
  for (const [pattern, yes, no] of table)
    it(`match by ${pattern === '' ? 'nothing' : pattern}`, () => {
      for (const line of yes) assert.equal(isMatch(pattern, line), true, `${pattern} matches ${line}`);
      for (const line of no) assert.equal(isMatch(pattern, line), false, `${pattern} does not match ${line}`);
    });

  it('are tried on at least 150 pairs', () => {
    assert.ok(table.reduce((sum, [, yes, no]) => sum + yes.length + no.length, 0) >= 150);
  });

  it('take a number by one of two ranges that meet, and by all but its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (limit, value) => {
        const by = (operator: string): boolean => isMatch(`{ $.n ${operator} ${limit} }`, number(value));
        assert.notEqual(by('<'), by('>='));
        assert.notEqual(by('='), by('!='));
        assert.equal(by('<='), by('<') || by('='));
      }),
    );
  });

  it('take a field as a property with the same condition', () => {
    const word = fc.stringMatching(/^[a-c*]{1,5}$/);
    fc.assert(
      fc.property(word, fc.stringMatching(/^[a-c]{1,6}$/), fc.constantFrom('=', '!='), (wanted, text, operator) => {
        assert.equal(isMatch(`[w ${operator} ${wanted}, x]`, `${text} y`), isMatch(`{ $.w ${operator} "${wanted}" }`, JSON.stringify({ w: text })));
      }),
    );
  });

  it('are read however they are cut, and what is found wrong stands in them', () => {
    for (const [pattern] of table)
      for (let end = 0; end <= pattern.length; end++)
        for (const fault of readPattern(pattern.slice(0, end)).faults) assert.ok(fault.start >= 0 && fault.start <= fault.end && fault.end <= end, pattern);
  });

  it('that are filled in later have no faults yet', () => {
    for (const text of ['{ $.level = ${Level} }', 'ERROR {{ term }}', '{ $.a = "${A}" && ${More} }', '[a, ${Fields}]', '${Pattern}', '$PATTERN'])
      assert.deepEqual(readPattern(text).faults, []);
  });
});

describe('a filter pattern that is tried', () => {
  const outcome = (pattern: string, line: string) => {
    const [trial] = trials(analyze(pattern, filterPattern));
    assert.ok(trial, pattern);
    return trial.run(line);
  };

  it('says what fails, and what the log event has', () => {
    const found = outcome('{ $.level = "ERROR" && $.code > 499 }', '{"level": "error", "code": 502}');
    assert.ok('holds' in found);
    assert.equal(found.holds, false);
    assert.equal(found.says, 'The log event does not match: `$.level` is "error".');
    assert.deepEqual(
      found.checks.map((check) => [check.what, check.holds, check.found, check.wanted]),
      [
        ['$.level', false, '"error"', '= "ERROR"'],
        ['$.code', true, '502', '> 499'],
      ],
    );
  });

  it('says of a term that it is there in another letter case', () => {
    const found = outcome('ERROR Orders', 'Error in Orders');
    assert.ok('holds' in found);
    assert.equal(found.says, 'The log event does not match: `ERROR` is in the line in another letter case.');
  });

  it('says that a line is not JSON, or has too few fields', () => {
    for (const [pattern, line, words] of [
      ['{ $.a = 1 }', 'a=1', 'not a JSON object'],
      ['[a, b, c=1]', 'x', 'fewer than 3 fields'],
    ] as const) {
      const found = outcome(pattern, line);
      assert.ok('says' in found && found.says.includes(words), JSON.stringify(found));
    }
  });

  it('is not offered while it has faults or is filled in later', () => {
    for (const pattern of ['$.a = 1', '{ $.a }', 'ERROR ${Name}', ' ']) assert.deepEqual(trials(analyze(pattern, filterPattern)), [], pattern);
  });

  it('begins with a sample of its own form', () => {
    const [json] = trials(analyze('{ $.errorCode = "AccessDenied*" }', filterPattern));
    assert.equal(json?.samples[0]?.name, 'A sign-in without MFA, of CloudTrail');
    assert.ok(
      json?.samples.some(({ text }) => {
        const found = json.run(text);
        return 'holds' in found && found.holds;
      }),
    );
  });
});
