import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  InsertTextFormat,
  InsertTextMode,
  ResponseError,
  SemanticTokensBuilder,
  TextDocumentSyncKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { kindOf, kinds, rulePages } from '../catalogue.ts';
import { type Analysis, analyze } from '../core/analyze.ts';
import { type Around, basesOf } from '../core/around.ts';
import { factAt } from '../core/fact.ts';
import type { Position } from '../core/lines.ts';
import type { Problem } from '../core/problem.ts';
import { recognize } from '../core/recognize.ts';
import { join, relativePath } from '../core/uri.ts';
import { analysisOf, openDocuments } from '../documents.ts';
import { type Completion, complete } from '../features/complete.ts';
import { fixAll, fixes } from '../features/fix.ts';
import { folds } from '../features/fold.ts';
import { claimedAt, hover } from '../features/hover.ts';
import { ignoreHere, ignoreInProject } from '../features/ignore.ts';
import { withDefaults } from '../features/insert.ts';
import { keyAt } from '../features/key-at.ts';
import { links, typedPath } from '../features/links.ts';
import { definitions, namesInTexts, references, renamable, rename } from '../features/names.ts';
import { reportLink } from '../features/report.ts';
import { snippetsAt } from '../features/snippets.ts';
import { symbols } from '../features/symbols.ts';
import { notes } from '../notes/index.ts';
import { projectFiles, projectKindOf } from '../project.ts';
import { answers, type World } from '../world.ts';
import { diagnosticOf, editsOf, foldOf, rangeOf, symbolOf } from './convert.ts';
import { diagnostics } from './diagnostics.ts';
import * as protocol from './protocol.ts';
import { answerQuiz } from './quiz.ts';
import { remoteWorld } from './remote-world.ts';
import { settingsOf } from './settings.ts';

/** What the server needs of the place it runs in. */
export type Host = {
  readonly version: string;
  /** Runs something later, once; the result calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** The files, where the client doesn't answer for them. */
  readonly world: World;
};

const FIX_ALL = `${CodeActionKind.SourceFixAll}.awsDevopsNotes`;

