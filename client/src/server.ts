import { type LogOutputChannel, type TextDocument, Uri, window } from 'vscode';
import {
  type BaseLanguageClient,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type LanguageClientOptions,
  type Middleware,
  State,
} from 'vscode-languageclient';
import { type ChooseKind, type ClientOptions, type Cursor, toServer } from '../../server/src/lsp/protocol.ts';
import { commandIds } from './commands.ts';
import { answerFiles } from './files.ts';
import { type Ours, servedIds } from './ours.ts';
import { linked } from './pages.ts';

/** Makes the client for the place the extension runs in: a Node process, or a worker of the browser. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The running language server, as the rest of the extension sees it. */
export type Server = {
  readonly client: BaseLanguageClient;
  /** Gives a file to the server that turned out to be ours. */
  opened(document: TextDocument): Promise<void>;
  /** Takes a file away from the server. */
  closed(document: TextDocument): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the server. This module and the language client are loaded only when the first file of ours is open. */
export async function startServer(extension: Uri, ours: Ours, makeClient: MakeClient, log: LogOutputChannel): Promise<Server> {
  /** Files the server has, with the version it was given first. */
  const served = new Map<string, number>();
  const isServed = (document: TextDocument): boolean => served.has(document.uri.toString());

  /** Lets only files of ours through to the server. */
  const middleware: Middleware = {
    didOpen: async (document, next) => {
      const kind = ours.kindOf(document);
      if (kind === undefined || isServed(document)) return;
      served.set(document.uri.toString(), document.version);
      await tellChoice(document);
      log.info(`${document.uri.path} is served as ${kind}.`);
      await next(document);
    },
    didChange: async (event, next) => {
      const from = served.get(event.document.uri.toString());
      if (from !== undefined && event.document.version > from) await next(event);
    },
    didClose: async (document, next) => {
      if (served.delete(document.uri.toString())) await next(document);
    },
    provideHover: (document, position, token, next) => (isServed(document) ? next(document, position, token) : undefined),
    provideCompletionItem: (document, position, context, token, next) => (isServed(document) ? next(document, position, context, token) : undefined),
    provideCodeActions: (document, range, context, token, next) => (isServed(document) ? next(document, range, context, token) : undefined),
    provideDocumentSymbols: (document, token, next) => (isServed(document) ? next(document, token) : undefined),
    provideDefinition: (document, position, token, next) => (isServed(document) ? next(document, position, token) : undefined),
    provideReferences: (document, position, context, token, next) => (isServed(document) ? next(document, position, context, token) : undefined),
    provideDocumentHighlights: (document, position, token, next) => (isServed(document) ? next(document, position, token) : undefined),
    prepareRename: (document, position, token, next) => (isServed(document) ? next(document, position, token) : undefined),
    provideRenameEdits: (document, position, name, token, next) => (isServed(document) ? next(document, position, name, token) : undefined),
    provideDocumentLinks: (document, token, next) => (isServed(document) ? next(document, token) : undefined),
    provideCodeLenses: (document, token, next) => (isServed(document) ? next(document, token) : undefined),
    provideFoldingRanges: (document, context, token, next) => (isServed(document) ? next(document, context, token) : undefined),
    provideInlayHints: (document, range, token, next) => (isServed(document) ? next(document, range, token) : undefined),
    provideSelectionRanges: (document, positions, token, next) => (isServed(document) ? next(document, positions, token) : undefined),
    provideDocumentSemanticTokens: (document, token, next) => (isServed(document) ? next(document, token) : undefined),
    provideDiagnostics: async (target, previous, token, next) => {
      const uri = target instanceof Uri ? target : target.uri;
      if (!served.has(uri.toString())) return undefined;
      const report = await next(target, previous, token);
      if (report?.kind === 'full') report.items.forEach(linked);
      return report;
    },
  };

  const options: LanguageClientOptions = {
    documentSelector: servedIds.map((language) => ({ language })),
    outputChannel: log,
    markdown: { isTrusted: { enabledCommands: [commandIds.openNote] } },
    initializationOptions: {
      openNoteCommand: commandIds.openNote,
      showDiagramCommand: commandIds.showDiagram,
      tryCommand: commandIds.tryOut,
      files: true,
      jsonSyntax: true,
    } satisfies ClientOptions,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware,
  };

  async function tellChoice(document: TextDocument): Promise<void> {
    const { uri } = document;
    // That a file is a note the server can't see: its folder says so.
    const kind = ours.choiceFor(uri) ?? (ours.kindOf(document) === 'note' ? 'note' : undefined);
    if (kind !== undefined) await client.sendNotification(toServer.chooseKind, { uri: uri.toString(), kind } satisfies ChooseKind);
  }

  const client = await makeClient(options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) served.clear();
  });
  const files = answerFiles(client, extension);
  await client.start();
  log.info(`Language server ${client.initializeResult?.serverInfo?.version} started.`);

  const send = async (document: TextDocument, type: typeof DidOpenTextDocumentNotification | typeof DidCloseTextDocumentNotification): Promise<void> =>
    client
      .getFeature(type.method as typeof DidOpenTextDocumentNotification.method)
      .getProvider(document)
      ?.send(document);

  // A word that is left is no longer being typed.
  const selection = window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selected] }) => {
    const uri = document.uri.toString();
    if (selected && served.has(uri)) void client.sendNotification(toServer.cursor, { uri, position: selected.active } satisfies Cursor);
  });
  return {
    client,
    opened: (document) => send(document, DidOpenTextDocumentNotification),
    async closed(document) {
      if (isServed(document)) await send(document, DidCloseTextDocumentNotification);
    },
    async stop() {
      selection.dispose();
      files.dispose();
      await client.dispose();
    },
  };
}
