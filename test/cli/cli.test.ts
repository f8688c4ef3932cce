import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');
const runtime = process.env.SYSTEM_NODE ?? process.execPath;
const good = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
const bad = 'version: 0.2\nphases:\n  build:\n\tcomands: [make]\n';
const warned = 'version: 0.2\nenv:\n  variables:\n    DB_PASSWORD: correct-horse\nphases:\n  build:\n    commands: [make]\n';

describe('the command line', () => {
  let folder: string;
  const run = (args: string[], input?: string | Buffer): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(runtime, [cli, ...args], { cwd: folder, encoding: 'utf8', ...(input === undefined ? {} : { input }) });
    return { code: status, out: stdout, err: stderr };
  };
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('shows the line with carets below the place', () => {
    write('buildspec.yml', good.replace('commands', 'comands'));
    const { code, out } = run(['check', 'buildspec.yml']);
    assert.equal(code, 1);
    assert.equal(
      out,
      `buildspec.yml:4:5: error: "comands" is no key of "build"; did you mean "commands"? [buildspec/unknown-key]
4 |     comands: [make]
  |     ^^^^^^^

1 file checked: 1 error.
`,
    );
  });

  it('keeps tabs in front of the carets', () => {
    write('buildspec.yml', bad);
    assert.match(run(['check', 'buildspec.yml']).out, /\n4 \| \tcomands: \[make\]\n {2}\| \t\^{7}\n/);
  });

  it('gives JSON with positions from 0 in UTF-16 units, and says what can be fixed', () => {
    write('buildspec.yml', `# \u{1F600}\n${good.replace('[make]', '["\u{1F600}", *x]')}`);
    const { code, out } = run(['check', '--format', 'json', 'buildspec.yml']);
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), [
      {
        file: 'buildspec.yml',
        kind: 'buildspec',
        diagnostics: [
          {
            rule: 'syntax/alias-without-anchor',
            severity: 'error',
            message: '"*x" is an alias, and no anchor "&x" stands before it. Put it in quotes if it is meant as text.',
            range: { start: { line: 4, character: 21 }, end: { line: 4, character: 23 } },
            fix: true,
          },
        ],
      },
    ]);
  });

  it('exits with 0 without errors, and counts warnings if told to', () => {
    write('buildspec.yml', warned);
    assert.equal(run(['check', 'buildspec.yml']).code, 0);
    assert.equal(run(['check', '--max-warnings', '1', 'buildspec.yml']).code, 0);
    assert.equal(run(['check', '--max-warnings', '0', 'buildspec.yml']).code, 1);
  });

  it('searches folders for files of our kinds and respects .gitignore', () => {
    write('.gitignore', 'dist/\n*.local.yml\n!keep.local.yml\n');
    write('buildspec.yml', good);
    write('ci/anything.yml', good);
    write('ci/other.yml', 'services: {}\n');
    write('ci/x.local.yml', good);
    write('ci/keep.local.yml', good);
    write('dist/buildspec.yml', good);
    write('node_modules/a/buildspec.yml', good);
    write('ci/deep/.gitignore', 'no.yml\n');
    write('ci/deep/no.yml', good);
    const { code, out } = run(['check', '--format', 'json', '.']);
    assert.equal(code, 0);
    assert.deepEqual(
      JSON.parse(out).map(({ file }: { file: string }) => file),
      ['buildspec.yml', 'ci/anything.yml', 'ci/keep.local.yml'],
    );
  });

  it('reads standard input as the kind or the name says', () => {
    assert.equal(run(['check', '-', '--kind', 'buildspec'], 'phases: {}\n').code, 1);
    assert.match(run(['check', '-', '--stdin-name', 'ci/buildspec.yml'], 'phases: {}\n').out, /^ci\/buildspec\.yml:1:1: error: "version" is missing/);
    assert.equal(run(['check', '-'], good).code, 2);
  });

  it('exits with 2 over a file that cannot be read or is of no known kind, and checks the others', () => {
    write('buildspec.yml', good.replace('commands', 'comands'));
    write('other.yml', 'services: {}\n');
    const { code, out, err } = run(['check', 'missing.yml', 'other.yml', 'buildspec.yml']);
    assert.equal(code, 2);
    assert.match(out, /buildspec\.yml:4:5/);
    assert.match(err, /missing\.yml: ENOENT/);
    assert.match(err, /other\.yml: is of no known kind/);
  });

  it('takes the kind it is told for any file', () => {
    write('other.yml', 'services: {}\n');
    assert.equal(run(['check', '--kind', 'buildspec', 'other.yml']).code, 1);
  });

  for (const args of [
    [],
    ['chekc'],
    ['check'],
    ['check', '--format', 'xml', 'a'],
    ['check', '--kind', 'x', 'a'],
    ['check', '--max-warnings', 'no', 'a'],
    ['check', '--what', 'a'],
    ['explain'],
    ['explain', 'nothing'],
  ])
    it(`exits with 2 and says why: ${args.join(' ') || '(nothing)'}`, () => {
      const { code, out, err } = run(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^\S.*\.\n/);
    });

  it('reports bytes that are no UTF-8, with the places after them right', () => {
    write('buildspec.yml', Buffer.concat([Buffer.from('# '), Buffer.from([0xff, 0xfe]), Buffer.from(`\n${good.replace('commands', 'comands')}`)]));
    const [{ diagnostics }] = JSON.parse(run(['check', '--format', 'json', 'buildspec.yml']).out);
    assert.deepEqual(
      diagnostics.map(({ rule, range }: { rule: string; range: { start: unknown } }) => [rule, range.start]),
      [
        ['file/not-utf8', { line: 0, character: 2 }],
        ['buildspec/unknown-key', { line: 4, character: 4 }],
      ],
    );
  });

  it('stands NUL, CRLF and a byte order mark', () => {
    write('buildspec.yml', `\uFEFF${good.replace('make', 'a\0b').replaceAll('\n', '\r\n')}`);
    assert.equal(run(['check', 'buildspec.yml']).out, '1 file checked: no problems.\n');
  });

  it('leaves a file over 4 MB alone', () => {
    write('buildspec.yml', `version: 0.2\n${'# filler\n'.repeat(500_000)}`);
    const { code, out } = run(['check', '--format', 'json', 'buildspec.yml']);
    assert.equal(code, 0);
    assert.deepEqual(
      JSON.parse(out)[0].diagnostics.map(({ rule }: { rule: string }) => rule),
      ['file/too-large'],
    );
  });

  it('lists kinds and explains rules and keys', () => {
    assert.match(run(['kinds']).out, /^buildspec +\*buildspec\*/m);
    assert.match(run(['explain', 'buildspec/plaintext-secret']).out, /^# Secret in plain text\n/);
    assert.match(run(['explain', 'buildspec:/phases/build/on-failure']).out, /^phases > build > on-failure \(text\)\n\nWhat happens[\s\S]*ABORT, CONTINUE/);
    assert.match(run(['explain', 'buildspec:env.variables.ANY']).out, /Name of an environment variable/);
    assert.match(run(['explain', 'buildspec:']).out, /Keys of a buildspec:\n {2}version/);
    assert.match(run(['--help']).out, /aws-devops-notes check/);
  });

  it('finds the one mistake in the sample workspace', () => {
    cpSync(resolve('test/workspace'), join(folder, 'w'), { recursive: true });
    const { out } = run(['check', 'w']);
    assert.match(out, /^w\/buildspec\.yml:8:7: error: "\*\*\/\*" looks like an unquoted glob/);
    assert.match(out, /6 files checked: 1 error\.\n$/);
  });
});