/** Serves the language features over a connection. LSP's types and positions exist in this folder only. */
export function serve(connection: Connection, host: Host): void {
  const documents = openDocuments();
  let client: InitializeParams['capabilities'] = {};
  let options: protocol.ClientOptions = {};
  /** The user's own notes, but for those with a name of ours. */
  let ownNotes: protocol.OwnNotes['notes'] = [];

  // The world: open files first, then what client or host see.
  const remote = remoteWorld(connection);
  const outer = (): World => (options.files ? remote : host.world);
  const world: World = {
    stat: async (uri) => (documents.get(uri) ? 'file' : outer().stat(uri)),
    read: async (uri) => documents.get(uri)?.text ?? (await outer().read(uri)),
    list: (uri) => outer().list(uri),
    find: (folder, name) => outer().find(folder, name),
  };
  const settings = settingsOf(connection, world, () => client.workspace?.configuration === true);
  const answered = answers(world, (uris) => {
    for (const uri of uris) refresh(uri);
  });
  const around = (uri: string): Around => answered.around(uri, settings.folderOf(uri));
  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;
  const shown = diagnostics({
    connection,
    settings,
    around,
    document: documents.get,
    pulls,
    canBeAsked: () => client.workspace?.diagnostics?.refreshSupport === true,
    leavesSyntax: ({ languageId }) => options.jsonSyntax === true && /^jsonc?$/.test(languageId),
    after: host.after,
  });
  function refresh(uri: string): void {
    const document = documents.get(uri);
    if (document) shown.refresh(document);
  }
  const refreshAll = (): void => documents.all().forEach(shown.refresh);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    options = isOptions(params.initializationOptions) ? params.initializationOptions : {};
    settings.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []), []);
    return {
      serverInfo: { name: 'DevOps Notes for AWS', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '"', "'", '{', '[', '$', '/', '.'] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        documentSymbolProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentLinkProvider: {},
        foldingRangeProvider: true,
        semanticTokensProvider: { legend: { tokenTypes: ['variable', 'enumMember'], tokenModifiers: ['readonly', 'defaultLibrary'] }, full: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(pulls() ? { diagnosticProvider: { identifier: 'aws-devops-notes', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'awsDevopsNotes' });
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const uris = (folders: typeof added): string[] => folders.map(({ uri }) => uri);
        settings.setFolders(uris(added), uris(removed));
        refreshAll();
      });
    if (!options.files && client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
  });
  connection.onDidChangeConfiguration(() => {
    settings.forgetSettings();
    refreshAll();
  });

  const filesChanged = (uris: readonly string[]): void => {
    answered.changed(uris);
    if (settings.forgetProjects(uris)) for (const { uri } of documents.all()) void settle(uri).then(() => refresh(uri));
  };
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(changes.map(({ uri }) => uri)));
  connection.onNotification(protocol.toServer.filesChanged, ({ uris }: protocol.FilesChanged) => filesChanged(uris));

  // Documents

  /** Gives a file the kind its project wants. */
  async function settle(uri: string): Promise<void> {
    documents.assign(uri, projectKindOf(await settings.project(uri), uri));
  }
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = documents.open(uri, languageId, version, text);
    // A client that pulls is asked too: it may have opened the file long ago, and found only now that it is ours.
    void settle(uri).then(() => shown.refresh(document));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.change(uri, version, contentChanges);
    if (document && !pulls()) shown.refresh(document);
    if (projectFiles.some((name) => uri.endsWith(`/${name}`))) filesChanged([uri]);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    answered.forget(uri);
    shown.closed(uri);
  });
  connection.onNotification(protocol.toServer.chooseKind, ({ uri, kind }: protocol.ChooseKind) => {
    documents.choose(uri, kind);
    refresh(uri);
  });
  connection.onNotification(protocol.toServer.cursor, ({ uri, position }: protocol.Cursor) => {
    const document = documents.get(uri);
    const analysis = analysisOf(document);
    if (document && analysis) shown.moved(document, analysis.lines.offset(position));
  });

  connection.onNotification(protocol.toServer.ownNotes, (sent: protocol.OwnNotes) => {
    ownNotes = sent.notes.filter(({ id }) => !notes.some((note) => note.id === id));
  });

  // Features: each gets the analysis and an offset, and gives nothing for files that are not ours.

  const at = <Result>(uri: string, position: Position, use: (analysis: Analysis, offset: number) => Result): Result | undefined => {
    const analysis = analysisOf(documents.get(uri));
    return analysis && use(analysis, analysis.lines.offset(position));
  };
  const noteLink = (note: string, section: string): string | undefined =>
    options.openNoteCommand ? `command:${options.openNoteCommand}?${encodeURIComponent(JSON.stringify([note, section]))}` : undefined;
  const reportWords = (about: string): string => `[Report a wrong fact](${reportLink(about, host.version)})`;

  connection.onHover(({ textDocument: { uri }, position }) =>
    at(uri, position, (analysis, offset) => {
      const found = hover(analysis, offset, noteLink, ownNotes);
      if (!found) return null;
      return { contents: { kind: 'markdown' as const, value: `${found.markdown}\n\n${reportWords(found.about)}` }, range: rangeOf(analysis, found.span) };
    }),
  );

  connection.onCompletion(({ textDocument: { uri }, position }) =>
    at(uri, position, async (analysis, offset) => {
      const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
      const items = complete(analysis, offset).map((item) => completionOf(analysis, item, snippets));
      return [...items, ...(await pathItems(uri, analysis, offset))];
    }),
  );

  function completionOf(analysis: Analysis, item: Completion, snippets: boolean): CompletionItem {
    const kinds = { key: CompletionItemKind.Property, value: CompletionItemKind.EnumMember, snippet: CompletionItemKind.Snippet };
    return {
      label: item.label,
      kind: kinds[item.kind],
      detail: item.detail,
      documentation: { kind: 'markdown', value: item.documentation },
      filterText: item.filter,
      sortText: item.sort,
      ...(item.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range: rangeOf(analysis, item.replace), newText: snippets ? item.insert : withDefaults(item.insert) },
    };
  }

  /** The files and folders that a path being typed may go on with. */
  async function pathItems(uri: string, analysis: Analysis, offset: number): Promise<CompletionItem[]> {
    const typed = typedPath(analysis, factAt(analysis.root, offset)?.fact, offset);
    if (!typed) return [];
    const folders = basesOf(uri, settings.folderOf(uri)).flatMap((base) => join(base, typed.folder) ?? []);
    const found = new Map((await Promise.all(folders.map(world.list))).flat().map((item) => [item.name, item]));
    return [...found.values()]
      .filter(({ name, folder }) => (folder || typed.wants !== 'folder') && name !== '.git')
      .map(({ name, folder }) => ({
        label: folder ? `${name}/` : name,
        kind: folder ? CompletionItemKind.Folder : CompletionItemKind.File,
        sortText: `4${folder ? 1 : 0}${name}`,
        textEdit: { range: rangeOf(analysis, typed.replace), newText: folder ? `${name}/` : name },
        ...(folder && options.files ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
      }));
  }

  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const analysis = analysisOf(documents.get(uri));
    return analysis ? symbols(analysis).map((symbol) => symbolOf(analysis, symbol)) : [];
  });

  connection.onFoldingRanges(({ textDocument: { uri } }) => {
    const analysis = analysisOf(documents.get(uri));
    return analysis ? folds(analysis).map(foldOf) : null;
  });

  connection.onDocumentLinks(({ textDocument: { uri } }) => {
    const analysis = analysisOf(documents.get(uri));
    if (!analysis) return [];
    return answered.settled(uri, () => links(analysis, around(uri))).then((all) => all.map((link) => ({ range: rangeOf(analysis, link), target: link.uri })));
  });

  connection.onDefinition(({ textDocument: { uri }, position }) =>
    at(uri, position, async (analysis, offset) => {
      const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const linked = await answered.settled(uri, () => links(analysis, around(uri)).find(({ start, end }) => start <= offset && offset <= end));
      if (linked) return [{ uri: linked.uri, range: top }];
      return definitions(analysis, offset).map((name) => ({ uri, range: rangeOf(analysis, name) }));
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    at(uri, position, (analysis, offset) =>
      references(analysis, offset)
        .filter(({ role }) => context.includeDeclaration || role === 'use')
        .map((name) => ({ uri, range: rangeOf(analysis, name) })),
    ),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    at(uri, position, (analysis, offset) => {
      const found = references(analysis, offset);
      const kinds = { definition: DocumentHighlightKind.Write, use: DocumentHighlightKind.Read };
      return found.length > 0 ? found.map((name) => ({ range: rangeOf(analysis, name), kind: kinds[name.role] })) : null;
    }),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    at(uri, position, (analysis, offset) => {
      const name = renamable(analysis, offset);
      return name ? { range: rangeOf(analysis, name), placeholder: name.text } : null;
    }),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    at(uri, position, (analysis, offset): WorkspaceEdit => {
      const edits = rename(analysis, offset, newName);
      if (typeof edits === 'string') throw new ResponseError(ErrorCodes.InvalidParams, edits);
      return { changes: { [uri]: editsOf(analysis, edits) } };
    }),
  );

  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => {
    const analysis = analysisOf(documents.get(uri));
    const builder = new SemanticTokensBuilder();
    for (const name of analysis ? namesInTexts(analysis) : []) {
      const { line, character } = (analysis as Analysis).lines.position(name.start);
      builder.push(line, character, name.text.length, 0, name.about === undefined ? 0 : 3);
    }
    return builder.build();
  });

  connection.onCodeAction(async ({ textDocument: { uri }, range, context }): Promise<CodeAction[]> => {
    const document = documents.get(uri);
    const analysis = analysisOf(document);
    if (!document || !analysis) return [];
    const wants = (kind: string): boolean => !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      const problems = await shown.problems(uri, analysis);
      const span = { start: analysis.lines.offset(range.start), end: analysis.lines.offset(range.end) };
      for (const { fix, problem, edits } of fixes(analysis, problems, span))
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          isPreferred: !fix.suggestion,
          diagnostics: [diagnosticOf(analysis, uri, problem)],
          edit: { changes: { [uri]: editsOf(analysis, edits) } },
        });
      const touched = problems.filter(({ start, end, rule }) => start <= span.end && end >= span.start && !rule.startsWith('file/'));
      for (const problem of touched.filter((each, index) => touched.findIndex(({ rule }) => rule === each.rule) === index))
        actions.push(...(await ignoring(uri, analysis, problem)));
    }
    // Asked for by name only: on save, or from the menu of source actions.
    if (context.only && wants(FIX_ALL)) {
      const [severities, project] = await Promise.all([settings.severities(uri), settings.project(uri)]);
      const { text, count } = fixAll(document.text, analysis.kind, { severities: { ...project.rules, ...severities } });
      if (count > 0) {
        const all = { start: 0, end: document.text.length, text };
        actions.push({ title: 'Fix all that can be fixed (DevOps Notes)', kind: FIX_ALL, edit: { changes: { [uri]: editsOf(analysis, [all]) } } });
      }
    }
    return actions;
  });

  /** Ways to have a problem's rule keep silent: a comment where one can stand, else the project file. */
  async function ignoring(uri: string, analysis: Analysis, problem: Problem): Promise<CodeAction[]> {
    const common = { kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(analysis, uri, problem)] };
    const comment = ignoreHere(analysis, problem);
    if (comment) return [{ ...common, title: `Ignore ${problem.rule} here`, edit: { changes: { [uri]: editsOf(analysis, [comment]) } } }];
    const edit = await projectEdit(uri, problem.rule);
    return edit ? [{ ...common, title: `Ignore ${problem.rule} for this file, in ${projectFiles[0]}`, edit }] : [];
  }

  async function projectEdit(uri: string, rule: string): Promise<WorkspaceEdit | undefined> {
    const folder = settings.folderOf(uri);
    const kind = kindOf('project');
    if (folder === undefined || !kind || analysisOf(documents.get(uri))?.syntax !== 'json') return undefined;
    const file = relativePath(folder, uri);
    for (const name of projectFiles) {
      const path = join(folder, name) ?? '';
      const text = await world.read(path);
      if (text === undefined) continue;
      const analysis = analyze(text, kind);
      const edits = ignoreInProject(analysis, file, rule);
      return edits && { changes: { [path]: editsOf(analysis, edits) } };
    }
    const path = join(folder, projectFiles[0] ?? '') ?? '';
    const content = `ignore:\n  /${file}:\n    - ${rule}\n`;
    const start = { line: 0, character: 0 };
    return {
      documentChanges: [
        { kind: 'create', uri: path, options: { ignoreIfExists: true } },
        { textDocument: { uri: path, version: null }, edits: [{ range: { start, end: start }, newText: content }] },
      ],
    };
  }

  // Our client's own questions

  connection.onRequest(protocol.toServer.page, ({ id }: { id: string }): protocol.PageReply => {
    const page = rulePages.get(id);
    return page ? { title: page.title, markdown: `${page.markdown}\n\n---\n\n${reportWords(`${page.title} (${id})`)}\n` } : null;
  });
  connection.onRequest(protocol.toServer.noteAt, ({ uri, position }: protocol.Cursor): protocol.NoteAtReply => {
    const found = at(uri, position, (analysis, offset) => claimedAt(analysis, offset, ownNotes));
    return found ? { note: found.note.id, section: found.section.id } : null;
  });
  connection.onRequest(protocol.toServer.findKey, ({ text, kind: id, pointer }: protocol.FindKey): protocol.KeyReply => {
    const kind = kindOf(id);
    const analysis = kind && analyze(text, kind);
    const span = analysis && keyAt(analysis, pointer);
    return analysis && span ? rangeOf(analysis, span) : null;
  });
  connection.onRequest(protocol.toServer.snippets, ({ uri, position, kind }: protocol.SnippetsAsked): protocol.SnippetReply[] => {
    const document = documents.get(uri);
    const chosen = kindOf(kind);
    const analysis = analysisOf(document) ?? (chosen && analyze(document?.text ?? '', chosen));
    if (!analysis) return [];
    return snippetsAt(analysis, analysis.lines.offset(position)).map(({ at, ...snippet }) => ({ ...snippet, at: analysis.lines.position(at) }));
  });
  connection.onRequest(protocol.toServer.check, async ({ uri, text, kind: known }: protocol.CheckAsked) => {
    const project = await settings.project(uri);
    const kind = kindOf(known ?? projectKindOf(project, uri) ?? recognize(uri, text, kinds).kind);
    if (!kind) return null;
    const analysis = analyze(text, kind);
    const found = await answered.settled(uri, () => shown.problems(uri, analysis));
    if (!documents.get(uri)) answered.forget(uri);
    return found.map((problem) => diagnosticOf(analysis, uri, problem));
  });
  connection.onRequest(protocol.toServer.project, async ({ folder }: { folder: string }): Promise<protocol.ProjectReply> => {
    // Asked when the file has changed, perhaps before the news of it came.
    filesChanged(projectFiles.map((name) => `${folder}/${name}`));
    const { kinds: assigned, exclude } = await settings.project(`${folder}/x`);
    return { kinds: assigned, exclude };
  });
  answerQuiz(connection, documents);

  connection.listen();
}

const isOptions = (value: unknown): value is protocol.ClientOptions => typeof value === 'object' && value !== null;
