/** Builds, and packs what users install: dist/aws-devops-notes.vsix. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import './build.ts';

const vsix = 'dist/aws-devops-notes.vsix';
execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-package-secrets', 'aws', '--out', vsix], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
console.log(`${vsix}: ${Math.round(statSync(vsix).size / 1000)} kB`);
