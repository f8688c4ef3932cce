import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fences } from '../../server/build/examples.ts';
import { sarifFaults } from '../support/sarif.ts';

const cli = resolve('dist/cli.js');
const runtime = process.env.SYSTEM_NODE ?? process.execPath;
const good = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
const bad = 'version: 0.2\nphases:\n  build:\n\tcomands: [make]\n';
const warned = 'version: 0.2\nenv:\n  variables:\n    DB_PASSWORD: correct-horse\nphases:\n  build:\n    commands: [make]\n';

describe('the command line', () => {
  let folder: string;
  const run = (args: string[], input?: string | Buffer, below = ''): { code: number | null; out: string; err: string } => {
    const cwd = join(folder, below);
    const { status, stdout, stderr } = spawnSync(runtime, [cli, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 24,
      ...(input === undefined ? {} : { input }),
    });
    return { code: status, out: stdout, err: stderr };
  };
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('shows the line with carets below the place', () => {
    write('buildspec.yml', good.replace('commands', 'comands'));
    const { code, out } = run(['check', '--max-warnings', '0', 'buildspec.yml']);
    assert.equal(code, 1);
    assert.equal(
      out,
      `buildspec.yml:4:5: warning: Unknown key \`comands\` in \`build\`. Did you mean \`commands\`? [buildspec/unknown-key]
4 |     comands: [make]
  |     ^^^^^^^

1 file checked: 1 warning.
`,
    );
  });

  it('keeps its compiled code in the cache of the user where Node.js can, and goes on where it cannot', () => {
    write('buildspec.yml', good);
    const runIn = (cache: string, more: NodeJS.ProcessEnv = {}): string => {
      const { NODE_DISABLE_COMPILE_CACHE: _, ...rest } = process.env;
      const env = { ...rest, HOME: cache, LOCALAPPDATA: cache, XDG_CACHE_HOME: cache, ...more };
      return spawnSync(runtime, [cli, 'check', join(folder, 'buildspec.yml')], { encoding: 'utf8', env }).stdout;
    };
    const says = '1 file checked: no problems.\n';
    const kept = (): Record<string, string> =>
      Object.fromEntries(globSync('cache/**/aws-devops-notes/*/*', { cwd: folder }).map((name) => [name, readFileSync(join(folder, name), 'base64')]));
    assert.equal(runIn(join(folder, 'cache'), { NODE_DISABLE_COMPILE_CACHE: '1' }), says);
    assert.deepEqual(kept(), {}, 'nobody keeps what the user does not want');
    assert.equal(runIn(join(folder, 'cache')), says);
    const first = kept();
    const canKeep = spawnSync(runtime, ['-p', 'typeof require("zlib").crc32'], { encoding: 'utf8' }).stdout.trim() === 'function';
    assert.equal(Object.keys(first).length > 0, canKeep);
    assert.equal(runIn(join(folder, 'cache')), says);
    assert.deepEqual(kept(), first, 'what is there is read, and not written again');
    // V8 would fall over each of these.
    for (const name of Object.keys(first)) {
      const damaged = Buffer.from(first[name] ?? '', 'base64');
      damaged.fill(0xff, damaged.length >> 1, (damaged.length >> 1) + 64);
      writeFileSync(join(folder, name), damaged);
      assert.equal(runIn(join(folder, 'cache')), says);
      assert.ok(!damaged.equals(readFileSync(join(folder, name))), `${name} is made again`);
      writeFileSync(join(folder, name), damaged.subarray(0, 7));
      assert.equal(runIn(join(folder, 'cache')), says);
    }
    assert.equal(runIn(join(folder, 'buildspec.yml')), says);
  });

  it('writes all of a long report into a pipe, and ends without a word when the reader goes', async () => {
    for (let index = 0; index < 600; index++) write(`${index}/buildspec.yml`, good.replace('commands', 'comands'));
    const { out } = run(['check', '.']);
    assert.ok(out.length > 70_000, 'a pipe holds 64 kB');
    const ask = (reader: string): string => spawnSync('sh', ['-c', `"$0" "$1" check . | ${reader}`, runtime, cli], { cwd: folder, encoding: 'utf8' }).stdout;
    if (process.platform === 'win32') return;
    assert.equal(ask('(IFS= read -r first; printf "%s\\n" "$first"; cat)'), out);
    const ended = spawnSync('sh', ['-c', '"$0" "$1" check . | head -n 1', runtime, cli], { cwd: folder, encoding: 'utf8' });
    assert.equal(ended.stdout, `${out.split('\n')[0]}\n`);
    assert.equal(ended.stderr, '');
  });

  it('passes over what tools wrote, unless somebody names it; there it says errors alone, and fixes nothing', () => {
    const template = 'Parameters:\n  Unused: {Type: String}\nResources:\n  A:\n    Type: AWS::S3::Bucket\n    DependsOn: B\n    Propertys: {}\n';
    for (const path of ['cdk.out/A.template.yaml', '.aws-sam/build/template.yaml', 'own.yaml']) write(path, template);
    const rules = (...paths: string[]): string[] =>
      JSON.parse(run(['check', '--format', 'json', '--fix', ...paths]).out).flatMap(
        ({ file, diagnostics }: { file: string; diagnostics: { rule: string }[] }) => diagnostics.map(({ rule }) => `${file} ${rule}`),
      );
    const all = rules('.');
    assert.ok(all.includes('own.yaml cloudformation/unused-parameter'), all.join());
    assert.ok(all.every((each) => each.startsWith('own.yaml ')));
    for (const [named, file] of [
      ['cdk.out', 'cdk.out/A.template.yaml'],
      ['.aws-sam/build/template.yaml', '.aws-sam/build/template.yaml'],
    ] as const) {
      const found = rules(named);
      assert.ok(found.includes(`${file} cloudformation/undefined-reference`) && !found.includes(`${file} cloudformation/unused-parameter`), found.join());
      assert.equal(read(file), template);
    }
    assert.notEqual(read('own.yaml'), template);
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
            message: '`*x` is an alias, but no anchor `&x` comes before it. Put it in quotes if it is a string.',
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
    assert.match(run(['check', '-', '--stdin-name', 'ci/buildspec.yml'], 'phases: {}\n').out, /^ci\/buildspec\.yml:1:1: error: Missing key `version`/);
    assert.equal(run(['check', '-'], good).code, 2);
  });

  it('exits with 2 over a file that cannot be read or is of no known kind, and checks the others', () => {
    write('buildspec.yml', good.replace('commands', 'comands'));
    write('other.yml', 'services: {}\n');
    const { code, out, err } = run(['check', 'missing.yml', 'other.yml', 'buildspec.yml']);
    assert.equal(code, 2);
    assert.match(out, /buildspec\.yml:4:5/);
    assert.match(err, /missing\.yml: ENOENT/);
    assert.match(err, /other\.yml: is of no known kind: neither its name nor its content says what it is\. Say it with --kind\./);
  });

  it('leaves alone what only has the name of a kind, and says what is missing if it was named', () => {
    write('buildspec.json', '{"name": "my-plugin", "version": "4.14.1", "author": "Someone", "dependencies": {}}');
    assert.deepEqual(run(['check', '.']).code, 0);
    const { code, out, err } = run(['check', 'buildspec.json']);
    assert.equal(code, 2);
    assert.doesNotMatch(out, /buildspec\//);
    assert.match(err, /buildspec\.json: is of no known kind: it is named like a buildspec, but has no key of one, such as `phases`, .*--kind buildspec\./);
    write('Buildfile', 'make all\n');
    assert.match(run(['check', 'Buildfile']).err, /Buildfile: is of no known kind: .* but doesn’t begin like one\. .*--kind eb-buildfile\./);
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
    ['check', '--fix', '--kind', 'buildspec', '-', 'a'],
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

  it('tells rules that a file begins with a byte order mark', () => {
    write('appspec.yml', '\uFEFFversion: 0.0\nos: linux\n');
    const { code, out } = run(['check', 'appspec.yml']);
    assert.equal(code, 1);
    assert.match(out, /^appspec\.yml:1:1: error: The file begins with a byte order mark.* \[appspec\/byte-order-mark\]$/m);
    write('appspec.yml', 'version: 0.0\nos: linux\n');
    assert.equal(run(['check', 'appspec.yml']).code, 0);
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
    assert.match(
      run(['explain', 'buildspec:/phases/build/on-failure']).out,
      /^phases > build > on-failure \(string\)\n\nWhat happens[\s\S]*\n- ABORT: .*\n- CONTINUE: .*\n[\s\S]*\n- RETRY-3-\.\*timeout\.\*: /,
    );
    assert.match(run(['explain', 'buildspec:env.variables.ANY']).out, /Name of an environment variable/);
    assert.match(run(['explain', 'buildspec:']).out, /Keys of a buildspec:\n {2}version/);
    assert.doesNotMatch(
      run(['explain', 'codedeploy-agent:']).out,
      /^ {2}(log_dir|:children) /m,
      'each key once, in its usual spelling, and none that is never offered',
    );
    assert.match(run(['--help']).out, /aws-devops-notes check/);
  });

  it('prints the JSON Schema of a kind', () => {
    const all = [...run(['schema', '--list']).out.matchAll(/^([\w-]+) /gm)].map(([, id = '']) => id);
    assert.ok(all.length > 35 && all.includes('buildspec') && all.includes('sam') && !all.includes('jenkinsfile'), all.join());
    for (const id of ['buildspec', 'sam', 'ebextensions', 'ssm-document']) {
      const { code, out } = run(['schema', id]);
      assert.equal(code, 0);
      assert.ok(out.length < 2_000_000, `${id} has ${out.length} bytes`);
      assert.equal(run(['schema', id]).out, out, 'the same each time');
      assert.equal(JSON.parse(out).$schema, 'http://json-schema.org/draft-07/schema#');
    }
    const types = ['schema', 'cloudformation', '--types', 'AWS::SQS::Queue, AWS::S3::Bucket'];
    assert.match(run(types).out, /"ReceiveMessageWaitTimeSeconds"/);
    assert.doesNotMatch(run(['schema', 'cloudformation']).out, /"ReceiveMessageWaitTimeSeconds"/);
  });

  for (const [args, words] of [
    [['schema'], /takes one kind/],
    [['schema', 'jenkinsfile'], /^A Jenkinsfile is neither YAML nor JSON/],
    [['schema', 'cfn-hup'], /neither YAML nor JSON/],
    [['schema', 'pipeline'], /is not a kind\. Did you mean codepipeline\?/],
    [['schema', 'cloudfromation'], /Did you mean cloudformation\?/],
    [['schema', 'buildspec', '--types', 'AWS::S3::Bucket'], /has no types of resources/],
    [['schema', 'sam', '--types', 'AWS::S3::Buckt'], /Did you mean AWS::S3::Bucket\?/],
    [['schema', 'buildspec', '--all'], /--all/],
  ] as const)
    it(`refuses ${args.join(' ')}`, () => {
      const { code, out, err } = run([...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, words);
    });

  it('takes the command lines of the README, and its buildspec', () => {
    const readme = readFileSync('README.md', 'utf8');
    const lines = [...readme.matchAll(/(?:^|^ *- node_modules\/\.bin\/|<\()aws-devops-notes ([^#>\n)]*)/gm)].map(([, args = '']) => args.trim().split(/ +/));
    assert.ok(lines.length > 10, String(lines.length));
    spawnSync('git', ['init', '-q', folder]);
    write('ci/build.yml', good);
    for (const args of lines) {
      const { err } = run(args);
      // The folder has no history.
      if (!args.includes('--changed-since')) assert.doesNotMatch(err, /See "aws-devops-notes help"/, args.join(' '));
    }
    const buildspecs = fences(readme).filter(({ text }) => /^phases:/m.test(text));
    assert.equal(buildspecs.length, 1);
    for (const { text } of buildspecs) assert.equal(run(['check', '--kind', 'buildspec', '-'], text).out, '1 file checked: no problems.\n');
  });

  it('finds the mistakes in the sample workspace: in a buildspec, also in one of a template, in a template, in a pipeline', () => {
    cpSync(resolve('test/workspace'), join(folder, 'w'), { recursive: true });
    const { out } = run(['check', 'w']);
    assert.match(out, /^w\/buildspec\.yml:8:7: error: `\*\*\/\*` looks like an unquoted glob/);
    assert.match(out, /\nw\/infrastructure\/shop\.yaml:76:25: error: No parameter or resource is called `Stag`\. Did you mean `Stage`\?/);
    assert.match(out, /\nw\/infrastructure\/smoke-tests\.yaml:47:13: error: Unknown key `prebuild`/);
    // README of the workspace tells of them; one that is not told is a false alarm.
    const told = readFileSync('test/workspace/README.md', 'utf8');
    const found = [...out.matchAll(/^w\/(\S+?):\d+:\d+: (error|warning): /gm)].map(([, path = '']) => path);
    assert.deepEqual(
      [...new Set(found)].filter((path) => !told.includes(path.split('/').at(-1) ?? path)),
      [],
    );
    assert.match(out, /\d files checked: \d+ errors, \d+ warnings?, \d+ hints?\.\n$/);
  });

  it('passes over named files of no known kind if told to', () => {
    write('other.yml', 'services: {}\n');
    write('buildspec.yml', good);
    const { code, out, err } = run(['check', '--ignore-unknown', 'other.yml', 'buildspec.yml']);
    assert.deepEqual([code, out, err], [0, '1 file checked: no problems.\n', '']);
  });

  describe('--fix', () => {
    const faulty = `${good.replace('commands', 'comands')}artifacts:\n  files:\n    - **/* # all\n`;
    const fixed = `${good}artifacts:\n  files:\n    - '**/*' # all\n`;

    it('writes what needs no person and reports what is left', () => {
      write('a/buildspec.yml', faulty);
      write('b/buildspec.yml', warned.replace('commands', 'comands'));
      const { code, out } = run(['check', '--fix', '.']);
      assert.equal(code, 0);
      assert.match(out, /^b\/buildspec\.yml:4:18: warning: [^\n]*plaintext-secret\]\n/);
      assert.match(out, /\n2 files checked, 3 problems fixed: 1 warning\.\n$/);
      assert.equal(read('a/buildspec.yml'), fixed);
      assert.equal(read('b/buildspec.yml'), warned);
      const [, json] = JSON.parse(run(['check', '--fix', '--format', 'json', '.']).out);
      assert.equal(json.fixed, undefined, 'and nothing for a second time');
    });

    it('keeps a byte order mark, line ends, mode bits and links, and leaves nothing behind', () => {
      write('real.yml', `\uFEFF${faulty.replaceAll('\n', '\r\n')}`);
      chmodSync(join(folder, 'real.yml'), 0o751);
      symlinkSync('real.yml', join(folder, 'buildspec.yml'));
      assert.equal(run(['check', '--fix', 'buildspec.yml']).code, 0);
      assert.equal(read('real.yml'), `\uFEFF${fixed.replaceAll('\n', '\r\n')}`);
      assert.equal(statSync(join(folder, 'real.yml')).mode & 0o7777, 0o751);
      assert.ok(lstatSync(join(folder, 'buildspec.yml')).isSymbolicLink());
      assert.deepEqual(readdirSync(folder).sort(), ['buildspec.yml', 'real.yml']);
    });

    it('does not write a file that does not change', () => {
      write('buildspec.yml', warned);
      const before = statSync(join(folder, 'buildspec.yml'), { bigint: true });
      run(['check', '--fix', '.']);
      const after = statSync(join(folder, 'buildspec.yml'), { bigint: true });
      assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
    });

    it('never writes a file that holds bytes that are not UTF-8, and says so', () => {
      const bytes = Buffer.concat([Buffer.from([0x23, 0xff, 0x0a]), Buffer.from(faulty)]);
      write('buildspec.yml', bytes);
      const { code, out, err } = run(['check', '--fix', 'buildspec.yml']);
      assert.equal(code, 2);
      assert.equal(err, 'buildspec.yml: holds bytes that are not UTF-8; it was not fixed.\n');
      assert.match(out, /`comands`/);
      assert.deepEqual(readFileSync(join(folder, 'buildspec.yml')), bytes);
    });

    it('prints the fixed text of standard input, and reports beside it', () => {
      const { code, out, err } = run(['check', '--fix', '--kind', 'buildspec', '-'], `\uFEFF${warned.replace('commands', 'comands')}`);
      assert.equal(code, 0);
      assert.equal(out, `\uFEFF${warned}`);
      assert.match(err, /^-:4:18: warning: /);
      assert.equal(run(['check', '--fix', '--stdin-name', 'a.txt', '-'], 'hello').out, 'hello', 'a text of no known kind goes through');
    });

    it('writes nothing without being told', () => {
      write('buildspec.yml', faulty);
      run(['check', '.']);
      assert.equal(read('buildspec.yml'), faulty);
    });
  });

  describe('the project file', () => {
    const wrong = good.replace('commands', 'comands');

    it('sets severities, leaves files out, gives kinds and ignores rules; the nearest one counts', () => {
      write(
        'aws-devops-notes.yaml',
        'rules:\n  buildspec/unknown-key: warning\nexclude: [vendor/**]\nkinds:\n  odd/*.yml: buildspec\nignore:\n  legacy/**: [buildspec/unknown-key]\n',
      );
      for (const path of ['buildspec.yml', 'vendor/buildspec.yml', 'legacy/buildspec.yml']) write(path, wrong);
      write('odd/x.yml', wrong.replace('version: 0.2\n', ''));
      const { code, out } = run(['check', '.']);
      assert.equal(code, 1, 'the missing version is an error still');
      assert.match(out, /buildspec\.yml:4:5: warning:/);
      assert.match(out, /odd\/x\.yml:\d+:\d+: error: Missing key `version`/);
      assert.doesNotMatch(out, /vendor|legacy/);
      assert.match(run(['check', 'buildspec.yml'], undefined, 'legacy').out, /no problems/, 'found from a folder below');
    });

    it('has rules of its own, in every report', () => {
      write(
        'aws-devops-notes.yaml',
        `custom:
  - { id: stage, kind: buildspec, pointer: /env/variables/STAGE, present: true, severity: error, message: Name the stage., link: https://example.com/x }
  - { id: tools, kind: buildspec, pointer: /phases/*/commands/*, pattern: '^(?:npm|make)( |$)', message: Use npm or make. }
`,
      );
      write('buildspec.yml', good.replace('make', 'make, mvn package'));
      const { code, out } = run(['check', 'buildspec.yml']);
      assert.equal(code, 1);
      assert.match(out, /^buildspec\.yml:1:1: error: Name the stage\. \(from this project's rules\) \[custom\/stage\]$/m);
      assert.match(out, /^buildspec\.yml:4:22: warning: Use npm or make\. .* \[custom\/tools\]$/m);
      const sarif = run(['check', '--format', 'sarif', 'buildspec.yml']).out;
      assert.deepEqual(sarifFaults(JSON.parse(sarif)), []);
      assert.match(sarif, /"helpUri": "https:\/\/example\.com\/x"/);
      assert.match(run(['explain', 'custom/tools']).out, /^# custom\/tools\n\nUse npm or make/);
      write('aws-devops-notes.yaml', `rules: { custom/stage: off }\nignore: { '*.yml': custom/tools }\n${read('aws-devops-notes.yaml')}`);
      assert.equal(run(['check', '--max-warnings', '0', '.']).code, 0);
    });

    it('is the one that --config names', () => {
      write('buildspec.yml', wrong);
      write('config/ours.yaml', 'rules:\n  buildspec/unknown-key: off\n');
      const strict = ['check', '--max-warnings', '0'];
      assert.equal(run([...strict, '.']).code, 1);
      assert.equal(run([...strict, '--config', 'config/ours.yaml', 'buildspec.yml']).code, 0);
      const { code, err } = run(['check', '--config', 'none.yaml', '.']);
      assert.equal(code, 2);
      assert.match(err, /^none\.yaml: ENOENT/);
    });
  });

  it('looks at the files around', () => {
    write('deploy/appspec.yml', 'version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n    - location: bin/start-shop.sh\n');
    assert.match(run(['check', '.']).out, /appspec\/hook-script-not-found/);
    write('deploy/bin/start-shop.sh', '#!/bin/sh\r\n');
    assert.match(run(['check', '.']).out, /appspec\/hook-script-line-ends/);
    write('deploy/bin/start-shop.sh', '#!/bin/sh\n');
    assert.match(run(['check', '.']).out, /no problems/);
  });

  describe('--format github', () => {
    it('gives one workflow command a problem', () => {
      write('buildspec.yml', warned.replace('[make]', '[{"a": b}]'));
      const { code, out } = run(['check', '--format', 'github', 'buildspec.yml']);
      assert.equal(code, 1);
      const [first, second] = out.split('\n');
      assert.match(
        first ?? '',
        /^::warning file=buildspec\.yml,line=4,endLine=4,col=18,endColumn=31,title=buildspec\/plaintext-secret::`DB_PASSWORD` is a secret by its name/,
      );
      assert.match(second ?? '', /^::error file=buildspec\.yml,line=7,endLine=7,col=16,endColumn=24,title=buildspec\/command-not-string::`\{"a": b\}` is read/);
    });

    it('escapes what would end a property or the message', () => {
      write('100%,a:b-buildspec.yml', 'version: "50%"\nphases: {}\n');
      const { out } = run(['check', '--format', 'github', '.']);
      assert.match(out, /^::error file=100%25%2Ca%3Ab-buildspec\.yml,line=1,/);
      assert.match(out, /::Invalid value `50%25` for `version`. Expected/);
    });

    it('names no end column on another line', () => {
      write('buildspec.yml', 'version: 0.2\nphases: [a,\n  b]\n');
      assert.match(run(['check', '--format', 'github', '.']).out, /^::error file=buildspec\.yml,line=2,endLine=3,col=9,title=buildspec\/wrong-type::/);
    });

    it('counts paths from the root of the repository', () => {
      mkdirSync(join(folder, '.git'));
      write('services/api/buildspec.yml', good.replace('commands', 'comands'));
      assert.match(run(['check', '--format', 'github', '.'], undefined, 'services/api').out, /^::warning file=services\/api\/buildspec\.yml,/);
      assert.match(run(['check', '.'], undefined, 'services/api').out, /^buildspec\.yml:4:5/);
    });
  });

  describe('--format sarif', () => {
    type Region = { startLine: number; startColumn: number; endLine: number; endColumn: number };
    type Location = { physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: Region }; message?: { text: string } };
    type Result = {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: Location[];
      relatedLocations?: Location[];
      fixes?: { artifactChanges: { replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[] }[];
    };
    const sarif = (args: string[], below = '') => {
      const { code, out } = run(['check', '--format', 'sarif', ...args], undefined, below);
      const log = JSON.parse(out);
      assert.deepEqual(sarifFaults(log), []);
      const [only] = log.runs;
      return { code, run: only, results: only.results as Result[] };
    };

    it('is valid, and says what rules are about', () => {
      write('buildspec.yml', `${warned.replace('commands', 'comands')}    commands: &a [make]\n    finally: *b\n`);
      const { code, run, results } = sarif(['.']);
      assert.equal(code, 1);
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.equal(run.invocations[0].executionSuccessful, true);
      const { name, semanticVersion, informationUri, rules } = run.tool.driver;
      assert.deepEqual([name, semanticVersion], ['DevOps Notes for AWS', JSON.parse(readFileSync('package.json', 'utf8')).version]);
      assert.match(informationUri, /^https:/);
      assert.ok(results.length >= 3);
      for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex].id, ruleId);
      const secret = rules.find(({ id }: { id: string }) => id === 'buildspec/plaintext-secret');
      assert.equal(secret.shortDescription.text, 'Secret in plain text');
      assert.match(secret.fullDescription.text, /^A variable that is a secret by its name/);
      assert.match(secret.help.markdown, /^# Secret in plain text\n[\s\S]*## Good/);
      assert.doesNotMatch(secret.help.markdown, /note:/, 'and has no links that lead nowhere');
      assert.equal(secret.defaultConfiguration.level, 'warning');
    });

    it('places results in UTF-16 units from 1, in files by URI', () => {
      write('a b/ü#buildspec.yml', `# \u{1F600}\n${good.replace('[make]', '["\u{1F600}", **/*]')}`);
      const [result] = sarif(['.']).results;
      assert.deepEqual(result?.locations, [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/%C3%BC%23buildspec.yml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 5, startColumn: 22, endLine: 5, endColumn: 26 },
          },
        },
      ]);
    });

    it('has levels, fixes and related places', () => {
      const lines = [
        'version: 0.2',
        'phases:',
        '  install:',
        '    runtime-versions:',
        '      python: 3.1',
        '  build:',
        '    comands: [a]',
        '    finally: [a]',
        '    finally: [b]',
        '',
      ];
      write('buildspec.yml', lines.join('\n'));
      const { results } = sarif(['.']);
      assert.deepEqual(
        results.map(({ ruleId, level }) => [ruleId, level]),
        [
          ['buildspec/runtime-version-number', 'note'],
          ['buildspec/unknown-key', 'warning'],
          ['syntax/duplicate-key', 'error'],
        ],
      );
      const [change] = results[1]?.fixes?.[0]?.artifactChanges ?? [];
      assert.deepEqual(change?.replacements, [
        { deletedRegion: { startLine: 7, startColumn: 5, endLine: 7, endColumn: 12 }, insertedContent: { text: 'commands' } },
      ]);
      const [related] = results[2]?.relatedLocations ?? [];
      assert.equal(related?.physicalLocation.region.startLine, 8);
      assert.equal(related?.message?.text, 'The first one is here.');
    });

    it('notifies of files that cannot be read or are of no known kind', () => {
      write('buildspec.yml', good);
      write('other.yml', 'services: {}\n');
      const { code, run } = sarif(['missing.yml', 'other.yml', 'buildspec.yml']);
      assert.equal(code, 2);
      const [invocation] = run.invocations;
      assert.equal(invocation.executionSuccessful, false);
      assert.deepEqual(
        invocation.toolExecutionNotifications.map(({ level, locations: [location] }: { level: string; locations: Location[] }) => [
          level,
          location?.physicalLocation.artifactLocation.uri,
        ]),
        [
          ['error', 'missing.yml'],
          ['error', 'other.yml'],
        ],
      );
    });

    it('counts paths from the root of the repository, and has absolute ones outside of it', () => {
      mkdirSync(join(folder, 'repository/.git'), { recursive: true });
      write('repository/ci/buildspec.yml', 'phases: {}\n');
      write('outside/buildspec.yml', 'phases: {}\n');
      const { run, results } = sarif(['.', '../../outside'], 'repository/ci');
      assert.match(run.originalUriBaseIds['%SRCROOT%'].uri, /^file:\/\/\/.*\/repository\/$/);
      const places = results.filter(({ ruleId }) => ruleId === 'buildspec/missing-key').map(({ locations }) => locations[0]?.physicalLocation.artifactLocation);
      assert.deepEqual(places[0], { uri: 'ci/buildspec.yml', uriBaseId: '%SRCROOT%' });
      assert.match(places[1]?.uri ?? '', /^file:\/\/\/.*\/outside\/buildspec\.yml$/);
      assert.equal(places[1]?.uriBaseId, undefined);
    });

    it('is valid without a single file', () => assert.deepEqual(sarif(['.']).results, []));
  });
});
