/** `npm test`: installs, builds, packages, and runs every suite; the last line counts what passed and failed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, node, root } from './install.mjs';

install();

const counts = join(root, '.test-counts.json');
rmSync(counts, { force: true });
// The servers and the command line must run on the Node that people have, too.
const env = { ...process.env, TEST_COUNTS: counts, SYSTEM_NODE: process.execPath };
const skipped = [];
let broken = 0;

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
    return { passed: 0, failed: 0 };
  }
};
/** A part that ends badly without counting a failure must not go unseen. */
function part(run) {
  const before = read().failed;
  if (!run() && read().failed === before) broken++;
}

if (run('Building and packaging', 'scripts/package.ts')) {
  part(() => mocha('The engine, its features and the words', 'test/unit'));
  part(() => mocha('The language server over stdio', 'test/lsp'));
  part(() => mocha('The command line', 'test/cli'));
  const why = hostMissing();
  if (why) skipped.push(`the suites in a real VS Code: ${why}`);
  else {
    part(() => mocha('The colours of commands, with the grammars of VS Code', 'test/vscode/grammar.test.ts'));
    part(() => run('A real VS Code, from inside', 'test/vscode/in-host.ts'));
    part(() => mocha('A real VS Code, as a person sees it', 'test/vscode/journey.test.ts'));
    part(() => mocha('The sidebar by keyboard', 'test/vscode/sidebar.test.ts'));
  }
  skipped.push('the suite on desktop VS Code (not run: it would be downloaded; npm run test:desktop runs it where the network allows)');
} else broken++;

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
const hidden = process.env.CI ? skipped.length - 1 : 0;
const bad = failed + broken + Math.max(0, hidden);
console.log(`${passed} passed, ${bad} failed`);
process.exitCode = bad > 0 ? 1 : 0;
