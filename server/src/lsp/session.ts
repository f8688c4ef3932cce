import type { Connection, InitializeParams } from 'vscode-languageserver';
import { makeKind } from '../catalogue.ts';
import type { Analysis } from '../core/analyze.ts';
import { type Around, heard, type Nearby } from '../core/around.ts';
import { kindIn, type Store, storeOf } from '../core/data.ts';
import type { Name } from '../core/kind.ts';
import type { Position } from '../core/lines.ts';
import { nameAt } from '../core/names.ts';
import { nameOf } from '../core/uri.ts';
import { type Documents, openDocuments } from '../documents.ts';
import { names } from '../features/names.ts';
import { isShared } from '../features/shared-names.ts';
import { modules } from '../modules.ts';
import type { NoteWords } from '../notes/index.ts';
import { projectKindOf } from '../project.ts';
import { type BuiltFiles, type Words, wordsOf } from '../words.ts';
import { type Place, type Workspace, workspaceOf } from '../workspace.ts';
import { type Answers, answers, type World } from '../world.ts';
import { type Client, clientOf } from './client.ts';
import type { Shows } from './convert.ts';
import { type Diagnostics, diagnostics } from './diagnostics.ts';
import { type Net, netOf } from './net.ts';
import { remoteFiles, remoteWorld } from './remote-world.ts';
import { foldersIn, type Settings, settingsOf } from './settings.ts';
import { type After, patience, pause, within } from './wait.ts';

/** What the server needs of the place it runs in. */
export type Host = {
  readonly version: string;
  readonly after: After;
  /** The files, where the client doesn't answer for them. */
  readonly world: World;
  /** What the build wrote, where it lies beside the server; elsewhere the client reads it. */
  readonly built?: BuiltFiles;
  /** The place of something without links, where links can be seen. */
  readonly realPlace?: (uri: string) => Promise<string | undefined>;
  /** The address of a rule's page, for clients that open it in a browser. */
  readonly page?: (rule: string) => string;
};

/** All that a feature may use, from `initialize` on. */
export type Session = {
  readonly version: string;
  readonly client: Client;
  readonly net: Net;
  readonly after: After;
  readonly documents: Documents;
  readonly settings: Settings;
  readonly world: World;
  readonly answers: Answers;
  readonly workspace: Workspace;
  readonly words: Words;
  /** What the build wrote. */
  readonly built: BuiltFiles;
  /** The place of something without links; `undefined` where that can't be known. */
  readonly realPlace: (uri: string) => Promise<string | undefined>;
  /** What texts ask for, such as the types of a service. */
  readonly data: Store;
  /** Waits until kinds and data are there, but no longer than somebody waits for an answer. */
  ready(uri: string | undefined): Promise<void>;
  readonly around: (uri: string) => Around;
  readonly diagnostics: Diagnostics;
  /** What the client shows of a diagnostic. */
  readonly shows: Shows;
  /** The user's own notes, but for those with a name of ours. */
  ownNotes: readonly NoteWords[];
  /** The analysis of an open file; `undefined` if it is none of ours. */
  analysis(uri: string): Analysis | undefined;
  /** The same with an offset, for what is asked at a position. */
  at<Result>(params: At, use: (analysis: Analysis, offset: number, uri: string) => Result): Result | null;
  /** The name at a place that other files share, and its places there; `undefined` if a file has it for itself. */
  sharedAt(analysis: Analysis, offset: number): Promise<SharedName | undefined>;
  /** Gives a file the kind its project wants. */
  settle(uri: string): Promise<void>;
  /** What a function gives that may ask for the files around: only if it does, the answers are waited for. */
  nearby<Result>(uri: string, ask: (nearby: Nearby) => Result): Promise<Result>;
  /** What a function that asks the world gives once it is answered, or has waited long enough. */
  settled<Result>(uri: string, ask: () => Result | Promise<Result>): Promise<Result>;
  /** Files came, went or changed. */
  filesChanged(uris: readonly string[]): void;
};

export type SharedName = {
  readonly at: Name;
  /** Places of its family, and those of the same name. */
  readonly all: readonly Place[];
  readonly same: readonly Place[];
  /** All files were read. */
  readonly isRead: boolean;
};

