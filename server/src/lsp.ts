import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionParams,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type DocumentSymbol,
  type InitializeParams,
  type InitializeResult,
  InsertTextFormat,
  InsertTextMode,
  type Range,
  SymbolKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { rulePages } from './catalogue.ts';
import type { Analysis } from './core/analyze.ts';
import type { Span } from './core/node.ts';
import { contains } from './core/node.ts';
import type { Problem, Severity } from './core/problem.ts';
import { analysisOf, type OpenDocument, openDocuments } from './documents.ts';
import { type Completion, complete } from './features/complete.ts';
import { diagnose, type Severities } from './features/diagnose.ts';
import { fixes } from './features/fix.ts';
import { hover } from './features/hover.ts';
import { type Symbol as OutlineSymbol, symbols } from './features/symbols.ts';
import { notes } from './notes/index.ts';

/** What the server needs of the place it runs in. */
export type Host = {
  readonly version: string;
  /** Runs something later, once; the result calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
};

/** Options of a client that knows us; others send none. */
type ClientOptions = {
  /** The command that opens a note: its arguments are the note's id and the section's. */
  readonly openNoteCommand?: string;
};

/** How long an unfinished word may stand before it is complained about. */
const TYPING_PAUSE = 400;

/** Serves the language features over a connection. LSP's types and positions exist here only. */
export function serve(connection: Connection, host: Host): void {
  const documents = openDocuments();
  const settings = new Map<string, Promise<Severities>>();
  const waiting = new Map<string, () => void>();
  /** What was shown last, by file: a problem on show is not taken away because its line is edited. */
  const shown = new Map<string, ReadonlySet<string>>();
  let client: InitializeParams['capabilities'] = {};
  let options: ClientOptions = {};

  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;
  const range = (analysis: Analysis, span: Span): Range => ({ start: analysis.lines.position(span.start), end: analysis.lines.position(span.end) });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    options = isOptions(params.initializationOptions) ? params.initializationOptions : {};
    return {
      serverInfo: { name: 'DevOps Notes for AWS', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '"', "'", '{', '['] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        documentSymbolProvider: true,
        ...(pulls() ? { diagnosticProvider: { identifier: 'aws-devops-notes', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
    };
  });

  // Settings

  const severities = (uri: string): Promise<Severities> => {
    const known = settings.get(uri);
    if (known) return known;
    const asked = client.workspace?.configuration
      ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'awsDevopsNotes.rules' }).then(asSeverities, () => ({}))
      : Promise.resolve({});
    settings.set(uri, asked);
    return asked;
  };
  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'awsDevopsNotes' });
  });
  connection.onDidChangeConfiguration(() => {
    settings.clear();
    if (pulls()) askForPull();
    else for (const document of documents.all()) refresh(document);
  });

  // Documents

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    const document = documents.open(uri, version, text);
    if (!pulls()) refresh(document);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.change(textDocument.uri, textDocument.version, contentChanges);
    if (document && !pulls()) refresh(document);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    settings.delete(uri);
    shown.delete(uri);
    waiting.get(uri)?.();
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onNotification('awsDevopsNotes/chooseKind', ({ uri, kind }: { uri: string; kind?: string }) => {
    documents.choose(uri, kind);
    const document = documents.get(uri);
    if (document) refresh(document);
  });
  connection.onNotification('awsDevopsNotes/cursor', ({ uri, position }: { uri: string; position: { line: number; character: number } }) => {
    const document = documents.get(uri);
    const analysis = analysisOf(document);
    if (!document || !analysis || !waiting.has(uri)) return;
    const offset = analysis.lines.offset(position);
    if (!touchesSameToken(document, offset)) release(document);
  });

  // Diagnostics

  /** Problems to show now. Those on a token being typed wait for a pause, unless they were on show before. */
  const present = async (document: OpenDocument): Promise<Diagnostic[]> => {
    const wanted = await severities(document.uri);
    const analysis = analysisOf(document);
    if (!analysis) return [];
    const before = shown.get(document.uri);
    const { cursor } = document;
    const all = diagnose(analysis, { severities: wanted, isKnownRule: (id) => rulePages.has(id) });
    const now = all.filter((problem) => cursor === undefined || !problem.typing || !contains(problem.typing, cursor) || before?.has(identity(problem)));
    waiting.get(document.uri)?.();
    if (now.length < all.length)
      waiting.set(
        document.uri,
        host.after(TYPING_PAUSE, () => release(document)),
      );
    shown.set(document.uri, new Set(now.map(identity)));
    return now.map((problem) => diagnosticOf(analysis, document.uri, problem));
  };
  const release = (document: OpenDocument): void => {
    waiting.get(document.uri)?.();
    waiting.delete(document.uri);
    document.cursor = undefined;
    refresh(document);
  };
  const refresh = (document: OpenDocument): void => {
    if (pulls()) {
      askForPull();
      return;
    }
    const { version, uri } = document;
    void present(document).then((diagnostics) => {
      if (documents.get(uri)?.version === version) void connection.sendDiagnostics({ uri, version, diagnostics });
    });
  };
  const askForPull = (): void => {
    if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  };
  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? await present(document) : [] };
  });

  function diagnosticOf(analysis: Analysis, uri: string, problem: Problem): Diagnostic {
    return {
      range: range(analysis, problem),
      severity: severityCodes[problem.severity],
      code: problem.rule,
      source: 'DevOps Notes',
      message: problem.message,
      ...(problem.tag ? { tags: [problem.tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary] } : {}),
      ...(problem.related
        ? { relatedInformation: problem.related.map(({ message, ...span }) => ({ message, location: { uri, range: range(analysis, span) } })) }
        : {}),
    };
  }

  // Features

  connection.onHover(({ textDocument, position }) => {
    const analysis = analysisOf(documents.get(textDocument.uri));
    const link = (note: string, section: string): string | undefined =>
      options.openNoteCommand ? `command:${options.openNoteCommand}?${encodeURIComponent(JSON.stringify([note, section]))}` : undefined;
    const found = analysis && hover(analysis, analysis.lines.offset(position), link);
    return analysis && found ? { contents: { kind: 'markdown', value: found.markdown }, range: range(analysis, found.span) } : null;
  });

  connection.onCompletion(({ textDocument, position }: CompletionParams) => {
    const analysis = analysisOf(documents.get(textDocument.uri));
    if (!analysis) return [];
    const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    return complete(analysis, analysis.lines.offset(position)).map((item) => completionOf(analysis, item, snippets));
  });

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
      textEdit: { range: range(analysis, item.replace), newText: snippets ? item.insert : withoutStops(item.insert) },
    };
  }

  connection.onDocumentSymbol(({ textDocument }) => {
    const analysis = analysisOf(documents.get(textDocument.uri));
    const outline = (symbol: OutlineSymbol): DocumentSymbol => ({
      name: symbol.name,
      detail: symbol.detail,
      kind: symbolKinds[symbol.shape],
      range: range(analysis as Analysis, symbol.span),
      selectionRange: range(analysis as Analysis, symbol.selection),
      children: symbol.children.map(outline),
    });
    return analysis ? symbols(analysis).map(outline) : [];
  });

  connection.onCodeAction(async ({ textDocument, range: asked, context }): Promise<CodeAction[]> => {
    const analysis = analysisOf(documents.get(textDocument.uri));
    if (!analysis || (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))) return [];
    const problems = diagnose(analysis, { severities: await severities(textDocument.uri) });
    const span = { start: analysis.lines.offset(asked.start), end: analysis.lines.offset(asked.end) };
    return fixes(analysis, problems, span).map(({ fix, problem, edits }) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: !fix.suggestion,
      diagnostics: [diagnosticOf(analysis, textDocument.uri, problem)],
      edit: { changes: { [textDocument.uri]: edits.map((edit) => ({ range: range(analysis, edit), newText: edit.text })) } },
    }));
  });

  connection.onRequest('awsDevopsNotes/page', ({ id }: { id: string }) => {
    const page = rulePages.get(id) ?? notes.find((note) => note.id === id);
    return page ? { title: page.title, markdown: page.markdown } : null;
  });

  connection.onRequest('awsDevopsNotes/notes', () => notes.map(({ id, title }) => ({ id, title })));

  connection.listen();
}

const severityCodes: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Record<OutlineSymbol['shape'], SymbolKind> = {
  map: SymbolKind.Module,
  list: SymbolKind.Array,
  text: SymbolKind.String,
  number: SymbolKind.Number,
  flag: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

const identity = ({ rule, message }: Problem): string => `${rule}\n${message}`;

/** Whether the cursor is still in the word that was edited last. */
function touchesSameToken({ text, cursor }: OpenDocument, offset: number): boolean {
  return cursor !== undefined && !/[\s:,]/.test(text.slice(Math.min(cursor, offset), Math.max(cursor, offset)));
}

/** What a client without snippets gets. */
const withoutStops = (snippet: string): string =>
  snippet
    .replace(/(?<!\\)\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');

const isOptions = (value: unknown): value is ClientOptions => typeof value === 'object' && value !== null;

function asSeverities(value: unknown): Severities {
  if (typeof value !== 'object' || value === null) return {};
  const allowed = ['off', 'hint', 'information', 'warning', 'error'];
  return Object.fromEntries(Object.entries(value).filter(([, severity]) => allowed.includes(severity))) as Severities;
}
