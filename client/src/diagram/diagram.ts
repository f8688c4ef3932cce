import { type Disposable, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DiagramReply } from '../../../server/src/lsp/drawn.ts';
import { type DiagramsAsked, toServer } from '../../../server/src/lsp/protocol.ts';
import { frame } from './frame.ts';
import type { FromPage, ToPage } from './messages.ts';

/** So long after the last change of the file the picture follows. */
const PAUSE_MILLISECONDS = 300;

/** Draws what files describe, in one panel beside them that follows the file it shows. */
export type Diagrams = Disposable & {
  /** Shows a drawing of a file, by its number; without a number the one around the cursor, or asks. */
  show(uri: Uri, number?: number): Promise<void>;
};

export function diagrams(extension: Uri, client: () => Promise<BaseLanguageClient>): Diagrams {
  let panel: WebviewPanel | undefined;
  let shown: { readonly uri: Uri; readonly number: number } | undefined;
  let isReady: Promise<void> = Promise.resolve();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = async (uri: Uri): Promise<readonly DiagramReply[]> =>
    (await (await client()).sendRequest<DiagramReply[] | null>(toServer.diagrams, { uri: uri.toString() } satisfies DiagramsAsked)) ?? [];

  async function draw(diagram: DiagramReply): Promise<void> {
    const target = panel;
    if (!target) return;
    target.title = diagram.title;
    await isReady;
    await target.webview.postMessage({ type: 'show', diagram } satisfies ToPage);
  }

  async function drawAgain(): Promise<void> {
    if (!panel || !shown) return;
    const diagram = (await ask(shown.uri))[shown.number];
    // While something is being typed there may be nothing to draw: what was drawn stays.
    if (diagram) await draw(diagram);
  }

  function attach(to: WebviewPanel): void {
    panel = to;
    const { webview } = to;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist', 'webview')] };
    let ready = (): void => {};
    isReady = new Promise((done) => {
      ready = done;
    });
    webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'open') void open(message.at);
      else {
        // Also when the page was hidden and is made anew.
        ready();
        void drawAgain();
      }
    });
    to.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    webview.html = frame(webview.cspSource, (name) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webview', name)).toString());
  }

  async function open({ start, end }: DiagramReply['at']): Promise<void> {
    if (!shown) return;
    const { uri } = shown;
    const beside = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn ?? ViewColumn.One;
    await window.showTextDocument(uri, { viewColumn: beside, selection: new Range(start.line, start.character, end.line, end.character) });
  }

  const changes = workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.toString() !== shown?.uri.toString()) return;
    clearTimeout(pause);
    pause = setTimeout(() => void drawAgain(), PAUSE_MILLISECONDS);
  });

  return {
    async show(uri, number) {
      const all = await ask(uri);
      const chosen = number ?? (await choose(all, uri));
      const diagram = chosen === undefined ? undefined : all[chosen];
      if (chosen === undefined || !diagram) {
        if (all.length === 0)
          void window.showInformationMessage(
            'Nothing in this file can be drawn. Pipelines, state machines, runbooks, batch builds and the lifecycle of an AppSpec can.',
          );
        return;
      }
      shown = { uri, number: chosen };
      if (panel) panel.reveal(panel.viewColumn);
      else attach(window.createWebviewPanel('awsDevopsNotes.diagram', diagram.title, ViewColumn.Beside));
      await draw(diagram);
    },
    dispose() {
      clearTimeout(pause);
      changes.dispose();
      panel?.dispose();
    },
  };
}

/** The only drawing there is, or the one that the user says; that around the cursor comes first. */
async function choose(all: readonly DiagramReply[], uri: Uri): Promise<number | undefined> {
  if (all.length < 2) return all.length - 1;
  const editor = window.activeTextEditor;
  const line = editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : 0;
  const rows = all.map(({ title, at }, number) => ({ label: title, description: `line ${at.start.line + 1}`, number }));
  const nearest = all.findLastIndex(({ at }) => at.start.line <= line);
  const sorted = nearest < 0 ? rows : [...rows.slice(nearest), ...rows.slice(0, nearest)];
  return (await window.showQuickPick(sorted, { placeHolder: 'What do you want to see?' }))?.number;
}
