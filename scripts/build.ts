/** Bundles the extension, the language server and the command line into dist/. `--watch` builds again at each change. */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, context, type Plugin } from 'esbuild';
import { pageModule } from '../server/build/markdown.ts';

const markdown: Plugin = {
  name: 'markdown',
  setup: ({ onLoad }) => onLoad({ filter: /\.md$/ }, ({ path }) => ({ contents: pageModule(path, readFileSync(path, 'utf8')), loader: 'js' })),
};

/** The package's ES modules, of which the bundler keeps only what is used. */
const yaml = './node_modules/yaml/browser/index.js';

const common: BuildOptions = { bundle: true, minify: true, target: 'es2022', logLevel: 'warning', legalComments: 'none', plugins: [markdown], alias: { yaml } };
const node: BuildOptions = { ...common, platform: 'node', mainFields: ['module', 'main'], format: 'cjs', target: 'node20' };
const browser: BuildOptions = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis' } };

const bundles: BuildOptions[] = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/browser.ts'], outfile: 'dist/extension.browser.js', format: 'cjs', external: ['vscode'] },
  { ...node, entryPoints: ['server/hosts/node.ts'], outfile: 'dist/server.js' },
  { ...browser, entryPoints: ['server/hosts/browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/reader.ts', 'client/webview/reader.css'], outdir: 'dist/webview', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/quiz.ts', 'client/webview/quiz.css'], outdir: 'dist/webview', format: 'iife' },
  { ...node, entryPoints: ['server/hosts/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

await import('../server/build/hook.ts');
const { writeSpec } = await import('../server/build/cfn/write.ts');
const { writeNotes } = await import('../server/build/notes.ts');
const { missingWords } = await import('../server/build/words.ts');
const { searchTexts } = await import('../server/build/search.ts');
const { kinds } = await import('../server/src/catalogue.ts');
const { notePages, rulePages } = await import('../server/build/pages.ts');
const { allCards } = await import('../server/build/cards.ts');
const { cards, wrong } = allCards();
const missing = [...missingWords(kinds, notePages), ...wrong];
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}

rmSync('dist', { recursive: true, force: true });
writeSpec('dist/cfn');
writeNotes('notes', 'dist/notes', rulePages);
writeFileSync('dist/notes/cards.json', JSON.stringify(cards));
writeFileSync('dist/notes/search.json', JSON.stringify(searchTexts(notePages, rulePages, kinds)));
const contexts = await Promise.all(bundles.map((options) => context(options)));
await Promise.all(contexts.map((each) => each.rebuild()));
chmodSync('dist/cli.js', 0o755);
if (process.argv.includes('--watch')) {
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching.');
} else await Promise.all(contexts.map((each) => each.dispose()));
