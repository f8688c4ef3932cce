/** Format, lint, types, dead code, words, and whether the generated files are current. `--write` fixes what can be fixed. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';

const write = process.argv.includes('--write');
const failed: string[] = [];

function run(name: string, command: string[]): void {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}

/** What people read. */
const worded = globSync(['*.md', 'docs/**/*.md', 'client/**/*.ts', 'server/**/*.{ts,md}', 'notes/**/*.{md,yaml}', 'snippets/*.json', 'package.nls.json'], {
  exclude: ['node_modules'],
});

run('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...(write ? ['--write'] : []), '.']);
for (const project of ['.', 'client', 'client/webview', 'server/hosts', 'test']) run(`types in ${project}`, ['node_modules/typescript/bin/tsc', '-p', project]);
run('dead code', ['node_modules/knip/bin/knip.js']);

await import('../server/build/hook.ts');
const { manifestOf, stringsOf } = await import('../server/build/manifest.ts');
const { readmeOf, rulesReference } = await import('../server/build/reference.ts');
const { notice } = await import('./notice.ts');
const { slowExpressions } = await import('./expressions.ts');
const { bannedPhrases, repeatedLines } = await import('./english.ts');
const { textsToTranslate, untranslatable } = await import('./l10n.ts');
const { brokenLinks } = await import('./links.ts');
const { missingWords } = await import('../server/build/words.ts');
const { kinds } = await import('../server/src/catalogue.ts');
const { notePages } = await import('../server/build/pages.ts');

for (const sentence of missingWords(kinds, notePages)) failed.push(sentence);
for (const sentence of await slowExpressions()) failed.push(sentence);
for (const path of worded) for (const sentence of bannedPhrases(path, readFileSync(path, 'utf8'))) failed.push(sentence);

for (const path of globSync('*.md')) for (const sentence of repeatedLines(path, readFileSync(path, 'utf8'))) failed.push(sentence);
for (const sentence of brokenLinks()) failed.push(sentence);
for (const sentence of untranslatable()) failed.push(sentence);

const generated: [string, string][] = [
  ['RULES.md', rulesReference()],
  ['package.json', manifestOf(readFileSync('package.json', 'utf8'))],
  ['package.nls.json', stringsOf(readFileSync('package.nls.json', 'utf8'))],
  ['l10n/bundle.l10n.json', textsToTranslate()],
  ['NOTICE', await notice()],
  ['README.md', readmeOf(readFileSync('README.md', 'utf8'))],
];
for (const [path, text] of generated) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (write) writeFileSync(path, text);
  else failed.push(`${path} is not current; npm run check -- --write writes it.`);
}

for (const name of failed) console.error(`Failed: ${name}`);
if (failed.length > 0) process.exitCode = 1;
else console.log('All checks passed.');
