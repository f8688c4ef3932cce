import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');
const runtime = process.env.SYSTEM_NODE ?? process.execPath;
const good = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
const bad = 'version: 0.2\nphases:\n  build:\n    comands: [make]\n';
const appspec = (location: string): string => `version: 0.0\nos: linux\nfiles: []\nhooks:\n  AfterInstall:\n    - location: ${location}\n`;

describe('the command line among hostile files', () => {
  let folder: string;
  const run = (args: string[], below = ''): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(runtime, [cli, ...args], { cwd: join(folder, below), encoding: 'utf8', timeout: 15_000 });
    return { code: status, out: stdout, err: stderr };
  };
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  const pipe = (path: string): void => {
    spawnSync('sh', ['-c', 'mkfifo "$0"', join(folder, path)]);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    mkdirSync(join(folder, '.git'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [name, location, says] of [
    ['a name with NUL', '"a\\0b"', 'appspec/hook-script-not-found'],
    ['a name that is too long', 'a'.repeat(300), 'appspec/hook-script-not-found'],
    ['a path that is too long', 'a/'.repeat(3000), 'appspec/hook-script-not-found'],
    ['a loop of links', 'loop/x.sh', undefined],
    ['a link out of the workspace', 'out/passwd', undefined],
    ['a path out of the workspace', '../../../../../../../../etc/passwd', undefined],
    ['a device', 'null', undefined],
  ] as const)
    it(`keeps the problems of a file that names ${name}`, () => {
      symlinkSync('loop', join(folder, 'loop'));
      symlinkSync('/etc', join(folder, 'out'));
      symlinkSync('/dev/null', join(folder, 'null'));
      write('appspec.yml', `${appspec(location)}      timeout: never\n`);
      const { code, out, err } = run(['check', '--format', 'json', 'appspec.yml']);
      const [file] = JSON.parse(out);
      const rules = file.diagnostics.map(({ rule }: { rule: string }) => rule);
      assert.equal(err, '');
      assert.equal(code, 1);
      assert.equal(rules.includes('appspec/hook-script-not-found'), says !== undefined, rules.join());
      assert.ok(rules.length > (says ? 1 : 0), 'the other problem is there');
    });

  it('reads no pipe and no device, also behind a link', () => {
    pipe('pipe.yml');
    symlinkSync('/dev/zero', join(folder, 'zero.yml'));
    symlinkSync(join(folder, 'pipe.yml'), join(folder, 'buildspec.yml'));
    write('ci/buildspec.yml', good);
    const { code, out, err } = run(['check', '--kind', 'buildspec', 'pipe.yml', 'zero.yml', 'buildspec.yml', '.']);
    assert.equal(code, 2);
    assert.deepEqual(
      err.split('\n').map((line) => line.split(': ')[1] ?? ''),
      [
        'Not a plain file. Pipes and devices are not read; `-` reads standard input.',
        'Not a plain file. Pipes and devices are not read; `-` reads standard input.',
        'Not a plain file. Pipes and devices are not read; `-` reads standard input.',
        '',
      ],
    );
    assert.match(out, /^1 file checked: no problems\.\n$/);
  });

  it('passes over a project file and a .gitignore that are none', () => {
    mkdirSync(join(folder, '.gitignore'));
    mkdirSync(join(folder, 'aws-devops-notes.yaml'));
    pipe('aws-devops-notes.yml');
    write('buildspec.yml', good);
    const { code, out, err } = run(['check', '.']);
    assert.deepEqual([code, err, out], [0, '', '1 file checked: no problems.\n']);
  });

  it('checks the others beside a name that is not UTF-8', function () {
    if (process.platform !== 'linux') this.skip();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/buildspec-`), Buffer.from([0xff]), Buffer.from('.yml')]), bad);
    write('buildspec.yml', good);
    const { code, out, err } = run(['check', '.']);
    assert.equal(code, 2);
    assert.match(err, /^buildspec-\uFFFD\.yml: Its name is not UTF-8; it is not checked\.\n$/);
    assert.match(out, /^1 file checked/);
  });

  it('looks at no folder twice', () => {
    for (const name of ['a', 'b', 'c']) symlinkSync('.', join(folder, name));
    write('buildspec.yml', good);
    assert.equal(run(['check', '.']).out, '1 file checked: no problems.\n');
  });

  it('walks down 900 folders', () => {
    const deep = `${'d/'.repeat(900)}buildspec.yml`;
    write(deep, bad);
    assert.match(run(['check', '.']).out, /1 file checked: 1 warning\.\n$/);
  });

  const names = [
    'a\n::error::buildspec.yml',
    '::error::buildspec.yml',
    '##[error]buildspec.yml',
    'a\u001B[2Jbuildspec.yml',
    'a\u009B2Jbuildspec.yml',
    'a\u202Ebuildspec.yml',
    'a\rbuildspec.yml',
  ];
  const commands = /^\s*::|##\[|[\r\u001B\u009B\u202E]/;
  for (const format of ['text', 'json', 'github', 'sarif'])
    it(`lets no file command a terminal or a log in ${format}`, () => {
      for (const name of names) write(name, bad.replace('comands', '"\\e[2J::x ##[error]"').replace('make', '"\u202E", \u009B'));
      const { out, err } = run(['check', '--format', format, '.', ...names, 'none\n::error::x', '\u001B[2J']);
      for (const line of [...out.split('\n'), ...err.split('\n')]) {
        const free = format === 'github' ? line.replace(/^::(error|warning|notice) file=[^:]*::/, '') : line;
        assert.doesNotMatch(free, commands);
      }
      if (format === 'json' || format === 'sarif') assert.ok(JSON.parse(out));
    });

  it('says what is wrong with the command line without its control characters', () => {
    for (const args of [['\u001B[2J\n::error::'], ['check', '--format', '\u001B[2J', 'a'], ['explain', '\n::error::x'], ['check', '--kind', '\u009B', 'a']])
      assert.doesNotMatch(run(args).err.split('\n\n')[0] ?? '', /[\u001B\u009B]|^::/m);
  });

  it('shows a part of a long line', () => {
    write('buildspec.yml', `version: 0.2\nphases:\n  build:\n    commands: [${'make, '.repeat(20_000)}*x]\n`);
    const { out } = run(['check', 'buildspec.yml']);
    assert.ok(out.length < 2000, `${out.length} characters`);
    assert.match(out, /\n4 \| ….*\*x\]\n {2}\| *\^\^\n/);
  });

  for (const [name, text] of [
    ['a list', '- buildspec\n'],
    ['no YAML', 'rules: [\n'],
    ['a wrong kind', 'kinds: {a.yml: nothing}\n'],
    ['a glob without its brace', 'kinds: {"{a": buildspec\n'],
  ])
    it(`says that a named project file is broken: ${name}`, () => {
      write('own.yaml', text ?? '');
      write('buildspec.yml', good);
      const { code, out, err } = run(['check', '--config', 'own.yaml', 'buildspec.yml']);
      assert.equal(code, 2);
      assert.match(err, /^own\.yaml: Line 1: /);
      assert.match(out, /1 file checked/);
    });

  it('stands globs of a project file that mean nothing', () => {
    write(
      'aws-devops-notes.yaml',
      'kinds: {"{a": buildspec, "a{b,": none}\nexclude: ["{", "[", "**{", "*a*a*a*a*a*a*a*a*x"]\nignore: {"}{": [buildspec/unknown-key]}\n',
    );
    write('buildspec.yml', bad.replace('make', `"{", "a{b"`));
    write(`${'a'.repeat(200)}.yml`, good);
    const { code, out } = run(['check', '.']);
    assert.deepEqual([code, out.split('\n').at(-2)], [0, '3 files checked: 1 warning.']);
  });

  it('keeps hard links with --fix', () => {
    write('buildspec.yml', bad);
    linkSync(join(folder, 'buildspec.yml'), join(folder, 'other'));
    assert.equal(run(['check', '--fix', 'buildspec.yml']).code, 0);
    assert.equal(readFileSync(join(folder, 'other'), 'utf8'), good);
    assert.equal(statSync(join(folder, 'other')).nlink, 2);
  });

  for (const stream of ['stdout', 'stderr'] as const)
    it(`ends quietly when nobody reads ${stream}`, async () => {
      for (let index = 0; index < 50; index++) write(`ci/buildspec-${index}.yml`, bad);
      const child = spawn(runtime, [cli, 'check', '.', ...Array.from({ length: 2000 }, (_, index) => `none-${index}`)], { cwd: folder });
      child[stream].destroy();
      const other = stream === 'stdout' ? child.stderr : child.stdout;
      const texts: string[] = [];
      other.setEncoding('utf8').on('data', (text) => texts.push(text));
      const code = await new Promise((done) => child.on('close', done));
      assert.equal(code, 2);
      assert.doesNotMatch(texts.join(''), /EPIPE|at .*\.js/);
    });

  it('reads no more of a large file than tells that it is too large', () => {
    write('buildspec.yml', good);
    truncateSync(join(folder, 'buildspec.yml'), 3 * 1024 ** 3);
    const { code, out } = run(['check', 'buildspec.yml']);
    assert.equal(code, 0);
    assert.match(out, /file\/too-large/);
  });
});
