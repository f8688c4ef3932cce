import assert from 'node:assert/strict';
import * as yaml from 'yaml';
import { kindOf } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { hover } from '../../server/src/features/hover.ts';
import { analyze } from '../support/analyze.ts';

const kind = kindOf('cloudformation') as Kind;

/**
 * Every key that cfn-init reads, with each sort of value that it takes. By hand, from the template reference (aws-resource-init.html,
 * aws-resource-authentication.html) and the source of aws-cfn-bootstrap 1.4-31, not from our schema; checked 2026-11-30.
 */
const service = {
  ensureRunning: true,
  enabled: 'false',
  files: ['/etc/app.json', '/etc/link'],
  sources: ['/srv/app'],
  commands: ['01_first'],
  packages: { rpm: ['agent'], yum: ['nginx'], apt: ['curl'], zypper: ['wget'], rubygems: ['chef'], python: ['six'] },
};
const config = {
  packages: {
    rpm: { agent: 'https://example.com/agent.rpm' },
    yum: { nginx: [], git: '2.40', ruby: ['3.0', '3.1'] },
    apt: { curl: [] },
    zypper: { wget: [] },
    rubygems: { chef: ['17.0'] },
    python: { six: [] },
  },
  groups: { web: { gid: '501' }, app: {} },
  users: { deploy: { uid: '501', groups: ['web'], homeDir: '/home/deploy' } },
  sources: { '/srv/app': 'https://example.com/app.tar.gz' },
  files: {
    '/etc/app.json': { content: { a: 1 }, mode: '000640', owner: 'root', group: 'web' },
    '/etc/download': { source: 'https://example.com/a', authentication: 'bucket', context: { name: 'shop' }, mode: '000755', owner: 'root', group: 'root' },
    '/etc/binary': { content: 'aGVsbG8=', encoding: 'base64' },
    '/etc/plain': { content: 'hello', encoding: 'plain' },
    '/etc/link': { content: '/etc/plain', mode: '120644' },
  },
  commands: {
    '01_first': { command: 'make', env: { PATH: '/bin' }, cwd: '/srv', test: 'test -d /srv', ignoreErrors: 'true' },
    '02_second': { command: ['/bin/echo', 'hello'], ignoreErrors: false, test: 'true' },
  },
  services: { sysvinit: { nginx: service }, systemd: { app: service } },
};
const windows = {
  packages: { msi: { agent: 'https://example.com/agent.msi' } },
  sources: { 'C:\\app': 'https://example.com/app.zip' },
  files: { 'C:\\cfn\\a.conf': { content: 'a', encoding: 'plain' } },
  commands: {
    '1-restart': { command: 'shutdown /r', waitAfterCompletion: 'forever' },
    '2-wait': { command: 'dir', env: { A: 'b' }, cwd: 'C:\\app', test: 'dir', ignoreErrors: true, waitAfterCompletion: 0 },
  },
  services: {
    windows: {
      W3SVC: { ensureRunning: 'true', enabled: true, files: ['C:\\cfn\\a.conf'], sources: ['C:\\app'], commands: ['2-wait'], packages: { msi: ['agent'] } },
    },
  },
};
const metadata = {
  'AWS::CloudFormation::Init': { configSets: { default: ['linux', { ConfigSet: 'more' }], more: 'windows' }, linux: config, windows },
  'AWS::CloudFormation::Authentication': {
    bucket: { type: 'S3', roleName: 'reader', buckets: ['example'] },
    keys: { type: 's3', accessKeyId: 'key', secretKey: { Ref: 'Secret' }, buckets: 'example' },
    site: { type: 'basic', username: 'reader', password: { Ref: 'Secret' }, uris: ['https://example.com'] },
  },
};
const template = yaml.stringify(
  {
    Parameters: { Secret: { Type: 'String' } },
    Resources: { Web: { Type: 'AWS::EC2::Instance', Metadata: metadata, Properties: { ImageId: 'ami-12345678' } } },
  },
  { aliasDuplicateObjects: false },
);

/** Names of the author's own, in maps of those. */
const free =
  /(?:Init|yum|rpm|apt|zypper|rubygems|python|msi|groups|users|sources|files|commands|sysvinit|systemd|windows|Authentication|env|context|configSets|content)$/;

