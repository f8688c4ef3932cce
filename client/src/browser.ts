import './translated.ts';
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type Api, activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

/** The extension in a web worker of the browser: vscode.dev and its kin. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const worker = await startWorker(Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js'));
    return new LanguageClient('awsDevopsNotes', 'DevOps Notes for AWS', worker, options);
  });
}

/** Where the browser may not load a worker from the extension's place, its text is read and started from memory. */
async function startWorker(script: Uri): Promise<Worker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    const text = new TextDecoder().decode(await workspace.fs.readFile(script));
    return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  }
}
