import { commands, Disposable, type ExtensionContext, Uri, ViewColumn, type Webview, type WebviewPanel, type WebviewView, window, workspace } from 'vscode';
import { viewIds } from '../commands.ts';
import type { Message, Screen } from './session/screen.ts';

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

type Place = { readonly webview: Webview; readonly body: 'view' | 'panel'; isVisible(): boolean; reveal(): void };

/** `hear` takes what a page says; `seen` is called when a place comes into sight. */
export function quizViews(context: ExtensionContext, hear: (message: Message) => void, seen: () => void): Views {
  const places = new Set<Place>();
  let view: WebviewView | undefined;
  let due = 0;
  let last: Screen | undefined;
  let files: Promise<Files> | undefined;

  function open(place: Place): Disposable {
    const { webview } = place;
    webview.options = { enableScripts: true, localResourceRoots: [] };
    places.add(place);
    const listener = webview.onDidReceiveMessage((message: Message) => {
      if (message.do === 'draft') copy(place, message);
      if (message.do !== 'ready') return hear(message);
      if (last) void webview.postMessage(last);
      seen();
    });
    renew(place);
    return new Disposable(() => {
      places.delete(place);
      listener.dispose();
    });
  }
  /** A page comes back into sight as it was written, so it is written again when it is out of sight. */
  function renew(place: Place): void {
    files ??= readFiles(context.extensionUri);
    void files.then((read) => {
      if (places.has(place)) place.webview.html = pageHtml(read, last ?? { screen: 'loading', turn: 0 }, place.body);
    });
  }
  function tell(place: Place, screen: Screen): void {
    if (place.isVisible()) void place.webview.postMessage(screen);
    else renew(place);
  }
  /** What is typed in one place shows in the others, and in those that come. */
  function copy(from: Place, { draft, turn }: Extract<Message, { do: 'draft' }>): void {
    if (last?.screen !== 'card' || last.turn !== turn) return;
    last = { ...last, draft };
    for (const place of places) if (place !== from) tell(place, { ...last, copied: true });
  }

  function openPanel(panel: WebviewPanel): void {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'client', 'media', 'topics.svg');
    const place: Place = { webview: panel.webview, body: 'panel', isVisible: () => panel.visible, reveal: () => panel.reveal() };
    const closed = open(place);
    panel.onDidChangeViewState(() => panel.visible || renew(place));
    panel.onDidDispose(() => closed.dispose());
  }

  const registrations = Disposable.from(
    window.registerWebviewViewProvider(viewIds.quiz, {
      resolveWebviewView(resolved) {
        view = resolved;
        const place: Place = { webview: view.webview, body: 'view', isVisible: () => resolved.visible, reveal: () => resolved.show() };
        const closed = open(place);
        view.onDidChangeVisibility(() => resolved.visible || renew(place));
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
      for (const place of places) tell(place, screen);
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

/** Script and style stand in the page, and so does what it shows first: nothing is left to fetch before the first paint. */
function pageHtml({ script, style }: Files, screen: Screen, body: 'view' | 'panel'): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quiz</title>
<style nonce="${nonce}">${style}</style>
</head>
<body class="${body}">
<div id="page"></div>
<script type="application/json" id="screen">${JSON.stringify(screen).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

type Files = { readonly script: string; readonly style: string };

async function readFiles(extension: Uri): Promise<Files> {
  const read = async (name: string): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'webview', name)));
  const [script, style] = await Promise.all([read('quiz.js'), read('quiz.css')]);
  return { script: script.replaceAll('</script', '<\\/script'), style };
}
