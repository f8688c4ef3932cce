import { commands, type Diagnostic, DiagnosticSeverity, type Disposable, languages, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { foldersOfTools } from '../../server/src/candidates.ts';
import { HEAD_LENGTH } from '../../server/src/core/look.ts';
import { type CheckAsked, toServer } from '../../server/src/lsp/protocol.ts';
import { l10n } from './l10n.ts';
import type { Ours } from './ours.ts';
import { linked } from './pages.ts';
import { recognized } from './templates.ts';

const SOURCE = 'DevOps Notes';
/** A larger file is not checked. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Globs of the files of a workspace that may be ours, and of where none are. */
export const searchedFiles =
  '**/{*.yml,*.yaml,*.json,*.jsonc,*.toml,*.template,*.conf,*.config,*.md,*.sh,*.groovy,*.jenkinsfile,Jenkinsfile,Jenkinsfile.*,Procfile,Buildfile}';
export const searchedNowhere = `**/{${foldersOfTools.join()}}/**`;

/** "Check Workspace": the problems of all files of ours, open or not. */
export type Check = Disposable & { run(): Promise<void> };

/** `assigned` is what is said of a file's kind from outside: by its project, or by the folder it is in. */
export function workspaceCheck(ours: Ours, assigned: (uri: Uri) => string | undefined, client: () => Promise<BaseLanguageClient>): Check {
  const found = languages.createDiagnosticCollection('awsDevopsNotes.workspace');
  // An open file has problems of its own, always up to date.
  const listeners = [found, ours.onDidFind((document) => found.delete(document.uri))];

  /** The problems of a file, if it is one of ours. */
  async function checkFile(uri: Uri): Promise<readonly Diagnostic[] | undefined> {
    if (workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && ours.kindOf(document) !== undefined))
      return languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
    if (isMarkdown(uri) && assigned(uri) === undefined) return undefined;
    if ((await workspace.fs.stat(uri)).size > MAX_BYTES) return undefined;
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    const kind = assigned(uri) ?? (isMarkdown(uri) ? undefined : recognized(uri, text.slice(0, HEAD_LENGTH)).kind);
    if (kind === 'none' || kind === undefined) return undefined;
    const server = await client();
    const items = await server.sendRequest<Parameters<typeof server.protocol2CodeConverter.asDiagnostics>[0] | null>(toServer.check, {
      uri: uri.toString(),
      text,
      kind,
    } satisfies CheckAsked);
    if (!items) return undefined;
    const diagnostics: Diagnostic[] = (await server.protocol2CodeConverter.asDiagnostics(items)).map(linked);
    found.set(uri, diagnostics);
    return diagnostics;
  }

  return {
    async run() {
      found.clear();
      const checked: (readonly Diagnostic[])[] = [];
      let cancelled = false;
      const failures: string[] = [];
      await window.withProgress(
        { location: ProgressLocation.Notification, title: l10n.t('Checking AWS files'), cancellable: true },
        async (progress, token) => {
          const uris = await workspace.findFiles(searchedFiles, searchedNowhere, undefined, token);
          for (const [index, uri] of uris.entries()) {
            if (token.isCancellationRequested) break;
            try {
              const diagnostics = await checkFile(uri);
              if (diagnostics) checked.push(diagnostics);
            } catch (error) {
              failures.push(`${workspace.asRelativePath(uri)}: ${error instanceof Error ? error.message : error}`);
            }
            progress.report({ increment: 100 / uris.length, message: l10n.t('{0} of {1}', index + 1, uris.length) });
          }
          cancelled = token.isCancellationRequested;
        },
      );
      for (const failure of failures) void window.showWarningMessage(l10n.t('Not checked: {0}', failure));
      const sentence = l10n.t(
        '{0}{1}: {2}.',
        cancelled ? l10n.t('Cancelled. ') : '',
        l10n.count(checked.length, '1 file checked', '{0} files checked'),
        problemsIn(checked),
      );
      void window
        .showInformationMessage(sentence, l10n.t('Show Problems'))
        .then((answer) => answer && commands.executeCommand('workbench.actions.view.problems'));
    },
    dispose: () => listeners.forEach((each) => void each.dispose()),
  };
}

/** What the Problems view lists of files, which has no hints. */
function problemsIn(files: readonly (readonly Diagnostic[])[]): string {
  const all = files.flat();
  const parts = severities.flatMap(([severity, one, many]) => {
    const count = all.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [l10n.count(count, one, many)];
  });
  const faulty = files.filter((each) => each.some(({ severity }) => severity !== DiagnosticSeverity.Hint)).length;
  return parts.length === 0 ? l10n.t('no problems') : l10n.t('{0} in {1}', new Intl.ListFormat('en').format(parts), l10n.count(faulty, '1 file', '{0} files'));
}

const severities = [
  [DiagnosticSeverity.Error, l10n.t('1 error'), l10n.t('{0} errors')],
  [DiagnosticSeverity.Warning, l10n.t('1 warning'), l10n.t('{0} warnings')],
  [DiagnosticSeverity.Information, l10n.t('1 notice'), l10n.t('{0} notices')],
] as const;

const isMarkdown = ({ path }: Uri): boolean => /\.md$/i.test(path);
