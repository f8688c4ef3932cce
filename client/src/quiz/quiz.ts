import { commands, Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import { type StudiedAsked, type StudiedReply, toServer } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../commands.ts';
import { l10n } from '../l10n.ts';
import type { Book } from '../topics/book.ts';
import type { Change, Desk, Needs } from './desk.ts';
import { examView } from './exam/view.ts';
import { scratchEditor } from './scratch.ts';
import type { Said, Way } from './session/screen.ts';
import { seenRules } from './session/seen.ts';
import type { Scope, Standing } from './session/session.ts';
import { showsDueCount } from './settings.ts';
import { studyPages } from './study/pages.ts';
import { quizViews } from './view.ts';

/** After the start, the number of due cards can wait so long: milliseconds. */
const COUNT_DELAY = 2_000;

/** The quiz: its views, its commands, and the number of due cards. Cards and log are read when somebody looks, or counts. */
export function quiz(needs: Needs): Disposable {
  const { context, book, client, log } = needs;
  const scratch = scratchEditor(context);
  const seen = seenRules(context.globalState);
  let opened: Promise<Desk> | undefined;
  const desk = (): Promise<Desk> => {
    opened ??= import('./desk.ts').then(({ openDesk }) => openDesk(needs, views, scratch, seen, change));
    opened.catch((error: unknown) => {
      log.error(`The quiz could not be opened: ${error instanceof Error ? error.stack : error}`);
      opened = undefined;
    });
    return opened;
  };
  const views = quizViews(
    context,
    (message) => void desk().then(({ hear }) => hear(message)),
    () => void desk().then(({ refresh }) => refresh()),
  );

  const exams = examView(context, log, desk, () => views.reveal());

  const status = window.createStatusBarItem('awsDevopsNotes.due', StatusBarAlignment.Left, -100);
  status.name = l10n.t('Quiz cards due');
  status.command = commandIds.startReview;
  let due = 0;
  function tellDue(count = due): void {
    due = count;
    const shown = showsDueCount() ? due : 0;
    views.badge(shown);
    status.text = `$(mortar-board) ${shown}`;
    status.tooltip = l10n.count(shown, '1 quiz card due. Start review.', '{0} quiz cards due. Start review.');
    status.accessibilityInformation = { label: l10n.count(shown, '1 quiz card due', '{0} quiz cards due') };
    if (shown > 0) status.show();
    else status.hide();
  }
  function change({ due: count, known }: Change): void {
    tellDue(count);
    needs.tellKnown(known);
    study.changed();
  }
  const study = studyPages(context, desk);
  const counting = setTimeout(() => {
    if (showsDueCount()) void desk().catch(() => {});
  }, COUNT_DELAY);

  async function start(way: Way, scope: Scope = {}): Promise<void> {
    await views.reveal();
    await (await desk()).start(way, scope);
  }
  async function quizTopic(topic: unknown): Promise<void> {
    const note =
      typeof topic === 'string' ? topic : ((topic as { opens?: { note: string } } | undefined)?.opens?.note ?? (await chooseTopic(await desk(), book)));
    if (note !== undefined) await start('review', { topics: [note] });
  }
  async function quizFile(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const asked: StudiedAsked | undefined = document && { uri: document.uri.toString() };
    const file = asked && (await (await client()).sendRequest<StudiedReply>(toServer.studied, asked));
    if (file) await start('review', { file });
    else void window.showInformationMessage(l10n.t('The open file is of no kind that cards are about.'));
  }
  const say = (said: Said) => async (): Promise<void> => (await desk()).act(said);

  const ids = commandIds;
  const registrations = Object.entries({
    [ids.startReview]: () => start('review'),
    [ids.quizTopic]: quizTopic,
    [ids.quizFile]: quizFile,
    [ids.quizCard]: (card: string) => start('cram', { cards: [card] }),
    [ids.practiseWeakCards]: (topic: unknown) => start('weak', typeof topic === 'string' ? { topics: [topic] } : {}),
    [ids.cram]: () => start('cram'),
    [ids.openExam]: async () => exams.open(),
    [ids.showProgress]: async () => study.open('progress'),
    [ids.browseCards]: async () => study.open('cards'),
    [ids.openQuizInEditor]: async () => views.openInEditor(),
    [ids.checkAnswer]: say({ do: 'check' }),
    [ids.giveUp]: say({ do: 'give-up' }),
    [ids.nextCard]: say({ do: 'rate' }),
    [ids.rateAgain]: say({ do: 'rate', rating: 1 }),
    [ids.rateHard]: say({ do: 'rate', rating: 2 }),
    [ids.rateGood]: say({ do: 'rate', rating: 3 }),
    [ids.rateEasy]: say({ do: 'rate', rating: 4 }),
    [ids.undoReview]: say({ do: 'undo' }),
    [ids.buryCard]: say({ do: 'bury' }),
    [ids.suspendCard]: say({ do: 'suspend' }),
    [ids.flagCard]: say({ do: 'flag' }),
    [ids.openCardNote]: say({ do: 'note' }),
    [ids.endSession]: say({ do: 'end' }),
    [ids.makeCard]: async () => (await import('./make-card.ts')).makeCard(await desk(), book, client),
    [ids.exportBackup]: async () => (await import('./exchange/transfer.ts')).exportBackup(await desk(), needs.own),
    [ids.importBackup]: async () => (await import('./exchange/transfer.ts')).importBackup(await desk()),
    [ids.exportAnki]: async () => (await import('./exchange/transfer.ts')).exportAnki(await desk()),
    [ids.importAnki]: async () => (await import('./exchange/transfer.ts')).importAnki(await desk()),
  }).map(([id, run]) => commands.registerCommand(id, run));

  const listeners = Disposable.from(
    ...registrations,
    views,
    exams,
    study,
    scratch,
    seen,
    status,
    // Another window may have gone on meanwhile.
    window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      void opened?.then(({ refresh }) => refresh());
      exams.refresh();
    }),
    book.onDidChange(() => void opened?.then(({ refresh }) => refresh())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('awsDevopsNotes.exam')) exams.refresh();
      if (!event.affectsConfiguration('awsDevopsNotes.quiz')) return;
      tellDue();
      void (opened ?? (showsDueCount() ? desk() : undefined))?.then(({ refresh }) => refresh());
    }),
    new Disposable(() => clearTimeout(counting)),
  );
  return listeners;
}

/** What a session over a topic would hold today. */
const standingWords = ({ due, soon, fresh }: Standing, cards: number): string =>
  l10n.t('{0}{1} new today · {2} in all', due + soon > 0 ? l10n.t('{0} due, ', due + soon) : '', fresh, l10n.count(cards, '1 card', '{0} cards'));

async function chooseTopic(desk: Desk, book: Book): Promise<string | undefined> {
  const count = new Map<string, number>();
  for (const { note } of desk.cards()) count.set(note, (count.get(note) ?? 0) + 1);
  const notes = await book.summaries();
  const items = [...count].map(([id, cards]) => ({
    id,
    label: notes.find((note) => note.id === id)?.title ?? id,
    description: standingWords(desk.standing({ topics: [id] }), cards),
  }));
  return (
    await window.showQuickPick(
      items.sort((a, b) => a.label.localeCompare(b.label, 'en')),
      { placeHolder: l10n.t('Cards of which topic?') },
    )
  )?.id;
}