type Place = { readonly path: readonly string[]; readonly offset: number; readonly key: string; readonly end: number; readonly isFree: boolean };

/** The keys of Init and Authentication in the text. */
function places(): Place[] {
  const found: Place[] = [];
  const visit = (node: unknown, path: readonly string[]): void => {
    if (yaml.isSeq(node)) for (const item of node.items) visit(item, [...path, '*']);
    if (!yaml.isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!yaml.isScalar(key) || !key.range) continue;
      const name = String(key.value);
      const end = yaml.isNode(value) ? (value.range?.[1] ?? key.range[1]) : key.range[1];
      const isOwn = path.at(-1) === 'users' || path.at(-1) === 'groups' ? !(path.includes('deploy') || path.includes('web')) : free.test(path.at(-1) ?? '');
      if (path.includes('Metadata')) found.push({ path, offset: key.range[0], key: name, end, isFree: isOwn && !/^(?:config|configSets)$/.test(name) });
      visit(value, [...path, name]);
    }
  };
  visit(yaml.parseDocument(template).contents, []);
  return found;
}

const all = places();
const known = all.filter(({ isFree, path }) => !isFree && !path.includes('content'));
const kindsOfPlaces = new Set(known.map(({ path, key }) => [...path.slice(4), key].join('/')));
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

describe('all that cfn-init reads', () => {
  it('is at least a hundred keys of fifteen places, and has no problem', () => {
    assert.ok(known.length >= 100 && kindsOfPlaces.size >= 15, `${known.length} of ${kindsOfPlaces.size}`);
    assert.deepEqual(
      diagnose(analyze(template, kind)).map(({ message }) => message),
      [],
    );
  });

  it('is explained, key by key', () => {
    const silent = all.filter(({ offset, path }) => !path.includes('content') && (hover(analyze(template, kind), offset + 1)?.markdown.length ?? 0) <= 40);
    assert.deepEqual(
      silent.map(({ path, key }) => [...path, key].join('/')),
      [],
    );
  });

  it('is told from its typos', () => {
    const missed: string[] = [];
    let tried = 0;
    for (const { offset, key, path } of known) {
      if (key.length < 4 || key.includes('::')) continue;
      const at = Math.floor(key.length / 2);
      for (const typo of [key.slice(0, at) + key.slice(at + 1), `${key.slice(0, at)}${key[at + 1]}${key[at]}${key.slice(at + 2)}`]) {
        if (typo === key) continue;
        tried++;
        const text = template.slice(0, offset) + typo + template.slice(offset + key.length);
        const { lines, ...analysis } = analyze(text, kind);
        const found = diagnose({ ...analysis, lines }).some(
          ({ start, severity }) => severity !== 'hint' && lines.position(start).line === lineOf(text, offset),
        );
        if (!found) missed.push([...path, `${key} -> ${typo}`].join('/'));
      }
    }
    assert.ok(tried >= 100 && missed.length <= 0.05 * tried, `${missed.length} of ${tried}:\n${missed.join('\n')}`);
    console.log(`      ${tried - missed.length} of ${tried} typos`);
  });

  it('is offered again where it is missing', () => {
    const missed: string[] = [];
    const judged = known.filter(({ path, offset }) => path.at(-1) !== '*' && !template.slice(0, offset).endsWith('- '));
    for (const { offset, key, end, path } of judged) {
      const start = template.lastIndexOf('\n', offset) + 1;
      const indent = template.slice(start, offset);
      const stop = template[end - 1] === '\n' ? end : template.indexOf('\n', end) + 1;
      const text = `${template.slice(0, start)}${indent}\n${template.slice(stop)}`;
      if (!complete(analyze(text, kind), start + indent.length).some(({ label }) => label === key)) missed.push([...path, key].join('/'));
    }
    assert.ok(missed.length <= 0.02 * judged.length, `${missed.length} of ${judged.length}:\n${missed.join('\n')}`);
    console.log(`      ${known.length} keys of ${kindsOfPlaces.size} places, ${judged.length} offered but for ${missed.length}`);
  });
});
