import './translated.ts';
import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './extension.ts';
import { mcpServer } from './mcp.ts';
import { realPath } from './real-path.mjs';

export { deactivate } from './extension.ts';

/** The extension in a Node process: on the desktop, and on the far side of a remote window. */
export function activate(context: ExtensionContext): Api {
  context.subscriptions.push(mcpServer(context));
  return activateWith(
    context,
    async (options) => {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
      return new LanguageClient('awsDevopsNotes', 'DevOps Notes for AWS', { run: server, debug: server }, options);
    },
    realPath,
  );
}
