/** Installs what the suites in a real VS Code need. Says in one line what is missing, if something is. */
import { findChromium, installHost } from './vscode-host.ts';

const say = (text: string): void => console.error(text);
if (!findChromium(say)) {
  console.log('no Chromium or Chrome was found, and it can be installed only as root on Debian');
  process.exitCode = 1;
} else {
  try {
    installHost(undefined, say);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
