import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import { analyze as analyzeWith } from '../../server/src/core/analyze.ts';
import { type Data, kindData } from '../../server/src/core/data.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { key, object, text } from '../../server/src/core/schema.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixAll } from '../../server/src/features/fix.ts';
import { hover } from '../../server/src/features/hover.ts';
import { withDefaults } from '../../server/src/features/insert.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { analyze } from '../support/analyze.ts';

const kind = (id: string): Kind => kindOf(id) ?? assert.fail(id);

/** What the guide says of each file (cfn-hup.html, checked 2026-11-30): keys with values that it takes, and lists that are closed. */
const guide: Readonly<Record<string, { section: string; keys: Readonly<Record<string, readonly string[]>>; closed: readonly string[] }>> = {
  'cfn-hup': {
    section: 'main',
    keys: {
      stack: ['shop', 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop/1', '${AWS::StackName}'],
      'credential-file': ['/etc/cfn/credentials', 'C:\\cfn\\credentials'],
      role: ['shop-instance', 'web'],
      region: ['eu-central-1', 'us-gov-west-1', 'cn-north-1'],
      umask: ['022', '077', '0'],
      interval: ['1', '15', '60'],
      verbose: ['true', 'false', 'yes', 'no', 'on', 'off'],
    },
    closed: ['verbose'],
  },
  'cfn-hup-hooks': {
    section: 'cfn-auto-reloader-hook',
    keys: {
      triggers: ['post.update', 'post.add', 'post.remove', 'post.add,post.update', 'post.add, post.update, post.remove'],
      path: [
        'Resources.Web',
        'Resources.Web.PhysicalResourceId',
        'Resources.Web.Metadata',
        'Resources.Web.Metadata.AWS::CloudFormation::Init',
        'Resources.Web.Metadata.app.version',
      ],
      action: [
        'cfn-init.exe -v -s shop -r Web --region us-east-1',
        '/opt/aws/bin/cfn-init -v \\\n  --stack shop \\\n  --resource Web',
        '/usr/local/bin/reload "a=b" && echo c: d',
      ],
      runas: ['root', 'ec2-user'],
    },
    closed: ['triggers'],
  },
};

const layouts = [
  { sign: '=', eol: '\n', spelled: (name: string) => name },
  { sign: ' = ', eol: '\r\n', spelled: (name: string) => name.toUpperCase() },
  { sign: ': ', eol: '\n', spelled: (name: string) => name.replace(/^./, (first) => first.toUpperCase()) },
] as const;

/** The place of a key in a valid text with all keys. */
type Judged = {
  readonly kind: Kind;
  readonly text: string;
  readonly name: string;
  readonly written: string;
  readonly start: number;
  readonly value: string;
  readonly valueStart: number;
  readonly isClosed: boolean;
};

/** For each key and value a file that has it, in each layout. */
function* judged(): Generator<Judged> {
  for (const [id, { section, keys, closed }] of Object.entries(guide))
    for (const { sign, eol, spelled } of layouts)
      for (const [name, values] of Object.entries(keys))
        for (const own of values) {
          const all = Object.entries(keys).filter(([other]) => !(name === 'role' && other === 'credential-file') && !(name !== 'role' && other === 'role'));
          const lines = all.map(([other, [first = '']]) => `${spelled(other)}${sign}${other === name ? own : first}`.replaceAll('\n', eol));
          const made = `; made${eol}[${section}]${eol}${lines.join(eol)}${eol}`;
          const start = made.indexOf(`${eol}${spelled(name)}${sign}`) + eol.length;
          const valueStart = start + name.length + sign.length;
          yield { kind: kind(id), text: made, name, written: spelled(name), start, value: own, valueStart, isClosed: closed.includes(name) };
        }
}

/** Slips of the hand in a word: a letter left out, doubled, or two that changed places. */
const slips = (word: string): string[] => {
  const at = Math.max(1, word.length >> 1);
  return [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.slice(at - 1),
    word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
  ].filter((slip) => slip !== word);
};

const share = (right: number, of: number): number => (of === 0 ? 0 : right / of);

describe('the files of cfn-hup, judged by the guide', () => {
  const all = [...judged()];

  it('are enough', () => assert.ok(all.length >= 100, `${all.length} keys`));

  it('have no problem as the guide has them', () => {
    for (const { kind: of, text: whole } of all)
      assert.deepEqual(
        diagnose(analyze(whole, of)).map(({ message }) => message),
        [],
        whole,
      );
  });

  it('say 95 of 100 slips', () => {
    const missed: string[] = [];
    let count = 0;
    for (const { kind: of, text: whole, written, start, value, valueStart, isClosed } of all) {
      const tries = slips(written).map((slip) => ({ slip, from: start, was: written }));
      if (isClosed) tries.push(...slips(value).map((slip) => ({ slip, from: valueStart, was: value })));
      for (const { slip, from, was } of tries) {
        // A blank too few is no slip.
        if (slip.replaceAll(' ', '') === was.replaceAll(' ', '')) continue;
        count++;
        const found = diagnose(analyze(whole.slice(0, from) + slip + whole.slice(from + was.length), of));
        if (!found.some((problem) => problem.start <= from + slip.length && from <= problem.end && problem.severity !== 'hint')) missed.push(`${was}: ${slip}`);
      }
    }
    assert.ok(count > 300, `${count} slips`);
    assert.ok(share(count - missed.length, count) >= 0.95, `${missed.length} of ${count}: ${[...new Set(missed)]}`);
  });

  it('have a hover on 98 of 100 keys and listed values', () => {
    const missed: string[] = [];
    let count = 0;
    for (const { kind: of, text: whole, name, start, valueStart, value, isClosed } of all) {
      const analysis = analyze(whole, of);
      for (const at of isClosed && !value.includes('$') ? [start + 1, valueStart + 1] : [start + 1]) {
        count++;
        const said = hover(analysis, at);
        const wanted = at === start + 1 ? `\`${name}\`` : `value of \`${name}\``;
        if (!said?.markdown.includes(wanted) || said.markdown.length < wanted.length + 20) missed.push(`${name} at ${at}`);
      }
    }
    assert.ok(share(count - missed.length, count) >= 0.98, `${missed.length} of ${count}: ${missed}`);
  });

  it('complete 98 of 100 keys and listed values, from half of them on', () => {
    const missed: string[] = [];
    let count = 0;
    for (const { kind: of, text: whole, name, start, valueStart, value, isClosed } of all) {
      const lineEnd = valueStart + value.length + (whole.includes('\r\n') ? value.split('\n').length - 1 : 0);
      for (const half of ['', name.slice(0, 2)]) {
        count++;
        const before = whole.slice(0, start) + half;
        if (!complete(analyze(before + whole.slice(lineEnd), of), before.length).some(({ label, kind: sort }) => sort === 'key' && label === name))
          missed.push(`${name} after ${half}`);
      }
      if (!isClosed) continue;
      const wanted = value.split(/, ?/).at(-1) ?? '';
      for (const half of ['', wanted.slice(0, 2)]) {
        count++;
        const before = whole.slice(0, valueStart) + value.slice(0, value.length - wanted.length) + half;
        if (!complete(analyze(before + whole.slice(lineEnd), of), before.length).some(({ label }) => label === wanted))
          missed.push(`${name}: ${value} after ${half}`);
      }
    }
    assert.ok(share(count - missed.length, count) >= 0.98, `${missed.length} of ${count}: ${missed}`);
  });
});

/** A file that has such files in its texts. */
const outer: Kind = {
  id: 'outer',
  title: 'a test',
  files: {},
  reader: 'yaml',
  schema: object({
    Conf: key('The configuration.', text({ inside: { kind: 'cfn-hup' } })),
    Hooks: key('The hooks.', text({ inside: { kind: 'cfn-hup-hooks' } })),
  }),
  rules: [],
  snippets: [],
};

describe('the files of cfn-hup in texts of another file', () => {
  const store: Data = { get: (name) => ['cfn-hup', 'cfn-hup-hooks'].filter((id) => kindData(id) === name).map(kind)[0] };
  const hooks = '[reload]\ntriggers=post.updte\npath=Resources.Web.Metadta\naction=reload\n';
  for (const [way, write] of Object.entries({
    'a literal block': (inner: string) => `Hooks: |\n${inner.replace(/^(?=.)/gm, '  ')}`,
    'double quotes': (inner: string) => `Hooks: ${JSON.stringify(inner)}\n`,
    JSON: (inner: string) => `{"Hooks": ${JSON.stringify(inner)}}\n`,
    'a literal block with CRLF': (inner: string) => `Hooks: |\n${inner.replace(/^(?=.)/gm, '    ')}`.replaceAll('\n', '\r\n'),
  })) {
    it(`are judged, fixed and explained in ${way}`, () => {
      const file = write(hooks);
      const analysis = analyzeWith(file, outer, store);
      assert.deepEqual(
        diagnose(analysis).map(({ rule, start, end }) => `${rule} ${file.slice(start, end)}`),
        ['cfn-hup-hooks/trigger-value post.updte', 'cfn-hup-hooks/path-form Resources.Web.Metadta'],
      );
      const { text: fixed, count } = fixAll(analysis);
      assert.equal(count, 2);
      assert.equal(fixed, write(hooks.replace('updte', 'update').replace('Metadta', 'Metadata')));
      assert.match(hover(analysis, file.indexOf('action') + 2)?.markdown ?? '', /The shell command/);
      assert.deepEqual(
        symbols(analysis)[0]?.children.map(({ name, children }) => [name, children.map((each) => each.name)]),
        [['reload', ['triggers', 'path', 'action']]],
      );
    });

    it(`are completed in ${way}`, () => {
      const file = write('[reload]\ntriggers=post.update\npa\naction=reload\n');
      const at = file.indexOf('pa', file.indexOf('update') + 3) + 2;
      const item = complete(analyzeWith(file, outer, store), at).find(({ label }) => label === 'path');
      assert.ok(item);
      const after = file.slice(0, item.replace.start) + withDefaults(item.insert) + file.slice(item.replace.end);
      assert.equal(after, write('[reload]\ntriggers=post.update\npath=Resources.MyInstance.Metadata.AWS::CloudFormation::Init\naction=reload\n'));
    });
  }
});
