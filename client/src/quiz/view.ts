import { commands, Disposable, type ExtensionContext, Uri, ViewColumn, type Webview, type WebviewPanel, type WebviewView, window } from 'vscode';
import { viewIds } from '../commands.ts';
import type { Message, Screen } from './screen.ts';

const PANEL = 'awsDevopsNotes.quizPanel';

/** The places where the quiz shows: the view in the side bar and panels among the editors. All show the same screen. */
export type Views = Disposable & {
  /** Whether somebody can see it. */
  isVisible(): boolean;
  show(screen: Screen): void;
  /** Brings one place to the front, with the focus. */
  reveal(): Promise<void>;
  openInEditor(): void;
  /** The number on the view's icon. */
  badge(due: number): void;
};

type Place = { readonly webview: Webview; isVisible(): boolean; reveal(): void };

/** `hear` takes what a page says; `seen` is called when a place comes into sight. */
export function quizViews(context: ExtensionContext, hear: (message: Message) => void, seen: () => void): Views {
  const places = new Set<Place>();
  let view: WebviewView | undefined;
  let due = 0;
  let last: Screen | undefined;

  function open(place: Place, body: 'view' | 'panel'): Disposable {
    const { webview } = place;
    const folder = Uri.joinPath(context.extensionUri, 'dist', 'webview');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    places.add(place);
    const listener = webview.onDidReceiveMessage((message: Message) => {
      if (message.do !== 'ready') {
        // Words that are typed in one place show in the others.
        if (message.do === 'draft') for (const other of places) if (other !== place && other.isVisible()) edited(other, message);
        return hear(message);
      }
      if (last) void webview.postMessage(last);
      seen();
    });
    webview.html = pageHtml(webview, folder, body);
    return new Disposable(() => {
      places.delete(place);
      listener.dispose();
    });
  }
  const edited = ({ webview }: Place, { draft }: Extract<Message, { do: 'draft' }>): void => {
    if (last?.screen === 'card') void webview.postMessage({ ...last, draft });
  };

  function openPanel(panel: WebviewPanel): void {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'client', 'media', 'topics.svg');
    const closed = open({ webview: panel.webview, isVisible: () => panel.visible, reveal: () => panel.reveal() }, 'panel');
    panel.onDidDispose(() => closed.dispose());
  }

  const registrations = Disposable.from(
    window.registerWebviewViewProvider(viewIds.quiz, {
      resolveWebviewView(resolved) {
        view = resolved;
        const closed = open({ webview: view.webview, isVisible: () => resolved.visible, reveal: () => resolved.show() }, 'view');
        view.onDidDispose(() => {
          closed.dispose();
          view = undefined;
        });
        setBadge();
      },
    }),
    window.registerWebviewPanelSerializer(PANEL, { deserializeWebviewPanel: async (panel) => openPanel(panel) }),
  );
  const setBadge = (): void => {
    if (view) view.badge = due > 0 ? { value: due, tooltip: `${due} ${due === 1 ? 'card' : 'cards'} due` } : undefined;
  };

  return {
    isVisible: () => [...places].some((place) => place.isVisible()),
    show(screen) {
      last = screen;
      for (const { webview } of places) void webview.postMessage(screen);
    },
    async reveal() {
      const place = [...places].find((each) => each.isVisible());
      if (place && place.webview !== view?.webview) place.reveal();
      else await commands.executeCommand(`${viewIds.quiz}.focus`);
    },
    openInEditor: () => openPanel(window.createWebviewPanel(PANEL, 'Quiz', ViewColumn.Active, {})),
    badge(count) {
      due = count;
      setBadge();
    },
    dispose: () => registrations.dispose(),
  };
}

function pageHtml(webview: Webview, folder: Uri, body: 'view' | 'panel'): string {
  const nonce = crypto.randomUUID();
  const address = (name: string): Uri => webview.asWebviewUri(Uri.joinPath(folder, name));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quiz</title>
<link rel="stylesheet" href="${address('quiz.css')}">
</head>
<body class="${body}">
<div id="page"></div>
<script nonce="${nonce}" src="${address('quiz.js')}"></script>
</body>
</html>`;
}
