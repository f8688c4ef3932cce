import { type Diagnostic, DiagnosticRefreshRequest, PublishDiagnosticsNotification } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { Around } from '../core/around.ts';
import { contains } from '../core/node.ts';
import type { Problem } from '../core/problem.ts';
import { nameOf } from '../core/uri.ts';
import type { Documents, OpenDocument } from '../documents.ts';
import { allProblems, atMost, type DiagnoseOptions } from '../features/diagnose.ts';
import { isExcluded, judgedIn, type Project, withoutIgnored } from '../project.ts';
import type { Client } from './client.ts';
import { diagnosticOf, type Shows } from './convert.ts';
import type { Net } from './net.ts';
import type { Settings } from './settings.ts';
import type { After } from './wait.ts';

/** How long an unfinished word may stand before it is complained about: milliseconds. */
const TYPING_PAUSE = 400;

export type Diagnostics = {
  /** Shows a document's problems anew. */
  refresh(document: OpenDocument): void;
  /** What is to be shown of a document now. */
  present(document: OpenDocument): Promise<Diagnostic[]>;
  /** The cursor moved. */
  moved(document: OpenDocument, offset: number): void;
  closed(uri: string): void;
  /** The problems of a text, as users and project want them. */
  problems(uri: string, analysis: Analysis): Promise<Problem[]>;
  /** How an analysis of a file is to be judged; `undefined` if it is to be let alone. */
  options(uri: string, analysis: Analysis): Promise<DiagnoseOptions | undefined>;
  /** How all of them are found in a file. */
  finder(uri: string): Promise<(analysis: Analysis) => Problem[]>;
};

type Needs = {
  readonly client: Client;
  readonly shows: Shows;
  readonly settings: Settings;
  readonly around: (uri: string) => Around;
  readonly documents: Documents;
  readonly after: After;
  readonly net: Net;
  readonly settle: (uri: string) => Promise<void>;
  readonly settled: <Result>(uri: string, ask: () => Result | Promise<Result>) => Promise<Result>;
};

/** Pulled where the client can, else pushed. Problems on a token being typed wait for a pause, unless they were on show before. */
export function diagnostics({ client, shows, settings, around, documents, after, net, settle, settled }: Needs): Diagnostics {
  const waiting = new Map<string, () => void>();
  /** What was shown last, by file: a problem on show is not taken away because its line is edited. */
  const shown = new Map<string, ReadonlySet<string>>();
  /** What was pushed last, by file, so that nothing is pushed twice. */
  const pushed = new Map<string, string>();
  let asking: (() => void) | undefined;

  async function judging(uri: string): Promise<{ project: Project; optionsFor: (analysis: Analysis) => DiagnoseOptions | undefined }> {
    const [{ severities, unjudged }, project] = await Promise.all([settings.wishes(uri), settings.project(uri)]);
    const options = { ...judgedIn(project, severities), fileName: nameOf(uri), path: uri };
    const isOut = isExcluded(project, uri);
    return { project, optionsFor: ({ kind }) => (isOut || unjudged.includes(kind.id) ? undefined : options) };
  }
  const finder: Diagnostics['finder'] = async (uri) => {
    const { project, optionsFor } = await judging(uri);
    return (analysis) => {
      const options = optionsFor(analysis);
      return options ? withoutIgnored(project, uri, allProblems(analysis, { ...options, around: around(uri) })) : [];
    };
  };
  const problems: Diagnostics['problems'] = async (uri, analysis) => atMost((await finder(uri))(analysis));
  const leavesSyntax = ({ languageId }: OpenDocument): boolean => client.options.jsonSyntax === true && /^jsonc?$/.test(languageId);

  async function present(document: OpenDocument): Promise<Diagnostic[]> {
    await settle(document.uri);
    await documents.making(document.uri);
    const found = await settled(document.uri, async () => {
      const analysis = documents.analysis(document);
      return analysis && { analysis, problems: await problems(document.uri, analysis) };
    });
    if (!found) return [];
    const all = leavesSyntax(document) ? found.problems.filter(({ rule }) => !rule.startsWith('syntax/')) : found.problems;
    const before = shown.get(document.uri);
    const { cursor } = document;
    const now = all.filter((problem) => cursor === undefined || !problem.typing || !contains(problem.typing, cursor) || before?.has(identity(problem)));
    waiting.get(document.uri)?.();
    if (now.length < all.length)
      waiting.set(
        document.uri,
        after(TYPING_PAUSE, () => release(document)),
      );
    shown.set(document.uri, new Set(now.map(identity)));
    return now.map((problem) => diagnosticOf(shows, found.analysis, document.uri, problem));
  }

  function release(document: OpenDocument): void {
    waiting.get(document.uri)?.();
    waiting.delete(document.uri);
    document.cursor = undefined;
    refresh(document);
  }

  function refresh(document: OpenDocument): void {
    if (client.can.pulls) askForPull();
    else net.run(`Diagnostics of ${document.uri}`, () => push(document));
  }

  async function push(document: OpenDocument): Promise<void> {
    const { version, uri } = document;
    const found = { uri, version, diagnostics: await present(document) };
    const same = JSON.stringify(found);
    if (documents.get(uri)?.version !== version || pushed.get(uri) === same) return;
    pushed.set(uri, same);
    client.tell(PublishDiagnosticsNotification.type, found);
  }

  /** One request for many documents. */
  function askForPull(): void {
    if (asking || !client.can.pullsAgain) return;
    asking = after(0, () => {
      asking = undefined;
      void client.ask(DiagnosticRefreshRequest.type);
    });
  }

  return {
    refresh,
    present,
    problems,
    options: async (uri, analysis) => (await judging(uri)).optionsFor(analysis),
    finder,
    moved(document, offset) {
      if (waiting.has(document.uri) && !touchesSameToken(document, offset)) release(document);
    },
    closed(uri) {
      shown.delete(uri);
      waiting.get(uri)?.();
      waiting.delete(uri);
      if (pushed.delete(uri)) client.tell(PublishDiagnosticsNotification.type, { uri, diagnostics: [] });
    },
  };
}

const identity = ({ rule, message }: Problem): string => `${rule}\n${message}`;

/** Whether the cursor is still in the word that was edited last. */
function touchesSameToken({ text, cursor }: OpenDocument, offset: number): boolean {
  return cursor !== undefined && !/[\s:,]/.test(text.slice(Math.min(cursor, offset), Math.max(cursor, offset)));
}
