import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { workspaceCheck } from './check.ts';
import { commandIds } from './commands.ts';
import { ours } from './ours.ts';
import { pages, pageUri } from './pages.ts';
import { type Projects, projects } from './projects.ts';
import { openSample } from './sample.ts';
import { searching } from './search/pick.ts';
import type { Entry, Hit } from './search/search.ts';
import type { MakeClient, Server } from './server.ts';
import { insertFound, insertSnippet } from './snippets.ts';
import { askKind, kindStatus } from './status.ts';
import { builtInBook } from './topics/built-in.ts';
import type { TopicItem } from './topics/tree.ts';
import { topics } from './topics/view.ts';

/** What tests may look at. */
export type Api = {
  readonly activationMilliseconds: number;
  /** What the Topics view shows. */
  topics(): Promise<readonly TopicItem[]>;
  search(query: string): Promise<Hit[]>;
};

let running: Promise<Server> | undefined;

/** Wires the extension. Nothing but recognition runs until a file of ours is open or a command asks for more. */
export function activateWith(context: ExtensionContext, makeClient: MakeClient): Api {
  const begin = performance.now();
  let project: Projects | undefined;
  const files = ours(context, (uri) => project?.kindOf(uri));
  const log = window.createOutputChannel('DevOps Notes for AWS', { log: true });
  const server = (): Promise<Server> => {
    running ??= import('./server.ts').then(({ startServer }) => startServer(files, makeClient, log));
    return running;
  };
  const restart = async (): Promise<void> => {
    await stop();
    await server();
  };
  const client = async (): Promise<BaseLanguageClient> => (await server()).client;
  project = projects(client);
  const check = workspaceCheck(files, project, client);
  const reader = pages(client);
  const book = builtInBook(context.extensionUri);
  const sidebar = topics(book);
  const search = searching(context.extensionUri, book, async (entry: Entry) => {
    if (entry.type === 'note') await commands.executeCommand(commandIds.openNote, entry.note, entry.section);
    else if (entry.type === 'rule') await commands.executeCommand('vscode.open', pageUri(entry.rule));
    else await insertFound(files, client, entry);
  });
  const status = kindStatus(files);

  context.subscriptions.push(
    files,
    project,
    project.onDidChange(files.reconsider),
    check,
    log,
    reader,
    sidebar,
    search,
    status,
    files.onDidFind(async (document) => (await server()).opened(document)),
    commands.registerCommand(commandIds.openNote, reader.openNote),
    commands.registerCommand(commandIds.openTopic, ({ opens }: TopicItem) => reader.openNote(opens?.note, opens?.section)),
    commands.registerCommand(commandIds.filterTopics, sidebar.askFilter),
    commands.registerCommand(commandIds.clearTopicsFilter, () => sidebar.filter('')),
    commands.registerCommand(commandIds.searchNotes, (query: unknown) => search.ask(typeof query === 'string' ? query : '')),
    commands.registerCommand(commandIds.openSample, openSample),
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
  return { activationMilliseconds: performance.now() - begin, topics: sidebar.items, search: search.find };
}

export const deactivate = (): Promise<void> => stop();

async function stop(): Promise<void> {
  const server = running;
  running = undefined;
  await (await server)?.stop();
}
