/**
 * Runs the suite in test/vscode/suite with mocha inside a real VS Code: in the extension host in Node with the packaged
 * extension, and in the one in a web worker. Prints each result, and adds the counts to those of the test run.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installExtension, startHost } from '../../scripts/vscode-host.ts';
import { addCounts } from '../support/counts.ts';
import { launchChromium, openWorkbench } from '../support/workbench.ts';
import { nodeSuite, webSuite } from './bundle.ts';

type Result = { state: 'passed' | 'failed' | 'skipped'; title: string; error: string };

const LONGEST_RUN = 480_000;

async function results(browser: Browser, suite: { extension: string; tests: string }, web: boolean): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vscode-suite-'));
  const workspace = join(folder, 'workspace');
  cpSync('test/workspace', workspace, { recursive: true });
  const host = await startHost({ dataFolder: join(folder, 'data') });
  const found: Result[] = [];
  const log: string[] = [];
  const onLog = (line: string): void => {
    log.push(line);
    const json = /SUITE (\{.*\})/.exec(line)?.[1];
    if (json) found.push(JSON.parse(json));
    else if (line.includes('SUITE-RETRY ')) console.log(`    tried again: ${line.slice(line.indexOf('SUITE-RETRY ') + 12)}`);
    else if (/activate\(\) took/.test(line)) console.log(`  ${line.trim()}`);
  };
  try {
    if (!web) installExtension('dist/aws-devops-notes.vsix', join(folder, 'data'));
    const remote = (path: string): string => `vscode-remote://${host.authority}${path}`;
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', remote(suite.extension)],
      ['extensionTestsPath', remote(suite.tests)],
    ];
    if (web) payload.push(['extensionDevelopmentKind', 'web']);
    const { suiteEnded } = await openWorkbench(browser, host, { folder: workspace, payload, onLog });
    const tooLong = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('it did not end')), LONGEST_RUN).unref());
    const code = await Promise.race([suiteEnded, tooLong]);
    if (found.length === 0) throw new Error(`no test ran, and the host ended it with ${code}`);
  } catch (error) {
    found.push({ state: 'failed', title: 'the run of the suite', error: `${error}\n${log.slice(-30).join('\n')}` });
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

const browser = await launchChromium();
for (const [name, web, make] of [
  ['in the extension host in Node, with the packaged extension', false, nodeSuite],
  ['in the extension host in a web worker', true, webSuite],
] as const) {
  console.log(`\n  ${name}`);
  const found = await results(browser, await make(), web);
  for (const { state, title, error } of found) console.log(`    ${state === 'passed' ? '✔' : '✖'} ${title}${error ? `\n${error}` : ''}`);
  const failed = found.filter(({ state }) => state !== 'passed').map(({ title }) => `test/vscode/suite, ${name}: ${title}`);
  addCounts({ passed: found.length - failed.length, failed });
}
await browser.close();
