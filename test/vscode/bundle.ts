/** Bundles the suite that runs inside an extension host, and makes the extensions that carry it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const suite = resolve('test/vscode/suite/index.ts');

/** Mocha for a browser as a plain script: bundled as a module it would put itself in the place of the suite's exports. */
const mocha = {
  js: `globalThis.location ??= { search: '' };
(() => {
  const exports = undefined, module = undefined, define = undefined;
${readFileSync('node_modules/mocha/mocha.js', 'utf8')}
})();`,
};

/** What a YAML extension lets people set; defaults for it show only where somebody does. */
const yamlSettings = { title: 'YAML', properties: { 'yaml.customTags': { type: 'array', default: [] } } };

/** An otherwise empty extension with the suite: it tests the packaged extension that is installed beside it. */
export async function nodeSuite(): Promise<{ extension: string; tests: string }> {
  const folder = fresh('suite-node');
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'suite', publisher: 'test', version: '0.0.1', engines: { vscode: '*' }, contributes: { configuration: yamlSettings } }),
  );
  const tests = join(folder, 'index.js');
  await build({
    entryPoints: [suite],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    banner: mocha,
    logLevel: 'warning',
  });
  return { extension: folder, tests };
}

/** The extension as vscode.dev runs it, with the suite inside: a copy without `main`, since a host with both takes that. */
export async function webSuite(): Promise<{ extension: string; tests: string }> {
  const folder = fresh('suite-web');
  const { main, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
  manifest.contributes.configuration.push(yamlSettings);
  mkdirSync(join(folder, 'dist'));
  for (const file of ['extension.browser.js', 'server.browser.js']) cpSync(join('dist', file), join(folder, 'dist', file));
  for (const part of ['syntaxes', 'client/media', 'dist/notes', 'dist/cfn', 'dist/events', 'dist/iam', 'dist/metrics', 'dist/webview'])
    cpSync(part, join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const tests = join(folder, 'index.js');
  const assert = resolve('test/vscode/suite/assert.ts');
  await build({
    entryPoints: [suite],
    outfile: tests,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    banner: mocha,
    alias: { 'node:assert/strict': assert },
    define: { global: 'globalThis' },
    logLevel: 'warning',
  });
  return { extension: folder, tests };
}

function fresh(name: string): string {
  const folder = resolve('dist/test', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
