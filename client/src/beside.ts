import { type Disposable, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';

/** A place of a file, in lines and characters. */
type Place = { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };

/** So long after the last change of the file a page beside it follows. */
const PAUSE_MILLISECONDS = 300;

/** What a page says of itself, and what it wants of the file. */
type FromPage = { readonly type: 'ready' } | { readonly type: 'open'; readonly at: Place };

/** A page beside a file, in one panel, that follows what is typed there. */
export type Beside<To> = Disposable & {
  /** Shows the page for a file. */
  show(uri: Uri, title: string): void;
  /** Sends a message to the page, when it is ready for one. */
  send(message: To, title?: string): Promise<void>;
};

type Page<From> = {
  readonly type: string;
  readonly frame: (source: string, file: (name: string) => string) => string;
  /** The page is there, or made anew, or the file has changed. */
  readonly refresh: () => Promise<void>;
  /** Any other message of the page. */
  readonly onMessage?: (message: Exclude<From, FromPage>) => void;
};

export function beside<To, From extends { readonly type: string }>(extension: Uri, { type, frame, refresh, onMessage }: Page<From>): Beside<To> {
  let panel: WebviewPanel | undefined;
  let shown: Uri | undefined;
  let isReady: Promise<void> = Promise.resolve();
  let pause: ReturnType<typeof setTimeout> | undefined;

  function attach(to: WebviewPanel): void {
    panel = to;
    const { webview } = to;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist', 'webview')] };
    let ready = (): void => {};
    isReady = new Promise((done) => {
      ready = done;
    });
    webview.onDidReceiveMessage((message: FromPage | Exclude<From, FromPage>) => {
      if (message.type === 'open') void open((message as Extract<FromPage, { type: 'open' }>).at);
      else if (message.type === 'ready') {
        // Also when the page was hidden and is made anew.
        ready();
        void refresh();
      } else onMessage?.(message as Exclude<From, FromPage>);
    });
    to.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    webview.html = frame(webview.cspSource, (name) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webview', name)).toString());
  }

  async function open({ start, end }: Place): Promise<void> {
    if (!shown) return;
    const uri = shown;
    const column = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn ?? ViewColumn.One;
    await window.showTextDocument(uri, { viewColumn: column, selection: new Range(start.line, start.character, end.line, end.character) });
  }

  const changes = workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.toString() !== shown?.toString()) return;
    clearTimeout(pause);
    pause = setTimeout(() => void refresh(), PAUSE_MILLISECONDS);
  });

  return {
    show(uri, title) {
      shown = uri;
      if (panel) panel.reveal(panel.viewColumn);
      else attach(window.createWebviewPanel(type, title, ViewColumn.Beside));
    },
    async send(message, title) {
      const target = panel;
      if (!target) return;
      if (title !== undefined) target.title = title;
      await isReady;
      await target.webview.postMessage(message);
    },
    dispose() {
      clearTimeout(pause);
      changes.dispose();
      panel?.dispose();
    },
  };
}
