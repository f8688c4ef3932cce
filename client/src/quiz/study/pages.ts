import { commands, type Disposable, type ExtensionContext } from 'vscode';
import { commandIds } from '../../commands.ts';
import { l10n } from '../../l10n.ts';
import type { Desk } from '../desk.ts';
import { editorPage } from '../editor-page.ts';
import { cardsScreen, noCardFilter } from './browse.ts';
import { progressScreen } from './report.ts';
import type { CardFilter, Page, StudyMessage, StudyScreen } from './screen.ts';

const PANEL = 'awsDevopsNotes.studyPanel';
const STATE = 'quiz.study';
/** Rows of the list of cards at a time. */
const ROWS = 100;

type Kept = { readonly page: Page; readonly filter: CardFilter };

/** The pages on a person's progress and on all cards, in one editor. */
export type StudyPages = Disposable & {
  open(page: Page): void;
  /** Something that they show has changed. */
  changed(): void;
};

export function studyPages(context: ExtensionContext, desk: () => Promise<Desk>): StudyPages {
  const state = context.workspaceState;
  let { page, filter }: Kept = { page: 'progress', filter: noCardFilter, ...state.get<Kept>(STATE) };
  let rows = ROWS;
  const loading = (): StudyScreen => ({ screen: 'loading', page });
  const editor = editorPage<StudyScreen, StudyMessage>(
    context,
    { viewType: PANEL, title: l10n.t('Progress'), name: 'study', styles: ['quiz', 'study'] },
    loading(),
    hear,
  );

  async function show(): Promise<void> {
    if (!editor.isOpen()) return;
    const { studied, browsed } = await desk();
    const now = Date.now();
    editor.show(page === 'progress' ? progressScreen(studied(), now) : cardsScreen(browsed(), filter, rows, now));
  }

  const keep = (): void => void state.update(STATE, { page, filter } satisfies Kept);

  async function hear(said: StudyMessage): Promise<void> {
    switch (said.do) {
      case 'ready':
        break;
      case 'page':
        page = said.page;
        keep();
        break;
      case 'filter':
        // Only what was changed: the page may not have shown the last change yet.
        filter = { ...filter, ...said.filter };
        rows = ROWS;
        keep();
        break;
      case 'more':
        rows += ROWS;
        break;
      case 'practise':
        if (said.card !== undefined) await commands.executeCommand(commandIds.quizCard, said.card);
        else await commands.executeCommand(commandIds.practiseWeakCards, said.topic);
        return;
      case 'note': {
        const card = (await desk()).cards().find(({ id }) => id === said.card);
        await commands.executeCommand(commandIds.openNote, card?.note ?? said.note, card?.section);
        return;
      }
      case 'setting':
        await commands.executeCommand('workbench.action.openSettings', said.id);
        return;
      case 'suspend':
      case 'flag':
        return (await desk()).mark(said.do, said.card, said.on);
    }
    await show();
  }

  return {
    open(which) {
      page = which;
      keep();
      editor.open();
      void show();
    },
    changed: () => void show(),
    dispose: () => editor.dispose(),
  };
}
