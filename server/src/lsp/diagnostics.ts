import { type Connection, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { rulePages } from '../catalogue.ts';
import type { Analysis } from '../core/analyze.ts';
import type { Around } from '../core/around.ts';
import { contains } from '../core/node.ts';
import type { Problem } from '../core/problem.ts';
import { nameOf } from '../core/uri.ts';
import { analysisOf, type OpenDocument } from '../documents.ts';
import { diagnose } from '../features/diagnose.ts';
import { isExcluded, withoutIgnored } from '../project.ts';
import { diagnosticOf } from './convert.ts';
import type { Settings } from './settings.ts';

/** How long an unfinished word may stand before it is complained about: milliseconds. */
const TYPING_PAUSE = 400;

export type Diagnostics = {
  /** Shows a document's problems anew. */
  refresh(document: OpenDocument): void;
  /** The cursor moved. */
  moved(document: OpenDocument, offset: number): void;
  closed(uri: string): void;
  /** All problems of a text, as users and project want them. */
  problems(uri: string, analysis: Analysis): Promise<Problem[]>;
};

type Needs = {
  readonly connection: Connection;
  readonly settings: Settings;
  readonly around: (uri: string) => Around;
  /** The present document of a URI. */
  readonly document: (uri: string) => OpenDocument | undefined;
  /** Whether the client asks for diagnostics itself, and can be told to do so again. */
  readonly pulls: () => boolean;
  readonly canBeAsked: () => boolean;
  /** Whether the editor shows the syntax errors of such a document itself. */
  readonly leavesSyntax: (document: OpenDocument) => boolean;
  readonly after: (milliseconds: number, run: () => void) => () => void;
};

/** Pulled where the client can, else pushed. Problems on a token being typed wait for a pause, unless they were on show before. */
export function diagnostics(needs: Needs): Diagnostics {
  const { connection, settings } = needs;
  const waiting = new Map<string, () => void>();
  /** What was shown last, by file: a problem on show is not taken away because its line is edited. */
  const shown = new Map<string, ReadonlySet<string>>();
  let asking: (() => void) | undefined;

  const problems: Diagnostics['problems'] = async (uri, analysis) => {
    const [severities, project] = await Promise.all([settings.severities(uri), settings.project(uri)]);
    if (isExcluded(project, uri)) return [];
    const options = { severities: { ...project.rules, ...severities }, isKnownRule: (id: string) => rulePages.has(id), fileName: nameOf(uri) };
    return withoutIgnored(project, uri, diagnose(analysis, { ...options, around: needs.around(uri) }));
  };

  async function present(document: OpenDocument): Promise<Diagnostic[]> {
    await settings.project(document.uri);
    const analysis = analysisOf(document);
    if (!analysis) return [];
    const found = await problems(document.uri, analysis);
    const all = needs.leavesSyntax(document) ? found.filter(({ rule }) => !rule.startsWith('syntax/')) : found;
    const before = shown.get(document.uri);
    const { cursor } = document;
    const now = all.filter((problem) => cursor === undefined || !problem.typing || !contains(problem.typing, cursor) || before?.has(identity(problem)));
    waiting.get(document.uri)?.();
    if (now.length < all.length)
      waiting.set(
        document.uri,
        needs.after(TYPING_PAUSE, () => release(document)),
      );
    shown.set(document.uri, new Set(now.map(identity)));
    return now.map((problem) => diagnosticOf(analysis, document.uri, problem));
  }

  function release(document: OpenDocument): void {
    waiting.get(document.uri)?.();
    waiting.delete(document.uri);
    document.cursor = undefined;
    refresh(document);
  }

  function refresh(document: OpenDocument): void {
    if (needs.pulls()) {
      askForPull();
      return;
    }
    const { version, uri } = document;
    void present(document).then((items) => {
      if (needs.document(uri)?.version === version) void connection.sendDiagnostics({ uri, version, diagnostics: items });
    });
  }

  /** One request for many documents. */
  function askForPull(): void {
    if (asking || !needs.canBeAsked()) return;
    asking = needs.after(0, () => {
      asking = undefined;
      connection.languages.diagnostics.refresh();
    });
  }

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = needs.document(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: document ? await present(document) : [] };
  });

  return {
    refresh,
    problems,
    moved(document, offset) {
      if (waiting.has(document.uri) && !touchesSameToken(document, offset)) release(document);
    },
    closed(uri) {
      shown.delete(uri);
      waiting.get(uri)?.();
      waiting.delete(uri);
      if (!needs.pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

const identity = ({ rule, message }: Problem): string => `${rule}\n${message}`;

/** Whether the cursor is still in the word that was edited last. */
function touchesSameToken({ text, cursor }: OpenDocument, offset: number): boolean {
  return cursor !== undefined && !/[\s:,]/.test(text.slice(Math.min(cursor, offset), Math.max(cursor, offset)));
}
