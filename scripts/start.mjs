/** `npm start`: installs, builds, packages, and opens the sample workspace with the packaged extension. */
import { install, run } from './install.mjs';

process.on('SIGINT', () => {}); // Ctrl-C is for the child, which cleans up.
install();
process.exitCode = run('scripts/package.ts') || run('scripts/open.ts', ...process.argv.slice(2));
