import { type Disposable, EventEmitter, env, type Memento, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { reportLink } from '../../../server/src/features/report.ts';
import type { NoteSummary } from '../../../server/src/notes/summary.ts';
import { l10n } from '../l10n.ts';
import type { Book } from './book.ts';
import { frame } from './frame.ts';
import type { FromPage, Place, ToPage, Wish } from './messages.ts';

const VIEW = 'awsDevopsNotes.reader';
/** The page that was shown last. */
const PLACE = 'reader.place';

/** The one web view in which notes and rule pages are read. */
export type Reader = Disposable & {
  /** Shows a page, in the panel there is or in a new one beside the file. */
  show(place: Place): Promise<void>;
  /** Shows a page that the cursor led to: if the panel is there, without taking the focus and without a step to go back to. */
  follow(place: Place): Promise<void>;
  readonly isOpen: () => boolean;
  /** What is shown, if it is a note. */
  readonly note: () => string | undefined;
  setFollows(follows: boolean): void;
  readonly onDidAsk: EventEmitter<Wish>['event'];
};

export function reader(extension: Uri, version: string, book: Book, memory: Memento): Reader {
  const asked = new EventEmitter<Wish>();
  let panel: WebviewPanel | undefined;
  let history: Place[] = [];
  let at = -1;
  let follows = false;
  let isReady: Promise<void> = Promise.resolve();

  const current = (): Place | undefined => history[at];

  async function render(quiet: boolean): Promise<void> {
    const place = current();
    const target = panel;
    if (!place || !target) return;
    const page = await pageOf(place);
    void memory.update(PLACE, place);
    await isReady;
    target.title = page.title;
    const message: ToPage = { type: 'show', place, ...page, back: at > 0, forward: at < history.length - 1, follows, quiet };
    await target.webview.postMessage(message);
  }

  async function pageOf({ page }: Place): Promise<Pick<ToPage, 'title' | 'facts' | 'html' | 'sections'>> {
    const report = (title: string): string =>
      `<p class="report"><a href="${reportLink(`${title} (${page})`, version)}">${l10n.t('Report a wrong fact')}</a></p>`;
    if (page.includes('/')) {
      const rule = await book.rule(page);
      return rule ? { title: rule.title, facts: l10n.t('Rule'), html: rule.html + report(rule.title), sections: [] } : missing(page);
    }
    const [summaries, html] = await Promise.all([book.summaries(), book.html(page)]);
    const summary = summaries.find(({ id }) => id === page);
    if (!summary || html === undefined) return missing(page);
    return { title: summary.title, facts: factsOf(summary), html: html + report(summary.title), sections: summary.sections };
  }

  /** Adds a page behind the one that is shown; what was ahead is gone. */
  function visit(place: Place): void {
    if (JSON.stringify(current()) === JSON.stringify(place)) return;
    history = [...history.slice(0, at + 1), place];
    at = history.length - 1;
  }

  function attach(to: WebviewPanel): void {
    panel = to;
    const { webview } = to;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist', 'webview')] };
    let ready = (): void => {};
    isReady = new Promise((done) => {
      ready = done;
    });
    const listeners = [
      webview.onDidReceiveMessage((message: FromPage) => {
        if (message.type === 'ready') {
          // Also when the page was hidden and is made anew.
          ready();
          void render(true);
        } else void hear(message);
      }),
      to.onDidDispose(() => {
        listeners.forEach((each) => void each.dispose());
        panel = undefined;
        history = [];
        at = -1;
      }),
    ];
    webview.html = frame(webview.cspSource, (name) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webview', name)).toString());
  }

  async function hear(message: Exclude<FromPage, { type: 'ready' }>): Promise<void> {
    if (message.type === 'go') {
      visit(message.place);
      await render(false);
    } else if (message.type === 'back' || message.type === 'forward') {
      at = Math.min(history.length - 1, Math.max(0, at + (message.type === 'back' ? -1 : 1)));
      await render(false);
    } else if (message.type === 'copy') await env.clipboard.writeText(message.text);
    else asked.fire(message);
  }

  const serializer = window.registerWebviewPanelSerializer(VIEW, {
    async deserializeWebviewPanel(restored: WebviewPanel, state: Place | undefined) {
      // In a browser VS Code may not have had the time to keep the page's own state.
      const place = state ?? memory.get<Place>(PLACE);
      if (place) visit(place);
      // The page loads when this has ended, and asks for what it shows then.
      attach(restored);
    },
  });
  const listener = book.onDidChange(() => void render(true));
  return {
    async show(place) {
      visit(place);
      if (panel) panel.reveal(panel.viewColumn);
      else attach(window.createWebviewPanel(VIEW, l10n.t('Note'), window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active, { enableFindWidget: true }));
      await render(false);
    },
    async follow(place) {
      if (!panel?.visible || JSON.stringify(current()) === JSON.stringify(place)) return;
      if (at < 0) visit(place);
      else history[at] = place;
      await render(true);
    },
    isOpen: () => panel !== undefined,
    note: () => (current()?.page.includes('/') ? undefined : current()?.page),
    setFollows(on) {
      follows = on;
      void render(true);
    },
    onDidAsk: asked.event,
    dispose() {
      serializer.dispose();
      listener.dispose();
      asked.dispose();
      panel?.dispose();
    },
  };
}

const missing = (page: string): Pick<ToPage, 'title' | 'facts' | 'html' | 'sections'> => ({
  title: l10n.t('No such page'),
  facts: page.replace(/[^\w/-]/g, ''),
  html: `<p>${l10n.t('There is no page of this name.')}</p>`,
  sections: [],
});

const statusWords: Record<NoteSummary['status'], string> = {
  current: l10n.t('Current'),
  changed: l10n.t('Changed since DOP-C01'),
  legacy: l10n.t('Legacy: the service has ended'),
};

function factsOf({ status, checked, tasks, uri }: NoteSummary): string {
  const exam = tasks.map((task) => task.replace(/^c02-(\d)-(\d)$/, '$1.$2'));
  return [
    uri ? l10n.t('Your note') : statusWords[status],
    checked && l10n.t('checked {0}', checked),
    exam.length > 0 && l10n.t('exam tasks {0}', exam.join(', ')),
  ]
    .filter(Boolean)
    .join(' · ');
}
