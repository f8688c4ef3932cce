import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { sarifFaults } from '../support/sarif.ts';

type Step = { readonly name: string; readonly if?: string; readonly env?: Record<string, string>; readonly run?: string; readonly uses?: string };
type Inputs = Readonly<Record<'version' | 'paths' | 'format' | 'upload', string>>;

const action: { inputs: Record<string, { default: string }>; runs: { steps: Step[] } } = parse(readFileSync('action.yml', 'utf8'));
const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])) as Inputs;
const root = resolve('.');

/** `npm` as the steps call it, which writes down what it is asked for; what it would install is this checkout. */
const npm = `#!/bin/sh
echo "$PWD: $*" >> "$RUNNER_TEMP/npm.log"
if [ "$1" = install ]; then
  while [ "$1" != --prefix ]; do shift; done
  mkdir -p "$2/node_modules" && ln -s "${root}" "$2/node_modules/aws-devops-notes"
fi
`;

describe('the GitHub Action', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text, { mode });
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'action-'));
    write('bin/npm', npm, 0o755);
    write('temp/npm.log', '');
    write('repository/buildspec.yml', 'version: 0.2\nphases:\n  build:\n    commands: [make]\n');
    write('repository/bad dir/buildspec.yml', 'version: 0.2\nphases:\n  build:\n    commands: make\n  biuld: {}\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the steps as the runner would, up to the first that fails. */
  function run(given: Partial<Inputs>): { code: number; out: string; err: string; npm: string } {
    const inputs: Inputs = { ...defaults, ...given };
    const values: Readonly<Record<string, string>> = {
      'github.action_path': root,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value])),
    };
    const conditions: Readonly<Record<string, boolean>> = { "inputs.version == ''": inputs.version === '', "inputs.version != ''": inputs.version !== '' };
    let [code, out, err] = [0, '', ''];
    for (const step of action.runs.steps) {
      if (step.run === undefined || code !== 0) continue;
      assert.ok(step.if === undefined || step.if in conditions, `${step.if} is a condition that this test knows`);
      if (step.if !== undefined && !conditions[step.if]) continue;
      assert.doesNotMatch(step.run, /\$\{\{/, 'no input stands in the text of a script');
      const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, text.replace(/\$\{\{ (\S+) \}\}/g, (_, value: string) => values[value] ?? '?')]);
      // The shell `bash` of a step, by GitHub's reference of workflows.
      const made = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
        cwd: path('repository'),
        encoding: 'utf8',
        env: { PATH: [path('bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter), RUNNER_TEMP: path('temp'), ...Object.fromEntries(own) },
      });
      code = made.status ?? -1;
      out += made.stdout;
      err += made.stderr;
    }
    return { code, out, err, npm: readFileSync(path('temp/npm.log'), 'utf8') };
  }

  it('builds from its own checkout, and marks the lines', () => {
    const { code, out, npm: asked } = run({});
    assert.equal(asked, `${root}: ci\n${root}: run build\n`);
    assert.equal(code, 1);
    assert.match(out, /^::error file=bad dir\/buildspec\.yml,line=5,/m);
  });

  it('installs a version, without scripts', () => {
    const { code, npm: asked } = run({ version: '1.2.3-beta.1', paths: 'buildspec.yml' });
    assert.equal(code, 0);
    assert.match(asked, /: install --no-save --ignore-scripts --prefix \S+\/temp\/aws-devops-notes aws-devops-notes@1\.2\.3-beta\.1\n$/);
  });

  it('takes paths one a line, with blanks and whatever else is in them', () => {
    assert.equal(run({ paths: 'buildspec.yml\n\n' }).code, 0);
    assert.equal(run({ paths: 'buildspec.yml\nbad dir\n' }).code, 1);
    for (const paths of ['$(touch broken)', '`touch broken`', '"; touch broken; "', '--config=x', "'"]) assert.equal(run({ paths }).code, 2, paths);
    assert.ok(!existsSync(path('repository/broken')));
  });

  it('refuses what is no version or format', () => {
    for (const version of ['1; touch broken', '--global', '$(touch broken)', 'file:../x', '../x']) {
      const { code, npm: asked } = run({ version });
      assert.deepEqual([code, asked], [2, ''], version);
    }
    assert.equal(run({ format: 'x; touch broken' }).code, 2);
    assert.ok(!existsSync(path('repository/broken')));
  });

  it('writes a report for code scanning, which the last step uploads', () => {
    assert.equal(run({ upload: 'true' }).code, 1);
    const sarif: unknown = JSON.parse(readFileSync(path('temp/aws-devops-notes.sarif'), 'utf8'));
    assert.deepEqual(sarifFaults(sarif), []);
    const last = action.runs.steps.at(-1);
    assert.match(last?.uses ?? '', /^github\/codeql-action\/upload-sarif@v\d+$/);
    assert.match(last?.if ?? '', /^always\(\) && inputs\.upload == 'true'/, 'also when the check found errors');
  });
});
