import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');
const runtime = process.env.SYSTEM_NODE ?? process.execPath;
const good = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
const slip = good.replace('commands', 'comands');

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

describe('the command line in CI', () => {
  let folder: string;
  const run = (args: string[], env: Readonly<Record<string, string>> = {}): Ran => {
    const { status, stdout, stderr } = spawnSync(runtime, [cli, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
    return { code: status, out: stdout, err: stderr };
  };
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  };
  const checked = (...args: string[]): string[] => JSON.parse(run(['check', '--format', 'json', ...args]).out).map(({ file }: { file: string }) => file);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cli-ci-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  describe('--changed-since', () => {
    beforeEach(() => {
      git('init', '-q');
      for (const name of ['old', 'committed', 'edited', 'gone']) write(`${name}/buildspec.yml`, good);
      git('add', '.');
      git('commit', '-qm', 'begin');
      git('checkout', '-qb', 'topic');
      write('committed/buildspec.yml', slip);
      git('commit', '-qam', 'work');
      git('checkout', '-q', 'main');
      write('old/buildspec.yml', `${good}# Later, on main.\n`);
      git('commit', '-qam', 'elsewhere');
      git('checkout', '-q', 'topic');
      write('edited/buildspec.yml', slip);
      write('new ü/buildspec.yml', slip);
      write('ignored/buildspec.yml', slip);
      write('.gitignore', 'ignored\n');
      rmSync(join(folder, 'gone'), { recursive: true });
    });

    it('checks what was committed, edited or made since the histories parted', () => {
      const expected = ['committed/buildspec.yml', 'edited/buildspec.yml', 'new ü/buildspec.yml'];
      assert.deepEqual(checked('--changed-since', 'main', '.'), expected);
      assert.deepEqual(checked('--changed-since', 'main', 'old', 'edited', 'committed/buildspec.yml', 'old/buildspec.yml'), [expected[1], expected[0]]);
    });

    it('refuses what is not a commit, and runs nothing', () => {
      for (const ref of ['nowhere', '--output=stolen', '-x', '', 'main; touch stolen', '$(touch stolen)']) {
        const { code, out, err } = run(['check', `--changed-since=${ref}`, '.']);
        assert.deepEqual([code, out], [2, ''], ref);
        assert.match(err, /not the name of a commit|no commit that ".*" and HEAD have in common/, ref);
      }
      assert.ok(!existsSync(join(folder, 'stolen')));
    });

    it('runs no program that the repository names', () => {
      write('.git/hooks/steal.sh', '#!/bin/sh\ntouch stolen\n');
      spawnSync('chmod', ['+x', join(folder, '.git/hooks/steal.sh')]);
      for (const name of ['core.fsmonitor', 'diff.external', 'diff.stolen.textconv']) git('config', name, '.git/hooks/steal.sh');
      write('.gitattributes', '*.yml diff=stolen\n');
      assert.ok(checked('--changed-since', 'main', '.').includes('edited/buildspec.yml'));
      assert.ok(!existsSync(join(folder, 'stolen')));
    });

    it('says that a folder is in no repository', () => {
      rmSync(join(folder, '.git'), { recursive: true });
      const { code, err } = run(['check', '--changed-since', 'main', '.'], { GIT_CEILING_DIRECTORIES: tmpdir() });
      assert.equal(code, 2);
      assert.match(err, /is not in a git repository/);
    });
  });

  describe('--baseline', () => {
    const secret = 'version: 0.2\nenv:\n  variables:\n    DB_PASSWORD: correct-horse\nphases:\n  build:\n    comands: [make]\n';
    const begin = (): void => {
      write('buildspec.yml', secret);
      write('old/buildspec.yml', slip);
      const { code, out, err } = run(['check', '--baseline', 'known.json', '--write-baseline', '.']);
      assert.deepEqual([code, out, err], [0, '', 'known.json: holds 3 known problems now.\n']);
    };

    it('reports what is new alone, though lines moved', () => {
      begin();
      const quiet = run(['check', '--baseline', 'known.json', '--max-warnings', '0', '.']);
      assert.deepEqual([quiet.code, quiet.out], [0, '2 files checked: no problems.\n']);
      write('buildspec.yml', `# One more line.\n${secret}  pre_build:\n    comands: [make]\n`);
      const { code, out } = run(['check', '--baseline', 'known.json', '--max-warnings', '0', '.']);
      assert.equal(code, 1);
      assert.match(out, /^buildspec\.yml:10:5: warning: Unknown key `comands`/);
      assert.match(out, /\n2 files checked: 1 warning\.\n$/);
    });

    it('says nothing of what the files hold', () => {
      begin();
      assert.doesNotMatch(readFileSync(join(folder, 'known.json'), 'utf8'), /correct|horse|DB_|comands/);
    });

    it('forgets what was fixed and files that are gone, and keeps what the run did not look at', () => {
      begin();
      write('buildspec.yml', good);
      assert.match(run(['check', '--baseline', 'known.json', '--write-baseline', 'buildspec.yml']).err, /holds 1 known problem now/);
      rmSync(join(folder, 'old'), { recursive: true });
      assert.match(run(['check', '--baseline', 'known.json', '--write-baseline', '.']).err, /holds 0 known problems now/);
    });

    it('says what is wrong with one', () => {
      write('buildspec.yml', good);
      for (const [text, expected] of [
        [undefined, /there is no such baseline/],
        ['{', /not a baseline/],
        ['[]', /not a baseline/],
        ['{"version": 9, "files": {}}', /version 9; expected 1/],
        ['{"version": 1, "files": {"a": 1}}', /no problems below "a"/],
      ] as const) {
        if (text !== undefined) write('known.json', text);
        const { code, err } = run(['check', '--baseline', 'known.json', '.']);
        assert.equal(code, 2);
        assert.match(err, expected);
      }
      assert.match(run(['check', '--write-baseline', '.']).err, /needs --baseline/);
    });
  });

  describe('--format', () => {
    it('gitlab: a code quality report whose fingerprints stay when lines move', () => {
      write('.git/HEAD', '');
      write('ci/buildspec.yml', slip);
      const report = (): { fingerprint: string; location: unknown }[] => JSON.parse(run(['check', '--format', 'gitlab', '.']).out);
      const [before] = report();
      assert.deepEqual(before, {
        description: 'Unknown key `comands` in `build`. Did you mean `commands`?',
        check_name: 'buildspec/unknown-key',
        fingerprint: before?.fingerprint,
        severity: 'minor',
        location: { path: 'ci/buildspec.yml', lines: { begin: 4 } },
      });
      write('ci/buildspec.yml', `#\n${slip}`);
      const [after] = report();
      assert.equal(after?.fingerprint, before?.fingerprint);
      assert.deepEqual(after?.location, { path: 'ci/buildspec.yml', lines: { begin: 5 } });
    });

    it('junit: a suite a file, a failure a problem, an error a file that could not be checked', () => {
      write('a&b/buildspec.yml', slip.replace('comands', '"com<nds\\x01"'));
      write('good/buildspec.yml', good);
      write('nothing.txt', 'text');
      const { out } = run(['check', '--format', 'junit', 'a&b', 'good', 'nothing.txt']);
      assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="DevOps Notes for AWS" tests="\d" failures="\d" errors="1">/);
      assert.match(out, /<testcase classname="a&amp;b\/buildspec\.yml" name="buildspec\/unknown-key 4:5" time="0"><failure message="warning: [^"]*com&lt;nds/);
      assert.match(
        out,
        /<testsuite name="good\/buildspec\.yml" tests="1" failures="0" errors="0" time="0">\n {2}<testcase classname="good\/buildspec\.yml" name="check" time="0"\/>/,
      );
      assert.match(out, /<testcase classname="nothing\.txt" name="check" time="0"><error message="is of no known kind/);
      assert.ok(wellFormed(out), out);
    });
  });

  it('colours text where it is asked to, and nowhere else', () => {
    write('buildspec.yml', slip);
    const isColoured = (args: string[], env = {}): boolean => run(['check', ...args, '.'], { NO_COLOR: '', FORCE_COLOR: '', ...env }).out.includes('\u001B[');
    assert.deepEqual(
      [
        isColoured([]),
        isColoured(['--color', 'always']),
        isColoured([], { FORCE_COLOR: '1' }),
        isColoured(['--color', 'never'], { FORCE_COLOR: '1' }),
        isColoured([], { FORCE_COLOR: '1', NO_COLOR: '1' }),
        isColoured(['--color', 'always', '--format', 'json']),
      ],
      [false, true, true, false, false, false],
    );
    assert.match(run(['check', '--color', 'sometimes', '.']).err, /Expected auto, always or never/);
  });

  describe('doctor', () => {
    beforeEach(() => {
      write('.git/HEAD', '');
      write('.gitignore', 'build/\n');
      write(
        'aws-devops-notes.yaml',
        'rules:\n  buildspec/unknown-key: error\nexclude: [vendor/**]\nkinds:\n  ci/*.txt: buildspec\nignore:\n  ci/*: [buildspec/no-version]\n',
      );
      for (const path of ['buildspec.yml', 'ci/a.txt', 'vendor/buildspec.yml', 'build/buildspec.yml']) write(path, good);
      write('web/buildspec.yml', 'services:\n  web:\n    image: nginx\n');
      write('.aws-sam/build/template.yaml', 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n');
    });

    it('shows the settings in force, and the files by kind', () => {
      const { code, out } = run(['doctor']);
      assert.equal(code, 0);
      for (const part of [
        /\n {2}rules {4}buildspec\/unknown-key: error\n/,
        /\n {2}exclude {2}vendor\/\*\*\n/,
        /\n {2}kinds {4}ci\/\*\.txt: buildspec\n/,
        /\n {2}ignore {3}ci\/\*: buildspec\/no-version\n/,
        /\n {2}buildspec +2 {2}buildspec\.yml, ci\/a\.txt\n/,
        /The project file excludes 1\./,
        /Named like a known kind, but of none .*: web\/buildspec\.yml/,
      ])
        assert.match(out, part);
      assert.doesNotMatch(out, /build\/buildspec|\.aws-sam\/build/);
    });

    it('says why a file is or is not of a known kind', () => {
      const { out } = run([
        'doctor',
        'buildspec.yml',
        'ci/a.txt',
        'web/buildspec.yml',
        'vendor/buildspec.yml',
        'build/buildspec.yml',
        '.aws-sam/build/template.yaml',
        '.gitignore',
      ]);
      for (const part of [
        /\nbuildspec\.yml is a buildspec \(buildspec\): its name says so, and its content agrees\.\n/,
        /\nci\/a\.txt is a buildspec \(buildspec\): the project file says so\.\nThe project file ignores here: buildspec\/no-version\.\n/,
        /\nweb\/buildspec\.yml is of no known kind: it is named like a buildspec, but has no key of one, such as `phases`/,
        /\nvendor\/buildspec\.yml is .*\nThe project file excludes it\.\n/,
        /\nbuild\/buildspec\.yml is .*\nThe check of a folder passes over it: \.gitignore names the folder build\.\n/,
        /\n\.aws-sam\/build\/template\.yaml is .*\n.*it is in `\.aws-sam`.*\nA tool wrote it/,
        /\n\.gitignore is of no known kind: neither/,
      ])
        assert.match(out, part);
    });

    it('says that there is no such path', () => {
      const { code, err } = run(['doctor', 'nowhere']);
      assert.equal(code, 2);
      assert.match(err, /^nowhere: ENOENT/);
    });
  });

  it('teaches bash its commands, options and values', () => {
    const complete = (...words: string[]): string[] => {
      const script = `source <("${runtime}" "${cli}" completion bash); COMP_WORDS=(aws-devops-notes ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _aws_devops_notes; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
    };
    assert.deepEqual(complete('ch'), ['check']);
    assert.deepEqual(complete('check', '--fo'), ['--format']);
    assert.deepEqual(complete('check', '--format', 'j'), ['json', 'junit']);
    assert.ok(complete('check', '--kind', 'build').includes('buildspec'));
    assert.deepEqual(complete('completion', 'z'), ['zsh']);
    for (const shell of ['bash', 'zsh', 'fish']) assert.match(run(['completion', shell]).out, /changed-since/);
    assert.match(run(['completion', 'tcsh']).err, /Expected bash, fish or zsh/);
  });

  it('starts the language server', async () => {
    const server = spawn(runtime, [cli, 'lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    let answer = '';
    for await (const chunk of server.stdout) {
      answer += chunk;
      if (answer.includes('hoverProvider')) break;
    }
    server.kill();
    assert.match(answer, /"hoverProvider":/);
    assert.match(run(['lsp']).err, /lsp takes --stdio/);
  });
});

/** Whether each element of an XML text ends where it should, and no mark stands for itself. */
function wellFormed(text: string): boolean {
  const open: string[] = [];
  for (const [, end, name = '', , empty] of text.replace(/^<\?.*?\?>/, '').matchAll(/<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g)) {
    if (end && open.pop() !== name) return false;
    if (!end && !empty) open.push(name);
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot);)|[\u0000-\u0008]/.test(text);
}
