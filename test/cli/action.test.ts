import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

type Step = { readonly name: string; readonly run?: string; readonly env?: Readonly<Record<string, string>> };
type Action = { readonly inputs: Readonly<Record<string, { readonly default: string }>>; readonly runs: { readonly steps: readonly Step[] } };

const action: Action = parse(readFileSync('action.yml', 'utf8'));
const slip = 'version: 0.2\nphases:\n  build:\n    comands: [make]\n';

describe('the GitHub Action', () => {
  let folder: string;
  let checkout: string;
  let repository: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'action-'));
    checkout = join(folder, 'checkout');
    const left = ['.git', 'node_modules', 'dist', '.cache'].map((name) => resolve(name));
    cpSync('.', checkout, { recursive: true, preserveTimestamps: true, filter: (path) => !left.includes(resolve(path)) });
    // A link each: where npm finds these packages out of date it empties their folder, which must not be the one we run on.
    mkdirSync(join(checkout, 'node_modules'));
    for (const name of readdirSync('node_modules')) symlinkSync(resolve('node_modules', name), join(checkout, 'node_modules', name));
  });
  after(() => rmSync(folder, { recursive: true }));

  beforeEach(() => {
    repository = join(folder, 'repository');
    mkdirSync(join(repository, 'ci'), { recursive: true });
    writeFileSync(join(repository, 'ci/buildspec.yml'), slip);
  });

  /** Runs a step as a runner does: with what the workflow says in variables. */
  function step(name: string, inputs: Readonly<Record<string, string>>): { code: number | null; out: string; report: string } {
    const { run = '', env = {} } = action.runs.steps.find((each) => each.name === name) ?? assert.fail(name);
    const values = Object.entries(env).map(([key, value]) => {
      const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value) ?? assert.fail(value);
      return [key, inputs[input] ?? action.inputs[input]?.default ?? assert.fail(input)];
    });
    const [temporary, output] = [join(folder, 'temporary'), join(folder, 'output')];
    mkdirSync(temporary, { recursive: true });
    writeFileSync(output, '');
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: repository,
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(values), GITHUB_ACTION_PATH: checkout, GITHUB_OUTPUT: output, RUNNER_TEMP: temporary },
    });
    return { code: status, out: stdout + stderr, report: /^report=(.*)$/m.exec(readFileSync(output, 'utf8'))?.[1] ?? '' };
  }

  it('hands no input to a script as text', () => {
    for (const { run = '' } of action.runs.steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  it('builds its own checkout, then annotates the problems', function () {
    this.timeout(300_000);
    const { code, out } = step('Install', {});
    assert.equal(code, 0, out);
    const found = step('Check', { 'max-warnings': '0' });
    assert.equal(found.code, 1, found.out);
    assert.match(found.out, /^::warning file=ci\/buildspec\.yml,line=4,/m);
    assert.equal(step('Check', {}).code, 0);
  });

  it('writes a report, and says where it is', () => {
    const { code, report } = step('Check', { format: 'sarif' });
    assert.equal(code, 0);
    assert.equal(JSON.parse(readFileSync(report, 'utf8')).version, '2.1.0');
  });

  it('takes paths line by line, whatever they hold', () => {
    mkdirSync(join(repository, 'two words'));
    writeFileSync(join(repository, 'two words/buildspec.yml'), slip);
    const { out } = step('Check', { paths: 'two words\n\n$(touch stolen)\n--fix\n"; touch stolen; "\n' });
    assert.match(out, /file=two words\/buildspec\.yml/);
    assert.ok(!existsSync(join(repository, 'stolen')));
    assert.equal(readFileSync(join(repository, 'ci/buildspec.yml'), 'utf8'), slip);
  });

  it('installs nothing that is not a version of the package', () => {
    for (const version of ['latest', '1.0.0 evil', 'npm:evil@1.0.0', '../evil', '1.0.0\nnpm install evil']) {
      const { code, out } = step('Install', { version });
      assert.equal(code, 2, version);
      assert.match(out, /^::error::The input "version" is not a version/);
    }
  });
});
