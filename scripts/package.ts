/** Builds, packs what users install (dist/aws-devops-notes.vsix), and says what is inside and its size by part. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import './build.ts';

const vsix = 'dist/aws-devops-notes.vsix';
const vsce = 'node_modules/@vscode/vsce/vsce';
const run = (...args: string[]): string => execFileSync(process.execPath, [vsce, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
run('package', '--no-dependencies', '--allow-package-secrets', 'aws', '--out', vsix);

/** Two folders tell the part of a file in dist, its name that of another. */
const partOf = (path: string): string => (path.startsWith('dist/') && path.split('/').length > 2 ? `${path.split('/').slice(0, 2).join('/')}/` : path);

const parts = new Map<string, { files: number; bytes: number; packed: number }>();
for (const path of run('ls', '--no-dependencies').split('\n').filter(Boolean)) {
  const text = readFileSync(path);
  const part = parts.get(partOf(path)) ?? { files: 0, bytes: 0, packed: 0 };
  parts.set(partOf(path), { files: part.files + 1, bytes: part.bytes + text.length, packed: part.packed + deflateRawSync(text).length });
}
const kilobytes = (bytes: number): string => String(Math.ceil(bytes / 1000)).padStart(8);
for (const [part, { files, bytes, packed }] of [...parts].sort(([, a], [, b]) => b.packed - a.packed))
  console.log(`${part.padEnd(32)}${String(files).padStart(6)} files${kilobytes(bytes)} kB${kilobytes(packed)} kB packed`);
console.log(`${vsix}: ${Math.round(statSync(vsix).size / 1000)} kB`);
