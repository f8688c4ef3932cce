import { Disposable, type ExtensionContext, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type Drawn, drawn, giveIcon, pageFiles } from './drawn.ts';
import type { Files } from './page.ts';

/** A page in an editor, of which there is one at most. It comes back when the window is loaded again. */
export type EditorPage<Screen> = Disposable & {
  open(): void;
  /** What it shows from now on, if it is open. */
  show(screen: Screen): void;
  isOpen(): boolean;
};

/** `name` is that of its script; `hear` takes what it says, `ready` each time it is drawn anew. */
export function editorPage<Screen extends object, Message extends { readonly do: string }>(
  context: ExtensionContext,
  { viewType, title, name, styles }: { readonly viewType: string; readonly title: string; readonly name: string; readonly styles: readonly string[] },
  loading: Screen,
  hear: (message: Message) => void,
): EditorPage<Screen> {
  let open: { readonly panel: WebviewPanel; readonly page: Drawn } | undefined;
  let last = loading;
  let files: Promise<Files> | undefined;

  function attach(panel: WebviewPanel): void {
    giveIcon(context, panel);
    files ??= pageFiles(context, name, styles);
    const page = drawn({ webview: panel.webview, body: 'panel', title, isVisible: () => panel.visible }, files, () => last, hear);
    const mine = { panel, page };
    open?.panel.dispose();
    open = mine;
    panel.onDidChangeViewState(() => panel.visible || page.renew());
    panel.onDidDispose(() => {
      page.dispose();
      if (open === mine) open = undefined;
    });
  }
  const registration = window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: async (panel) => attach(panel) });
  return {
    open: () => (open ? open.panel.reveal() : attach(window.createWebviewPanel(viewType, title, ViewColumn.Active, {}))),
    isOpen: () => open !== undefined,
    show(screen) {
      last = screen;
      open?.page.tell();
    },
    dispose: () => Disposable.from(registration, ...(open ? [open.panel] : [])).dispose(),
  };
}
