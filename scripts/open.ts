/** Opens the sample workspace with the packaged extension: in the user's VS Code, else in the embedded host. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension, startHost } from './vscode-host.ts';

const vsix = 'dist/aws-devops-notes.vsix';
const folder = mkdtempSync(join(tmpdir(), 'aws-devops-notes-'));
// A copy, so that trying things out does not change the repository.
const workspace = join(folder, 'workspace');
cpSync('test/workspace', workspace, { recursive: true });
const noOpen = process.argv.includes('--no-open');
const windows = process.platform === 'win32';

const hasCode = !noOpen && spawnSync('code', ['--version'], { shell: windows }).status === 0;
await (hasCode ? inOwnCode() : inHost());
rmSync(folder, { recursive: true, force: true });

/** In throw-away folders: no settings and extensions of the user are touched. */
async function inOwnCode(): Promise<void> {
  const apart = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];
  spawnSync('code', [...apart, '--install-extension', vsix], { stdio: 'inherit', shell: windows });
  console.log('Opening the sample workspace in VS Code; this ends when its window is closed.');
  const code = spawn('code', [...apart, '--new-window', '--wait', workspace, join(workspace, 'buildspec.yml')], { stdio: 'inherit', shell: windows });
  await new Promise((done) => code.once('exit', done));
}

async function inHost(): Promise<void> {
  const say = (text: string): void => console.log(text);
  const data = join(folder, 'data');
  const host = await startHost({ dataFolder: data, say });
  installExtension(vsix, data);
  const url = host.url(workspace);
  console.log(`The sample workspace is open at\n\n  ${url}\n\nOpen buildspec.yml there. Ctrl-C ends it.`);
  const opener = windows ? 'explorer' : process.platform === 'darwin' ? 'open' : 'xdg-open';
  if (!noOpen) spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {});
  await new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await host.stop();
}
