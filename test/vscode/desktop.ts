/** Runs the suite in desktop VS Code, which @vscode/test-electron downloads: `npm run test:desktop`. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { nodeSuite } from './bundle.ts';

const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
cpSync('test/workspace', workspace, { recursive: true });
const { extension, tests } = await nodeSuite();
// The oldest VS Code that the manifest promises can be named on the command line: `npm run test:desktop -- 1.93.0`.
await runTests({
  version: process.argv[2] ?? 'stable',
  extensionDevelopmentPath: [resolve('.'), extension],
  extensionTestsPath: tests,
  launchArgs: [workspace, '--disable-workspace-trust', '--disable-extensions'],
});
