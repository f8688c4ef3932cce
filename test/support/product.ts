/** The product as people have it: a VS Code with the packaged extension over a copy of the sample workspace, for the tests of one suite. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Host, installExtension, startHost } from '../../scripts/vscode-host.ts';
import { launchChromium, openWorkbench } from './workbench.ts';

const pictures = 'dist/test/pictures';

export type Product = {
  readonly host: Host;
  readonly browser: Browser;
  /** The window that opens at first. */
  readonly page: Page;
  /** A path in the workspace. */
  path(...names: string[]): string;
  /** Another window, or one of another host, with a context of its own. */
  open(payload?: readonly (readonly [string, string])[], host?: Host, folder?: string): Promise<Page>;
  /** Ends the host and starts it again on its port, with its data. */
  restart(): Promise<void>;
  /** Another host with nothing of this one's data, and its folder. */
  elsewhere(): Promise<{ readonly host: Host; readonly folder: string }>;
  picture(name: string, of?: Page): Promise<void>;
};

type Settings = Readonly<Record<string, unknown>>;

type Options = {
  readonly settings?: Settings;
  readonly workspaceTrust?: boolean;
  /** Ids of extensions that do nothing but be there. */
  readonly beside?: readonly string[];
};

/** Packs an extension of an id that is empty, in place of one that can't be had here. */
function standIn(id: string, folder: string): string {
  const [publisher = '', name = ''] = id.split('.');
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ publisher, name, version: '99.0.0', engines: { vscode: '*' } }));
  writeFileSync(join(place, 'README.md'), 'A stand-in for tests.');
  const args = ['package', '--allow-missing-repository', '--skip-license', '--out', `${place}.vsix`];
  execFileSync(process.execPath, [resolve('node_modules/@vscode/vsce/vsce'), ...args], { cwd: place, stdio: 'ignore' });
  return `${place}.vsix`;
}

/** Registers the hooks that start and end it. A host of its own takes a second, and keeps suites apart. What it gives is there from the first test on. */
export function product(name: string, { settings = {}, workspaceTrust = false, beside = [] }: Options = {}): Product {
  let folder = '';
  const hosts: Host[] = [];
  const begin = async (place: string, port?: number): Promise<Host> => {
    const dataFolder = join(place, 'data');
    const host = await startHost({ dataFolder, settings, workspaceTrust, ...(port === undefined ? {} : { port }) });
    hosts.push(host);
    if (port === undefined) for (const vsix of ['dist/aws-devops-notes.vsix', ...beside.map((id) => standIn(id, place))]) installExtension(vsix, dataFolder);
    return host;
  };
  const made = {
    path: (...names: string[]) => join(folder, 'workspace', ...names),
    async open(payload = [], host = made.host, place = folder) {
      const { page } = await openWorkbench(made.browser, host, { folder: join(place, 'workspace'), payload });
      await page.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
      return page;
    },
    async restart() {
      await made.host.stop();
      made.host = await begin(folder, made.host.port);
    },
    async elsewhere() {
      const place = mkdtempSync(join(folder, 'elsewhere-'));
      cpSync('test/workspace', join(place, 'workspace'), { recursive: true });
      return { host: await begin(place), folder: place };
    },
    async picture(what, of = made.page) {
      await of.screenshot({ path: join(pictures, `${name}-${what.replaceAll(/\W+/g, '-').toLowerCase()}.png`) });
    },
  } as { -readonly [Key in keyof Product]: Product[Key] };

  before(async function () {
    this.timeout(120_000);
    mkdirSync(pictures, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), `${name}-`));
    cpSync('test/workspace', join(folder, 'workspace'), { recursive: true });
    made.host = await begin(folder);
    made.browser = await launchChromium();
    made.page = await made.open();
  });
  after(async () => {
    await made.browser?.close();
    for (const host of hosts) await host.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  // What is tried again may have left a dialog open.
  beforeEach(async function () {
    if ((this.currentTest as { currentRetry?: () => number } | undefined)?.currentRetry?.()) await made.page.keyboard.press('Escape');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await made.picture(`failed ${this.currentTest.title.slice(0, 30)}`);
  });
  return made;
}
