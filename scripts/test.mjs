/**
 * `npm test`: installs, builds, packages, and runs every suite. The names of what failed stand above the last line, which
 * counts. `--fast`, which is `npm run test:fast`, leaves out what needs a real VS Code.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, node, root } from './install.mjs';

install();

const fast = process.argv.includes('--fast');
const counts = join(root, '.test-counts.json');
rmSync(counts, { force: true });
// The servers and the command line must run on the Node that people have, too.
const env = { ...process.env, TEST_COUNTS: counts, SYSTEM_NODE: process.execPath };
const skipped = [];
const broken = [];

function run(name, ...args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(node, args, { cwd: root, env, stdio: 'inherit' });
  return status === 0;
}
const mocha = (name, ...files) => run(name, 'node_modules/mocha/bin/mocha.js', '--reporter', 'test/support/reporter.ts', ...files);
const read = () => {
  try {
    return JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    return { passed: 0, failed: [] };
  }
};
/** A part that ends badly without counting a failure must not go unseen. */
function part(name, start) {
  const before = read().failed.length;
  if (!start(name) && read().failed.length === before) broken.push(`${name}: it ended badly`);
}
const suites = (name, ...files) => part(name, () => mocha(name, ...files));

if (fast ? run('Building', 'scripts/build.ts') : run('Building and packaging', 'scripts/package.ts')) {
  suites('The engine, its features and the words', 'test/unit');
  suites('The language server over stdio', 'test/lsp');
  suites('The command line', 'test/cli');
  if (!fast) inVSCode();
} else broken.push('Building');

function inVSCode() {
  const why = hostMissing();
  if (why) skipped.push(`the suites in a real VS Code: ${why}`);
  else {
    part('A real VS Code, from inside', (name) => run(name, 'test/vscode/in-host.ts'));
    // A key can get lost in a browser on a busy machine. A journey that fails is tried again, which the report says.
    suites('A real VS Code, as people see it', '--retries', '2', 'test/vscode/*.test.ts');
  }
  skipped.push('the suite on desktop VS Code (not run: it would be downloaded; npm run test:desktop runs it where the network allows)');
}

/** Why the embedded host can't be used here; undefined if it can. */
function hostMissing() {
  if (process.platform === 'win32') return 'the embedded host has not been made to run on Windows';
  const { status, stdout } = spawnSync(node, ['scripts/prepare-host.ts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return status === 0 ? undefined : stdout.trim();
}

const { passed, failed } = read();
rmSync(counts, { force: true });
console.log('');
for (const name of skipped) console.log(`Skipped: ${name}`);
// The desktop suite is the same as the one in the embedded host, so its absence hides nothing.
const hidden = process.env.CI ? skipped.slice(0, -1) : [];
const bad = [...failed, ...broken, ...hidden];
if (bad.length > 0) console.log(`Failed:\n${bad.map((name) => `  ${name}`).join('\n')}`);
console.log(`${passed} passed, ${bad.length} failed`);
process.exitCode = bad.length > 0 ? 1 : 0;
