import { type Disposable, type ExtensionContext, type LogOutputChannel, ViewColumn, type WebviewPanel, window } from 'vscode';
import { l10n } from '../../l10n.ts';
import type { Desk } from '../desk.ts';
import { type Drawn, drawn, giveIcon, pageFiles } from '../drawn.ts';
import { examProfiles } from '../memory/files.ts';
import type { Files } from '../page.ts';
import type { Exams } from './exams.ts';
import type { ExamMessage, ExamScreen } from './screen.ts';

const PANEL = 'awsDevopsNotes.examPanel';
const PAGE = 'exam.page';

/** The editor in which exams are sat; there is one in a window. */
export type ExamView = Disposable & { open(): void; refresh(): void };

export function examView(context: ExtensionContext, log: LogOutputChannel, desk: () => Promise<Desk>, revealQuiz: () => Promise<void>): ExamView {
  let there: { readonly panel: WebviewPanel; readonly exams: Promise<Exams> } | undefined;
  let files: Promise<Files> | undefined;
  const fail = (error: unknown): void => log.error(`Exam: ${error instanceof Error ? error.stack : error}`);

  /** `name` is that of the page before a reload: an exam that it had goes on in it. */
  function openIn(panel: WebviewPanel, name: string): void {
    files ??= pageFiles(context, 'exam', ['quiz', 'exam']);
    void context.workspaceState.update(PAGE, name);
    giveIcon(context, panel);
    let screen: ExamScreen = { screen: 'loading', page: name, heard: 0 };
    let page: Drawn | undefined;
    const opened = Promise.all([desk(), examProfiles(context.extensionUri), import('./exams.ts')]).then(([on, profiles, { openExams }]) =>
      openExams({
        desk: on,
        profiles,
        page: name,
        state: context.globalState,
        show(next) {
          screen = next;
          page?.tell();
        },
        revealQuiz,
        fail,
      }),
    );
    opened.catch(fail);
    const hear = (message: ExamMessage): void => void opened.then(({ hear: tell }) => tell(message)).catch(fail);
    page = drawn({ webview: panel.webview, body: 'panel', title: l10n.t('Mock exam'), isVisible: () => panel.visible }, files, () => screen, hear);
    const drawnPage = page;
    there = { panel, exams: opened };
    panel.onDidChangeViewState(() => panel.visible || drawnPage.renew());
    panel.onDidDispose(() => {
      if (there?.panel === panel) there = undefined;
      drawnPage.dispose();
      void opened.then(({ close }) => close()).catch(fail);
    });
  }

  const registration = window.registerWebviewPanelSerializer(PANEL, {
    // In a browser VS Code may not have had the time to keep the page's own state.
    deserializeWebviewPanel: async (panel, state: unknown) => openIn(panel, nameIn(state) ?? context.workspaceState.get(PAGE, crypto.randomUUID())),
  });
  const refresh = (): void => void there?.exams.then((exams) => exams.refresh()).catch(fail);
  return {
    open() {
      there?.panel.reveal();
      if (there) refresh();
      else openIn(window.createWebviewPanel(PANEL, l10n.t('Mock Exam'), ViewColumn.Active, {}), crypto.randomUUID());
    },
    refresh,
    dispose: () => registration.dispose(),
  };
}

const nameIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'page' in state && typeof state.page === 'string' ? state.page : undefined;
