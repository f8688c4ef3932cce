/** Plain JavaScript for the Node a user has: installs the packages if they are missing or out of date. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that VS Code runs on, which is a package of ours; the scripts need it, whatever Node the machine has. */
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function install() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const current = existsSync(node) && existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (current) return;
  console.error('Installing the packages (npm ci) ...');
  // Whoever installs here builds next; and what an npm around this one was told, such as to install globally, is not for here.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|prefix|location)$/i.test(name));
  const env = { ...Object.fromEntries(inherited), BUILT_LATER: '1' };
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs one of our scripts with that Node; gives its exit code. */
export function run(script, ...args) {
  const { status, signal } = spawnSync(node, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  return signal ? 1 : (status ?? 1);
}
