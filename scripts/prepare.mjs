/**
 * What npm runs in a clone, also in the one that it makes to install the package from git (as pre-commit does): there nothing else would
 * build. Installing globally, npm leaves that clone without packages.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run } from './install.mjs';

if (!process.env.BUILT_LATER && !existsSync(join(root, 'dist/cli.js'))) {
  install();
  process.exitCode = run('scripts/build.ts');
}
