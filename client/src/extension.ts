import { commands, type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Entry, Hit } from '../../server/src/notes/search.ts';
import { agentTools } from './agent.ts';
import { workspaceCheck } from './check.ts';
import { commandIds } from './commands.ts';
import { diagrams } from './diagram/diagram.ts';
import { fixMenu } from './fix-menu.ts';
import { ours } from './ours.ts';
import { ownFiles } from './own-files.ts';
import { pages } from './pages.ts';
import { type Projects, projects } from './projects.ts';
import { quiz } from './quiz/quiz.ts';
import { openSample } from './sample.ts';
import { searching } from './search/pick.ts';
import type { MakeClient, Server } from './server.ts';
import { insertFound, insertSnippet } from './snippets.ts';
import { askKind, kindStatus } from './status.ts';
import { giveLanguage, onDidChangeTemplates } from './templates.ts';
import { book as makeBook } from './topics/book.ts';
import { ownNotes, type RealPath } from './topics/own-notes.ts';
import { reader } from './topics/reader.ts';
import { tellOwnNotes } from './topics/tell.ts';
import { topics } from './topics/topics.ts';
import type { TopicItem } from './topics/tree.ts';
import { topics as topicsView } from './topics/view.ts';
import { withOwn } from './topics/with-own.ts';
import { trials } from './trial/trial.ts';

/** What tests may look at. */
export type Api = {
  readonly activationMilliseconds: number;
  /** What the Topics view shows. */
  topics(): Promise<readonly TopicItem[]>;
  search(query: string): Promise<Hit[]>;
};

let running: Promise<Server> | undefined;

/** Wires the extension. Nothing but recognition runs until a file of ours is open or a command asks for more. */
export function activateWith(context: ExtensionContext, makeClient: MakeClient, realPath?: RealPath): Api {
  const begin = performance.now();
  let project: Projects | undefined;
  const log = window.createOutputChannel('DevOps Notes for AWS', { log: true });
  const own = ownNotes((sentence) => {
    log.warn(sentence);
    void window.showWarningMessage(sentence);
  }, realPath);
  const assigned = (uri: Uri): string | undefined => project?.kindOf(uri) ?? own.kindOf(uri);
  const files = ours(context, assigned);
  const server = (): Promise<Server> => {
    running ??= import('./server.ts')
      .then(({ startServer }) => startServer(context.extensionUri, files, makeClient, log))
      .then((started) => tellOwnNotes(own, started));
    return running;
  };
  const restart = async (): Promise<void> => {
    await stop();
    await server();
  };
  const client = async (): Promise<BaseLanguageClient> => (await server()).client;
  project = projects(client);
  const check = workspaceCheck(files, assigned, client);
  const markdown = () => import('./topics/markdown.ts');
  const shipped = makeBook(context.extensionUri, {
    rule: async (page) => (await markdown()).ruleHtml(page),
    note: async (page, drawings) => (await markdown()).shippedHtml(page, drawings),
  });
  const book = withOwn(shipped, own, async (page) => (await markdown()).noteHtml(page));
  const notes = reader(context.extensionUri, String(context.extension.packageJSON.version), book, context.workspaceState);
  const sidebar = topicsView(book);
  const search = searching(context.extensionUri, book, async (entry: Entry) => {
    if (entry.type === 'note') await notes.show({ page: entry.note, ...(entry.section ? { section: entry.section } : {}) });
    else if (entry.type === 'rule') await notes.show({ page: entry.rule });
    else if (entry.type === 'card') await commands.executeCommand(commandIds.quizCard, entry.card);
    else await insertFound(files, client, entry);
  });
  const mine = ownFiles(files, context);
  const status = kindStatus(files);
  const pictures = diagrams(context.extensionUri, client);
  const tried = trials(context.extensionUri, client);
  const cards = quiz({ context, book, own, log, client, tellKnown: sidebar.tellKnown });

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
    notes,
    ...agentTools(context, client),
    ...pages(client, notes),
    ...topics(context, files, client, book, notes),
    sidebar,
    search,
    status,
    pictures,
    tried,
    cards,
    fixMenu(),
    mine,
    commands.registerCommand(commandIds.openTopic, ({ opens }: TopicItem) => commands.executeCommand(commandIds.openNote, opens?.note, opens?.section)),
    commands.registerCommand(commandIds.filterTopics, sidebar.askFilter),
    commands.registerCommand(commandIds.clearTopicsFilter, () => sidebar.filter('')),
    commands.registerCommand(commandIds.searchNotes, (query: unknown) => search.ask(typeof query === 'string' ? query : '')),
    commands.registerCommand(commandIds.openSample, () => openSample('buildspec')),
    commands.registerCommand(commandIds.openSampleTemplate, () => openSample('template')),
    files.onDidFind(async (document) => {
      if (!(await giveLanguage(document))) await (await server()).opened(document);
    }),
    onDidChangeTemplates(async () => {
      for (const document of files.settingChanged()) await (await running)?.closed(document);
      status.update();
    }),
    commands.registerCommand(commandIds.insertSnippet, () => insertSnippet(files, client)),
    commands.registerCommand(commandIds.showDiagram, async (uri: unknown, number: unknown) => {
      const file = typeof uri === 'string' ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
      if (file) await pictures.show(file, typeof number === 'number' ? number : undefined);
    }),
    commands.registerCommand(commandIds.tryOut, async (uri: unknown, number: unknown) => {
      const file = typeof uri === 'string' ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
      if (file) await tried.show(file, typeof number === 'number' ? number : undefined);
    }),
    commands.registerCommand(commandIds.checkWorkspace, () => {
      mine.checked();
      return check.run();
    }),
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
