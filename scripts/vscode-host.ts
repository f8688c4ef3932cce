/**
 * A real VS Code without its download: code-server from the npm registry holds VS Code's server and workbench, which
 * run here on our own Node and are looked at with the machine's Chromium. Used by `npm start` and by the tests.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';

/** The newest that is tried; CODE_SERVER_VERSION=4.93.1 runs the suites on the oldest VS Code we promise. */
export const CODE_SERVER = process.env.CODE_SERVER_VERSION ?? '4.139.1';

const npm = (args: string[], cwd: string): void => {
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  const { status, stderr } = spawnSync('npm', args, { cwd, env: { ...process.env, PATH: path }, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${stderr}`);
};

/** Native modules of which a host needs little: a log and a guard. Replaced, so that no compiler is needed. */
const standIns: Record<string, string> = {
  '@vscode/spdlog': `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const nothing = () => {};
async function logger(_, file) {
  mkdirSync(dirname(file), { recursive: true });
  let plain = false;
  const write = (level) => (text) => appendFileSync(file, plain ? text : new Date().toISOString() + ' [' + level + '] ' + text + '\\n');
  const levels = Object.fromEntries(['trace', 'debug', 'info', 'warn', 'error', 'critical'].map((level) => [level, write(level)]));
  return { ...levels, clearFormatters: () => { plain = true; }, setPattern: nothing, setLevel: nothing, getLevel: () => 0, flush: nothing, drop: nothing };
}
exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.createRotatingLogger = logger;
exports.createAsyncRotatingLogger = logger;
`,
  '@vscode/native-watchdog': 'exports.start = () => {};\n',
};

/** Installs the host into an ignored folder, once; gives the path of its main script. */
export function installHost(version = CODE_SERVER, say: (text: string) => void = () => {}): string {
  const folder = resolve('.cache', `vscode-host-${version}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const main = join(vscode, 'out/server-main.js');
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return main;
  say(`Installing VS Code's server (code-server ${version}) into ${folder} ...`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--ignore-scripts', '--no-save', '--no-package-lock', `code-server@${version}`], folder);
  // VS Code's own lock files are not in the package, and its pre-releases don't match each other's wishes.
  npm(['install', '--omit=dev', '--ignore-scripts', '--no-save', '--no-package-lock', '--legacy-peer-deps'], vscode);
  for (const [name, source] of Object.entries(standIns)) {
    mkdirSync(join(vscode, 'node_modules', name), { recursive: true });
    writeFileSync(join(vscode, 'node_modules', name, 'index.js'), source);
  }
  writeFileSync(ready, '');
  return main;
}

export type Host = {
  readonly port: number;
  readonly authority: string;
  url(folder: string): string;
  /** Adds settings while it runs. */
  changeSettings(more: Readonly<Record<string, unknown>>): void;
  stop(): Promise<void>;
};

export type HostOptions = {
  /** Server data, extensions and settings: thrown away or kept by the caller. */
  readonly dataFolder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether folders are asked about; tests mostly trust them. */
  readonly workspaceTrust?: boolean;
  /** A free port if it is left out. */
  readonly port?: number;
  readonly say?: (text: string) => void;
};

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
};

/** Starts the host on this machine. */
export async function startHost({ dataFolder, settings = {}, workspaceTrust = false, port: wanted, say }: HostOptions): Promise<Host> {
  const main = installHost(CODE_SERVER, say);
  let all: Readonly<Record<string, unknown>> = { 'security.workspace.trust.enabled': workspaceTrust, ...settings };
  useSettings(dataFolder, all);
  const port = wanted ?? (await freePort());
  const authority = `127.0.0.1:${port}`;
  const args = [main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'];
  args.push('--enable-smoke-test-driver', '--server-data-dir', dataFolder, ...(workspaceTrust ? [] : ['--disable-workspace-trust']));
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(server);
  return {
    port,
    authority,
    url: (folder) => `http://${authority}/?folder=${encodeURIComponent(resolve(folder))}`,
    changeSettings(more) {
      all = { ...all, ...more };
      useSettings(dataFolder, all);
    },
    stop: () =>
      new Promise((done) => {
        if (server.exitCode !== null || server.signalCode !== null) return done();
        server.once('exit', () => done());
        server.kill();
      }),
  };
}

/** Gives a host settings, those that keep it quiet among them; also while it runs. */
function useSettings(dataFolder: string, settings: Readonly<Record<string, unknown>>): void {
  const machine = join(dataFolder, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
}

/** Installs a packaged extension into the host's data folder, as a user would. */
export function installExtension(vsix: string, dataFolder: string): void {
  const args = [installHost(), '--install-extension', resolve(vsix), '--server-data-dir', dataFolder, '--accept-server-license-terms'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((ready, failed) => {
    let log = '';
    const hear = (data: Buffer): void => {
      log += data;
      if (log.includes('Extension host agent started')) ready();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => failed(new Error(`VS Code's server ended with ${code}:\n${log}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The machine's Chromium or Chrome. As root on Debian it is installed if there is none; elsewhere `undefined` may come back. */
export function findChromium(say: (text: string) => void = () => {}): string | undefined {
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = (): string | undefined => known.find(existsSync);
  if (found()) return found();
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  say('Installing Chromium with apt-get ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  return found();
}

/** Flags that keep Chromium from talking to the network and let it run as root. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,BlockInsecurePrivateNetworkRequests',
];
