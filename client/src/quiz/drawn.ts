import { type Disposable, type ExtensionContext, Uri, type Webview, type WebviewPanel, workspace } from 'vscode';
import { type Files, pageHtml } from './page.ts';

/** A web view of ours that draws a screen: a plain value, which is sent to it while it is in sight. */
export type Drawn = Disposable & {
  isVisible(): boolean;
  /** Shows how things stand now. */
  tell(): void;
  /** A page comes back into sight as it was written, so it is written again when it goes out of sight. */
  renew(): void;
};

type Sight = { readonly webview: Webview; readonly body: 'view' | 'panel'; readonly title: string; isVisible(): boolean };

/** Draws what `screen` gives; `hear` takes all that the page says, `ready` after it was answered. */
export function drawn<Message extends { readonly do: string }>(
  { webview, body, title, isVisible }: Sight,
  files: Promise<Files>,
  screen: () => object,
  hear: (message: Message) => void,
): Drawn {
  let isClosed = false;
  webview.options = { enableScripts: true, localResourceRoots: [] };
  const listener = webview.onDidReceiveMessage((message: Message) => {
    if (message.do === 'ready') void webview.postMessage(screen());
    hear(message);
  });
  const renew = (): void => {
    void files.then((read) => {
      if (!isClosed) webview.html = pageHtml(read, screen(), body, title);
    });
  };
  renew();
  return {
    isVisible,
    tell: () => (isVisible() ? void webview.postMessage(screen()) : renew()),
    renew,
    dispose() {
      isClosed = true;
      listener.dispose();
    },
  };
}

/** The files of a page: its script by its name, behind the library that draws, and the styles that it puts one on another. */
export async function pageFiles({ extensionUri }: ExtensionContext, name: string, styles: readonly string[] = [name]): Promise<Files> {
  const read = async (file: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'webview', file)));
  const [scripts, sheets] = await Promise.all([
    Promise.all(['preact', name].map((script) => read(`${script}.js`))),
    Promise.all(styles.map((style) => read(`${style}.css`))),
  ]);
  return { script: scripts.join('\n'), style: sheets.join('\n') };
}

/** The quiz's picture on the tab of an editor. */
export function giveIcon({ extensionUri }: ExtensionContext, panel: WebviewPanel): void {
  const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'client', 'media', `quiz-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
}
