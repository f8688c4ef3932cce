import { commands, type ExtensionContext, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { workspaceCheck } from './check.ts';
import { commandIds } from './commands.ts';
import { ours } from './ours.ts';
import { pages } from './pages.ts';
import { type Projects, projects } from './projects.ts';
import type { MakeClient, Server } from './server.ts';
import { insertSnippet } from './snippets.ts';
import { askKind, kindStatus } from './status.ts';
import { ownNotes } from './topics/own-notes.ts';
import { tellOwnNotes } from './topics/tell.ts';

/** What tests may look at. */
export type Api = { readonly activationMilliseconds: number };

let running: Promise<Server> | undefined;

/** Wires the extension. Nothing but recognition runs until a file of ours is open or a command asks for more. */
export function activateWith(context: ExtensionContext, makeClient: MakeClient): Api {
  const begin = performance.now();
  let project: Projects | undefined;
  const own = ownNotes();
  const assigned = (uri: Uri): string | undefined => project?.kindOf(uri) ?? own.kindOf(uri);
  const files = ours(context, assigned);
  const log = window.createOutputChannel('DevOps Notes for AWS', { log: true });
  const server = (): Promise<Server> => {
    running ??= import('./server.ts').then(({ startServer }) => startServer(files, makeClient, log)).then((started) => tellOwnNotes(own, started));
    return running;
  };
  const restart = async (): Promise<void> => {
    await stop();
    await server();
  };
  const client = async (): Promise<BaseLanguageClient> => (await server()).client;
  project = projects(client);
  const check = workspaceCheck(files, assigned, client);
  const book = pages(client, own);
  const status = kindStatus(files);

  context.subscriptions.push(
    files,
    project,
    project.onDidChange(files.reconsider),
    own,
    own.onDidChange(async () => {
      files.reconsider();
      if (running) await tellOwnNotes(own, await running);
    }),
    check,
    log,
    book,
    status,
    files.onDidFind(async (document) => (await server()).opened(document)),
    commands.registerCommand(commandIds.openNote, book.openNote),
    commands.registerCommand(commandIds.insertSnippet, () => insertSnippet(files, client)),
    commands.registerCommand(commandIds.checkWorkspace, check.run),
    commands.registerCommand(commandIds.restartServer, restart),
    commands.registerCommand(commandIds.showLog, () => log.show()),
    commands.registerCommand(commandIds.chooseKind, async () => {
      const document = window.activeTextEditor?.document;
      const answer = document && (await askKind(files, document));
      if (!answer) return;
      await (await running)?.closed(document);
      await files.choose(document.uri, answer.choice);
      status.update();
    }),
  );
  return { activationMilliseconds: performance.now() - begin };
}

export const deactivate = (): Promise<void> => stop();

async function stop(): Promise<void> {
  const server = running;
  running = undefined;
  await (await server)?.stop();
}
