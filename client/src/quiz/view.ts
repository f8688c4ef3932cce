import { commands, Disposable, type ExtensionContext, ViewColumn, type WebviewPanel, type WebviewView, window } from 'vscode';
import { viewIds } from '../commands.ts';
import { l10n } from '../l10n.ts';
import { type Drawn, drawn, giveIcon, pageFiles } from './drawn.ts';
import type { Files } from './page.ts';
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

type Place = { readonly body: 'view' | 'panel'; readonly page: Drawn; reveal(): void; close?(): void };

/** `hear` takes what a page says; `seen` is called when a place comes into sight. */
export function quizViews(context: ExtensionContext, hear: (message: Message) => void, seen: () => void): Views {
  const places = new Set<Place>();
  let view: WebviewView | undefined;
  let due = 0;
  let last: Screen | undefined;
  let files: Promise<Files> | undefined;

  function open(host: WebviewView | WebviewPanel, { body, ...place }: Omit<Place, 'page'>): Place {
    files ??= pageFiles(context, 'quiz');
    const page = drawn({ webview: host.webview, body, title: l10n.t('Quiz'), isVisible: () => host.visible }, files, () => screenIn(body), heard);
    const opened = { ...place, body, page };
    places.add(opened);
    if (body === 'panel') tellView();
    host.onDidDispose(() => {
      places.delete(opened);
      page.dispose();
      if (body === 'panel') tellView();
    });
    return opened;
  }
  function heard(message: Message): void {
    if (message.do === 'draft') remember(message);
    if (message.do === 'ready') seen();
    else if (message.do === 'there') panels()[0]?.reveal();
    else if (message.do === 'here') for (const panel of panels()) panel.close?.();
    else hear(message);
  }
  const panels = (): Place[] => [...places].filter(({ body }) => body === 'panel');
  /** What a place shows: the quiz is in one place at a time. */
  function screenIn(body: Place['body']): Screen {
    const screen: Screen = last ?? { screen: 'loading', turn: 0 };
    return body === 'view' && panels().length > 0 ? { screen: 'elsewhere', turn: screen.turn } : screen;
  }
  function tellView(): void {
    for (const { body, page } of places) if (body === 'view' && last) page.tell();
  }
  /** What is typed is there when the page is written anew, or shows in another place. */
  function remember({ draft, turn }: Extract<Message, { do: 'draft' }>): void {
    if (last?.screen === 'card' && last.turn === turn) last = { ...last, draft };
  }

  function openPanel(panel: WebviewPanel): void {
    giveIcon(context, panel);
    const { page } = open(panel, { body: 'panel', reveal: () => panel.reveal(), close: () => panel.dispose() });
    panel.onDidChangeViewState(() => panel.visible || page.renew());
  }

  const registrations = Disposable.from(
    window.registerWebviewViewProvider(viewIds.quiz, {
      resolveWebviewView(resolved) {
        view = resolved;
        const { page } = open(resolved, { body: 'view', reveal: () => resolved.show() });
        view.onDidChangeVisibility(() => resolved.visible || page.renew());
        view.onDidDispose(() => {
          view = undefined;
        });
        setBadge();
      },
    }),
    window.registerWebviewPanelSerializer(PANEL, { deserializeWebviewPanel: async (panel) => openPanel(panel) }),
  );
  const setBadge = (): void => {
    if (view) view.badge = due > 0 ? { value: due, tooltip: l10n.count(due, '1 card due', '{0} cards due') } : undefined;
  };

  return {
    isVisible: () => [...places].some(({ page }) => page.isVisible()),
    show(screen) {
      last = screen;
      for (const { page } of places) page.tell();
    },
    async reveal() {
      const [panel] = panels();
      if (panel) panel.reveal();
      else await commands.executeCommand(`${viewIds.quiz}.focus`);
    },
    openInEditor() {
      const [panel] = panels();
      if (panel) panel.reveal();
      else openPanel(window.createWebviewPanel(PANEL, l10n.t('Quiz'), ViewColumn.Active, {}));
    },
    badge(count) {
      due = count;
      setBadge();
    },
    dispose: () => registrations.dispose(),
  };
}
