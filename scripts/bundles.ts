import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { pageModule } from '../server/build/markdown.ts';
import { parted } from './parted.ts';

const markdown: Plugin = {
  name: 'markdown',
  setup: ({ onLoad }) => onLoad({ filter: /\.md$/ }, ({ path }) => ({ contents: pageModule(path, readFileSync(path, 'utf8')), loader: 'js' })),
};

/** Programs say their name, version and home. What the manifest contributes to VS Code is not theirs to carry. */
const manifest: Plugin = {
  name: 'manifest',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      if (path !== resolve('package.json')) return undefined;
      const { version, displayName, repository } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version, displayName, repository }), loader: 'json' };
    }),
};

/** The package's ES modules, of which the bundler keeps only what is used. */
const yaml = './node_modules/yaml/browser/index.js';

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  plugins: [markdown, manifest],
  alias: { yaml },
};
const node: BuildOptions = { ...common, platform: 'node', mainFields: ['module', 'main'], format: 'cjs', target: 'node20' };
const browser: BuildOptions = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis' } };

/** Pages that stand in one text have preact in front of their script (`client/webview/preact.ts`), so that not each of them bundles it. */
const inFront: Plugin = {
  name: 'preact in front',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^preact$/ }, () => ({ path: 'preact', namespace: 'in-front' }));
    onLoad({ filter: /^preact$/, namespace: 'in-front' }, () => ({ contents: 'export const { h, render } = globalThis.preact;' }));
  },
};
const written: BuildOptions = { ...browser, outdir: 'dist/webview', format: 'iife', plugins: [inFront] };

/**
 * The SDK of MCP brings a validator and a library that make code of schemas. We ask neither to: of the one its place is empty, and the other, which
 * would try and go on without, is left no way. A version that makes code elsewhere fails in `test/lsp/bundle.test.ts`.
 */
const makingNoCode: Plugin = {
  name: 'making no code',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, () => ({ path: 'shims', namespace: 'no-code' }));
    onLoad({ filter: /^shims$/, namespace: 'no-code' }, () => ({
      contents: "export { default as process } from 'node:process'; export class DefaultJsonSchemaValidator {}",
    }));
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](util|doc)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/const F = Function;/g, "const F = function () { throw new Error('No code is made here.'); };"),
    }));
  },
};

/** What a text asks for like data, and is evaluated then. */
const required = ['server/src/core/re2.ts', 'server/src/kinds/asl/language/jsonata.ts'];

/** What is bundled into dist/. */
export const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/browser.ts'], outfile: 'dist/extension.browser.js', format: 'cjs', external: ['vscode'] },
  parted({
    ...node,
    plugins: [markdown, manifest, makingNoCode],
    programs: { server: 'server/hosts/start-server.ts', cli: 'server/hosts/start-cli.ts' },
    started: ['server/hosts/node.ts', 'server/hosts/cli.ts'],
    named: { mcp: 'server/hosts/mcp.ts' },
    shared: 'engine',
    outdir: 'dist',
    required,
  }),
  { ...browser, entryPoints: ['server/hosts/browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/reader.ts', 'client/webview/reader.css'], outdir: 'dist/webview', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/diagram.ts', 'client/webview/diagram.css'], outdir: 'dist/webview', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/trial.ts', 'client/webview/trial.css'], outdir: 'dist/webview', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/preact.ts'], outdir: 'dist/webview', format: 'iife' },
  { ...written, entryPoints: ['client/webview/quiz.ts', 'client/webview/quiz.css'] },
  { ...written, entryPoints: ['client/webview/exam.ts', 'client/webview/exam.css'] },
  { ...written, entryPoints: ['client/webview/study.ts', 'client/webview/study.css'] },
];