type At = { readonly textDocument: { readonly uri: string }; readonly position: Position };

export function sessionOf(connection: Connection, host: Host, params: InitializeParams): Session {
  const client = clientOf(connection, params);
  const files = host.built ?? remoteFiles(client);
  const data = storeOf(
    async (name) => {
      const kind = kindIn(name);
      if (kind !== undefined) return makeKind(kind);
      return Object.hasOwn(modules, name) ? modules[name]?.() : parsed(await files.read(name));
    },
    (name, error) => client.error(`${name} could not be loaded: ${error instanceof Error ? error.message : String(error)}`),
  );
  const documents = openDocuments(data);
  const net = netOf(client, documents);
  const after: After = (milliseconds, run) => host.after(milliseconds, () => net.run('A timer', run));

  // The world: open files first, then what client or host see.
  const outer = client.options.files ? remoteWorld(client) : host.world;
  const world: World = {
    ...outer,
    stat: async (uri) => (documents.get(uri) ? 'file' : outer.stat(uri)),
    read: async (uri) => documents.get(uri)?.text ?? (await outer.read(uri)),
  };
  const refresh = (uri: string): void => {
    const document = documents.get(uri);
    if (document) shown.refresh(document);
  };
  const settle = async (uri: string): Promise<void> => documents.assign(uri, projectKindOf(await settings.project(uri), uri));
  const settleAgain = (uris: readonly string[]): void => {
    for (const uri of uris) net.run('Reading the project file', () => settle(uri).then(() => refresh(uri)));
  };
  const settings = settingsOf({
    client,
    world,
    load: data.load,
    after,
    folders: foldersIn(params),
    onNews: () => settleAgain(documents.all().map(({ uri }) => uri)),
  });
  const answered = answers(world, (uris) => net.run('News of files', () => uris.forEach(refresh)));
  const around = (uri: string): Around => answered.around(uri, settings.folderOf(uri));
  const settled: Session['settled'] = (uri, ask) => answered.settled(uri, ask, () => pause(after, patience.answer));
  const workspace = workspaceOf({
    world,
    folders: settings.folders,
    open: documents.all,
    analysisOf: documents.analysis,
    log: (message) => client.log(message),
    rest: () => pause(after, 0),
  });
  // Our own client has a way to the page that needs no address.
  const page = client.can.pageAddresses && client.options.openNoteCommand === undefined ? host.page : undefined;
  const shows: Shows = { ...client.can, ...(page ? { page } : {}) };
  const shown = diagnostics({ client, shows, settings, around, documents, after, net, settle, settled });

  const analysis = (uri: string): Analysis | undefined => documents.analysis(documents.get(uri));
  return {
    version: host.version,
    client,
    net,
    after,
    documents,
    settings,
    world,
    answers: answered,
    workspace,
    words: wordsOf(files),
    built: files,
    realPlace: host.realPlace ?? (async () => undefined),
    data,
    async ready(uri) {
      const made = documents.making(uri);
      if (made) await within(after, patience.answer, made, undefined);
    },
    around,
    diagnostics: shown,
    shows,
    ownNotes: [],
    analysis,
    at({ textDocument: { uri }, position }, use) {
      const found = analysis(uri);
      return found ? use(found, found.lines.offset(position), uri) : null;
    },
    async sharedAt(analysis, offset) {
      const at = nameAt(names(analysis), offset);
      if (!at?.family.isShared) return undefined;
      const isRead = await within(
        after,
        patience.workspace,
        workspace.read().then(() => true),
        false,
      );
      const all = workspace.places().filter(({ family }) => family === at.family);
      return { at, all, same: all.filter((place) => isShared(place, at)), isRead };
    },
    settle,
    async nearby(uri, ask) {
      let asks = false;
      const fileName = nameOf(uri);
      const listening = heard(around(uri), () => {
        asks = true;
      });
      const found = ask({ fileName, around: listening });
      return asks ? settled(uri, () => ask({ fileName, around: around(uri) })) : found;
    },
    settled,
    filesChanged(uris) {
      answered.changed(uris);
      workspace.changed(uris);
      if (settings.forgetProjects(uris)) settleAgain(documents.all().map(({ uri }) => uri));
    },
  };
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) throw new Error('there is no such file');
  return JSON.parse(text);
}
