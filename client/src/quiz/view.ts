import { commands, Disposable, type ExtensionContext, Uri, ViewColumn, type Webview, type WebviewPanel, type WebviewView, window, workspace } from 'vscode';
import { viewIds } from '../commands.ts';
import { type Files, pageHtml } from './page.ts';
import type { Message, Screen } from './session/screen.ts';

const PANEL = 'awsDevopsNotes.quizPanel';

/** The places where the quiz can show: the view in the side bar and an editor. While it is in an editor, the view says so. */
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

type Place = { readonly webview: Webview; readonly body: 'view' | 'panel'; isVisible(): boolean; reveal(): void; close?(): void };

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
      if (message.do === 'draft') remember(message);
      if (message.do === 'there') return panels()[0]?.reveal();
      if (message.do === 'here') return panels().forEach((panel) => void panel.close?.());
      if (message.do !== 'ready') return hear(message);
      if (last) void webview.postMessage(screenIn(place, last));
      seen();
    });
    renew(place);
    if (place.body === 'panel') tellView();
    return new Disposable(() => {
      places.delete(place);
      listener.dispose();
      if (place.body === 'panel') tellView();
    });
  }
  const panels = (): Place[] => [...places].filter(({ body }) => body === 'panel');
  /** What a place shows: the quiz is in one place at a time. */
  const screenIn = (place: Place, screen: Screen): Screen =>
    place.body === 'view' && panels().length > 0 ? { screen: 'elsewhere', turn: screen.turn } : screen;
  function tellView(): void {
    for (const place of places) if (place.body === 'view' && last) tell(place, last);
  }
  /** A page comes back into sight as it was written, so it is written again when it is out of sight. */
  function renew(place: Place): void {
    files ??= readFiles(context.extensionUri);
    void files.then((read) => {
      if (places.has(place)) place.webview.html = pageHtml(read, screenIn(place, last ?? { screen: 'loading', turn: 0 }), place.body);
    });
  }
  function tell(place: Place, screen: Screen): void {
    if (place.isVisible()) void place.webview.postMessage(screenIn(place, screen));
    else renew(place);
  }
  /** What is typed is there when the page is written anew, or shows in another place. */
  function remember({ draft, turn }: Extract<Message, { do: 'draft' }>): void {
    if (last?.screen === 'card' && last.turn === turn) last = { ...last, draft };
  }

  function openPanel(panel: WebviewPanel): void {
    const icon = (theme: string): Uri => Uri.joinPath(context.extensionUri, 'client', 'media', `quiz-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const place: Place = { webview: panel.webview, body: 'panel', isVisible: () => panel.visible, reveal: () => panel.reveal(), close: () => panel.dispose() };
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
      const [panel] = panels();
      if (panel) panel.reveal();
      else await commands.executeCommand(`${viewIds.quiz}.focus`);
    },
    openInEditor() {
      const [panel] = panels();
      if (panel) panel.reveal();
      else openPanel(window.createWebviewPanel(PANEL, 'Quiz', ViewColumn.Active, {}));
    },
    badge(count) {
      due = count;
      setBadge();
    },
    dispose: () => registrations.dispose(),
  };
}

async function readFiles(extension: Uri): Promise<Files> {
  const read = async (name: string): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'webview', name)));
  const [script, style] = await Promise.all([read('quiz.js'), read('quiz.css')]);
  return { script: script.replaceAll('</script', '<\\/script'), style };
}
