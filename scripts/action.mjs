/**
 * The steps of the GitHub Action (action.yml), in plain JavaScript for the Node of a runner: `install`, then `check`. What the workflow
 * says comes in variables, is handed on as arguments, and never becomes a part of a script.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run } from './install.mjs';

const { VERSION = '', RUNNER_TEMP = '', GITHUB_OUTPUT = '' } = process.env;
const home = join(RUNNER_TEMP, 'aws-devops-notes');

/** A version, and nothing that npm would take for another package. */
const isVersion = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(VERSION);

function refuse(sentence) {
  console.error(`::error::${sentence}`);
  process.exit(2);
}

function installed() {
  if (VERSION === '') {
    install();
    return run('scripts/build.ts');
  }
  if (!isVersion) refuse('The input "version" is not a version. Expected one such as 1.2.3.');
  mkdirSync(home, { recursive: true });
  const options = ['--prefix', home, '--no-save', '--ignore-scripts', '--no-fund', '--no-audit'];
  return spawnSync('npm', ['install', ...options, `aws-devops-notes@${VERSION}`], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

function checked() {
  const { PATHS = '.', FORMAT = 'github', CHANGED_SINCE = '', BASELINE = '', MAX_WARNINGS = '' } = process.env;
  const given = { 'changed-since': CHANGED_SINCE, baseline: BASELINE, 'max-warnings': MAX_WARNINGS };
  const options = Object.entries(given).flatMap(([name, value]) => (value === '' ? [] : [`--${name}=${value}`]));
  const paths = PATHS.split('\n')
    .map((path) => path.trim())
    .filter(Boolean);
  const cli = VERSION === '' ? join(root, 'dist/cli.js') : join(home, 'node_modules/aws-devops-notes/dist/cli.js');
  const ending = { junit: 'xml', sarif: 'sarif' }[FORMAT] ?? 'json';
  const report = FORMAT === 'github' || FORMAT === 'text' ? undefined : join(RUNNER_TEMP, `aws-devops-notes.${ending}`);
  const out = report === undefined ? 'inherit' : openSync(report, 'w');
  const { status } = spawnSync(process.execPath, [cli, 'check', `--format=${FORMAT}`, ...options, '--', ...paths], { stdio: ['ignore', out, 'inherit'] });
  if (report !== undefined) {
    closeSync(out);
    appendFileSync(GITHUB_OUTPUT, `report=${report}\n`);
  }
  return status ?? 1;
}

const steps = { install: installed, check: checked };
process.exitCode = steps[process.argv[2]]?.() ?? refuse('scripts/action.mjs takes install or check.');
