import { commands, type ExtensionContext, env, type LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type GradeFixAsked, type GradeFixReply, toServer } from '../../../server/src/lsp/protocol.ts';
import { weights } from '../../../server/src/notes/exam.ts';
import type { NoteSummary } from '../../../server/src/notes/summary.ts';
import { commandIds, contexts } from '../commands.ts';
import { l10n } from '../l10n.ts';
import type { Book } from '../topics/book.ts';
import type { OwnNotes } from '../topics/own-notes.ts';
import type { Card } from './cards/card.ts';
import { ownCards } from './cards/own-cards.ts';
import { heldBack } from './exam/held.ts';
import { fromDevices, toDevices } from './memory/devices.ts';
import { type Entry, entryIds, windowId } from './memory/entry.ts';
import { builtInCards, folderAt } from './memory/files.ts';
import { isFlagged } from './memory/progress.ts';
import { openStore, type Store } from './memory/store.ts';
import { dayNumber } from './memory/tally.ts';
import type { Scratch } from './scratch.ts';
import { cardInfo } from './session/info.ts';
import {
  advance,
  begin,
  check,
  drafted,
  ended,
  fromText,
  giveUp,
  missingIn,
  noted,
  type Play,
  proposed,
  rated,
  showAgain,
  type Turn,
  takenBack,
  toText,
  withTurn,
} from './session/play.ts';
import type { Filter, Message, Said, Screen, Way } from './session/screen.ts';
import { cardScreen, nextDue, startScreen, summaryScreen, type Table } from './session/screens.ts';
import type { Seen } from './session/seen.ts';
import {
  bury,
  type Deck,
  dayOf,
  flag,
  isAnsweredSince,
  limitToday,
  type Maker,
  makerOf,
  type Scope,
  type Standing,
  standingOf,
  suspend,
} from './session/session.ts';
import { asksExamCards, examDaySetting, limitsSetting, retentionSetting } from './settings.ts';
import type { Browsed } from './study/browse.ts';
import { masteryByNote } from './study/mastery.ts';
import { backlogOf, type CatchUp, catchUpDays, type Plan, planOf, type Wish } from './study/plan.ts';
import type { Studied } from './study/report.ts';
import type { Views } from './view.ts';

/** What the desk needs of the rest of the extension. */
export type Needs = {
  readonly context: ExtensionContext;
  readonly book: Book;
  readonly own: Pick<OwnNotes, 'files'>;
  readonly log: LogOutputChannel;
  client(): Promise<BaseLanguageClient>;
  /** Hears of how many cards of each note would be known, whenever that changes. */
  tellKnown(known: Change['known']): void;
};

/** The quiz with its cards and its log: it hears what people do, and shows what comes of it. One thing at a time. */
export type Desk = {
  hear(message: Message): Promise<void>;
  act(said: Said): Promise<void>;
  /** Starts a session over some cards; with none to review, as practice. */
  start(way: Way, scope: Scope): Promise<void>;
  /** Looks at what other windows and devices did, and at settings and cards that changed. */
  refresh(): Promise<void>;
  /** Takes entries that came from elsewhere, a backup for example. */
  take(entries: readonly Entry[]): Promise<void>;
  cards(): readonly Card[];
  notes(): readonly NoteSummary[];
  /** An id for an entry that comes from elsewhere than the desk. */
  newId(): string;
  /** Tells other devices how things stand, in a moment. */
  tellDevices(): void;
  /** What there is to do for the cards of a scope. */
  standing(scope: Scope): Standing;
  /** What the pages on progress and on cards are made of. */
  studied(): Studied;
  browsed(): Browsed;
  /** Suspends or flags a card, or takes that back, whether or not it is on show. */
  mark(what: 'suspend' | 'flag', card: string, on: boolean): Promise<void>;
  readonly store: Store;
};

const PLAY = 'quiz.play';
const FILTER = 'quiz.filter';
const noFilter: Filter = { topic: '', only: '' };
/** The break that is being caught up: known to all windows, and in no entry. */
const CATCH_UP = 'quiz.catchUp';

/** What others show of the quiz: how many cards are due, and of the cards of each note how many would be known. */
export type Change = { readonly due: number; readonly known: ReadonlyMap<string, { readonly known: number; readonly cards: number }> };

export async function openDesk(
  { context, book, own, client, log }: Needs,
  views: Views,
  scratch: Scratch,
  seen: Seen,
  onChange: (change: Change) => void,
): Promise<Desk> {
  const window = windowId(Date.now(), crypto.randomUUID());
  const newId = entryIds(window);
  const state = context.workspaceState;
  const [store, builtIn] = await Promise.all([
    openStore(folderAt(Uri.joinPath(context.globalStorageUri, 'quiz')), window, Date.now()),
    builtInCards(context.extensionUri),
  ]);
  let notes = await book.summaries();
  let table: Omit<Table, 'deck'>;
  let cards: readonly Card[] = [];
  let play = fromText(state.get(PLAY));
  let filter = state.get(FILTER, noFilter);
  /** The log of the card on show, once somebody asked for it. */
  let history: readonly Entry[] | undefined;
  let notice: string | undefined;
  let turn = 1;
  let shown = '';
  let due = -1;

  const maker = (): Maker => makerOf(store.progress, Date.now(), newId);
  /** Cards that wait for an exam. */
  const held = (): ReadonlySet<string> => (asksExamCards() ? new Set() : heldBack(cards, store.progress()));
  const deck = (now = Date.now()): Deck => ({ cards, progress: store.progress(), limits: limitsSetting(), held: held(), plan: planNow(now) });
  /** The plan is made anew when something that it depends on has changed. */
  let planned: { readonly by: readonly unknown[]; readonly plan: Plan } | undefined;
  function planNow(now: number): Plan {
    const exam = examDaySetting();
    const wish: Wish = { ...(exam === undefined ? {} : { exam }), ...catchingUp() };
    const { reviews } = limitsSetting();
    const by = [cards, store.progress(), reviews, dayOf(now).from, JSON.stringify(wish)];
    if (!planned || by.some((each, index) => each !== planned?.by[index])) {
      const byNote = new Map(notes.map(({ id, domain }) => [id, weights[domain] ?? 1]));
      planned = { by, plan: planOf(cards, store.progress(), reviews, wish, ({ note }) => byNote.get(note) ?? 1, now) };
    }
    return planned.plan;
  }
  function catchingUp(): { catchUp?: CatchUp } {
    const kept = context.globalState.get<CatchUp>(CATCH_UP);
    return kept && Number.isInteger(kept.from) && kept.days > 0 ? { catchUp: kept } : {};
  }
  /** What the start says of a break. */
  function pauseNow(now: number): NonNullable<Table['pause']> {
    const today = dayNumber(now);
    const { catchUp } = catchingUp();
    const left = catchUp ? catchUp.from + catchUp.days - today : 0;
    if (left > 0) return { catchingUp: left };
    const waiting = backlogOf(cards, store.progress(), limitsSetting().reviews, store.days(), now);
    return waiting > 0 ? { backlog: { cards: waiting, days: catchUpDays } } : {};
  }
  const scopeOf = ({ topic, only }: Filter): Scope => ({
    ...(topic === '' ? {} : { topics: [topic] }),
    ...(only === 'seen' ? { seen: seen.rules() } : only === 'flagged' ? { flagged: true } : only === 'own' ? { own: true } : {}),
  });

  function setCards(own: readonly Card[]): void {
    cards = [...builtIn, ...own];
    const byId = new Map(cards.map((card) => [card.id, card]));
    table = { card: (id) => byId.get(id), notes, options: { retention: retentionSetting() } };
  }
  /** A card that was answered in another window, or is gone, makes room for the next. */
  const isOpen = (turn: Turn): boolean =>
    table.card(turn.card) !== undefined && (turn.checked !== undefined || !isAnsweredSince(store.progress(), turn.card, turn.since, Date.now()));
  const present = (): Card | undefined => (play?.turn ? table.card(play.turn.card) : undefined);

  function screenNow(now: number): DistributiveOmit<Screen, 'turn'> {
    const all: Table = { ...table, deck: deck() };
    const card = present();
    if (play?.turn && card) return cardScreen(play, play.turn, card, all, now, history && cardInfo(card.id, history, store.progress(), now));
    return play ? summaryScreen(play, all, scopeOf(filter), now) : startScreen({ ...all, pause: pauseNow(now) }, filter, scopeOf(filter), now);
  }

  /** Shows how things stand, and keeps it for the next start. */
  function update(): void {
    const now = Date.now();
    const screen = screenNow(now);
    const key = screen.screen === 'card' ? `${screen.card} ${screen.done} ${screen.answered !== undefined}` : screen.screen;
    if (key !== shown) turn++;
    shown = key;
    const said = [...(notice === undefined ? [] : [notice]), ...store.damage()].join(' ');
    views.show({ ...screen, turn, ...(said === '' ? {} : { notice: said }) });
    void commands.executeCommand('setContext', contexts.sessionActive, play?.turn !== undefined);
    void commands.executeCommand('setContext', contexts.answerShown, play?.turn?.checked !== undefined);
    void state.update(PLAY, play && toText(play));
    tellDue(now);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  function tellDue(now = Date.now()): void {
    const all = deck();
    const before = due;
    due = standingOf(all, {}, now).due;
    tell(now);
    // What the page says agrees with the number on its icon.
    if (due !== before && shown === 'start') update();
    clearTimeout(timer);
    const next = nextDue(all, now);
    if (next !== undefined) timer = setTimeout(() => tellDue(), Math.min(Math.max(next - now, 1_000), 3_600_000));
  }

  let told: readonly unknown[] = [];
  /** Tells the others what has changed. */
  function tell(now: number): void {
    const by = [due, store.progress(), cards, planNow(now)];
    if (by.every((each, index) => each === told[index])) return;
    told = by;
    const away = held();
    onChange({
      due,
      known: masteryByNote(
        cards.filter(({ id }) => !away.has(id)),
        store.progress(),
        now,
      ),
    });
  }

  function add(entry: Entry): void {
    const saved = store.add([entry]);
    saved.then(tellDevices, (error: unknown) => {
      log.error(`A review could not be saved: ${error}`);
      notice = l10n.t('The last answers could not be saved; the next one tries again.');
      update();
    });
    notice = undefined;
  }
  let telling: ReturnType<typeof setTimeout> | undefined;
  function tellDevices(): void {
    clearTimeout(telling);
    telling = setTimeout(() => void toDevices(context.globalState, store.progress()), 3_000);
  }

  /** A play after time away from the desk, which is no thinking time. */
  const goingOn = (before: Play): Play => (before.turn && isOpen(before.turn) ? withTurn(before, { since: Date.now() }) : advance(before, deck(), Date.now()));

  /** Goes on to the next card. */
  async function goOn(): Promise<void> {
    history = undefined;
    if (play) play = advance(play, deck(), Date.now());
    await scratch.close();
    await openFile();
  }
  async function openFile(): Promise<void> {
    const card = present();
    if (card?.type === 'fix' && views.isVisible()) await scratch.open(card, false);
  }

  async function checkFile(card: Extract<Card, { type: 'fix' }>): Promise<void> {
    const { kind, rule, fileName, faulty, fixed, around } = card;
    const asked: GradeFixAsked = { card: { kind, rule, fileName, faulty, fixed, ...(around ? { around } : {}) }, text: scratch.text(card) };
    const { solved, message } = await (await client()).sendRequest<GradeFixReply>(toServer.gradeFix, asked);
    if (!play) return;
    if (solved) play = withTurn(check(play, card, Date.now(), true), { differs: scratch.text(card) !== card.fixed });
    else play = withTurn(play, { wrong: message });
  }

  async function act(said: Said): Promise<void> {
    const card = present();
    const now = Date.now();
    switch (said.do) {
      case 'start':
        await store.refresh();
        await scratch.close();
        play = { ...begin(said.way, scopeOf(filter), deck(), now), ...(play?.paused ? { paused: play.paused } : {}) };
        history = undefined;
        await openFile();
        break;
      case 'draft':
        if (play) play = drafted(play, said.draft);
        // The page shows it already.
        void state.update(PLAY, play && toText(play));
        return;
      case 'hint':
        if (play) play = withTurn(play, { hint: true });
        break;
      case 'check':
        if (!play?.turn || !card) return;
        if (card.type === 'fix' && scratch.text(card) === card.faulty) play = withTurn(play, { missing: l10n.t('Change {0} first.', card.fileName) });
        else if (card.type === 'fix') await checkFile(card);
        else {
          const missing = missingIn(card, play.turn);
          play = missing === undefined ? check(play, card, now) : withTurn(play, { missing });
        }
        break;
      case 'give-up':
        if (!play || !card) return;
        play = card.type === 'recall' ? check(play, card, now) : giveUp(play, now);
        if (card.type === 'fix') await scratch.compare(card);
        break;
      case 'compare':
        if (card?.type === 'fix') await scratch.compare(card);
        return;
      case 'rate': {
        const rating = said.rating ?? (card && play?.turn && proposed(card, play.turn));
        const done = play && rating !== undefined ? rated(play, deck(), rating, maker(), table.options) : undefined;
        if (!done) return;
        ({ play } = done);
        add(done.entry);
        await goOn();
        break;
      }
      case 'undo': {
        const entry = play && takenBack(play, maker());
        if (!play || !entry) return;
        const undone = play.session.entries.find(({ id }) => id === entry.of);
        add(entry);
        if (undone?.type === 'flag' && play.turn) {
          play = noted(play, entry);
          break;
        }
        history = undefined;
        await scratch.close();
        play = showAgain(noted(play, entry), entry.card === undefined ? undefined : table.card(entry.card), deck(), now);
        await openFile();
        break;
      }
      case 'bury':
      case 'suspend':
      case 'flag': {
        if (!play || !card) return;
        const make = {
          bury: () => bury(card.id, dayOf(now), maker()),
          suspend: () => suspend(card.id, true, maker()),
          flag: () => flag(card.id, !isFlagged(store.progress(), card.id), maker()),
        };
        const entry = make[said.do]();
        add(entry);
        play = noted(play, entry);
        if (said.do !== 'flag') await goOn();
        break;
      }
      case 'info':
        history = card && (await store.history(card.id));
        break;
      case 'note': {
        const about = said.card === undefined ? card : table.card(said.card);
        if (about) await commands.executeCommand(commandIds.openNote, about.note, about.section);
        return;
      }
      case 'file':
        if (card?.type === 'fix') await scratch.open(card, true);
        return;
      case 'exam':
        await commands.executeCommand(commandIds.openExam);
        return;
      case 'open':
        return open(said.href);
      case 'end':
        if (play) play = ended(play);
        await scratch.close();
        break;
      case 'home':
        await store.refresh();
        play = undefined;
        break;
      case 'back':
        await store.refresh();
        play = play?.paused && goingOn(play.paused);
        await openFile();
        break;
      case 'there':
      case 'here':
        return;
      case 'study':
        await commands.executeCommand(said.page === 'progress' ? commandIds.showProgress : commandIds.browseCards);
        return;
      case 'catch-up':
        await context.globalState.update(CATCH_UP, said.days > 0 ? { from: dayNumber(now), days: said.days } : undefined);
        break;
      case 'filter':
        filter = said.filter;
        await state.update(FILTER, filter);
        break;
      case 'limits':
        add(limitToday(said.limits, dayOf(now), maker()));
        break;
      case 'resume':
        add(suspend(said.card, false, maker()));
        break;
      case 'ready':
        break;
    }
    update();
  }

  async function refresh(): Promise<void> {
    await store.refresh();
    const news = fromDevices(context.globalState, store.progress());
    if (news.length > 0) await store.add(news);
    notes = await book.summaries();
    setCards(await ownCards(own, client));
    if (play?.turn && !isOpen(play.turn)) await goOn();
    update();
  }

  let queue: Promise<unknown> = Promise.resolve();
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = queue.then(work).catch((error: unknown) => {
      log.error(`Quiz: ${error instanceof Error ? error.stack : error}`);
      notice = l10n.t('Something went wrong; the log says what.');
      update();
    });
    queue = done.catch(() => {});
    return done;
  }

  setCards(await ownCards(own, client));
  if (play?.turn) play = goingOn(play);
  await inTurn(refresh);
  setTimeout(() => void inTurn(() => store.tidy(Date.now())), 5_000);

  return {
    hear: (message) => inTurn(async () => (message.turn === turn ? act(message) : undefined)),
    act: (said) => inTurn(() => act(said)),
    start: (way, scope) =>
      inTurn(async () => {
        // Who asks for what is going on already goes on.
        if (play?.turn && play.way === way && JSON.stringify(play.session.scope) === JSON.stringify(scope)) return update();
        await store.refresh();
        await scratch.close();
        // A session that goes on waits for this one to end.
        const paused = play?.turn ? play : play?.paused;
        play = begin(way, scope, deck(), Date.now());
        notice = undefined;
        if (way === 'review' && !play.turn) {
          const practice = begin('cram', scope, deck(), Date.now());
          if (practice.turn) play = practice;
          notice = practice.turn
            ? l10n.t("Nothing here is due, so this is practice: it doesn't change the schedule.")
            : l10n.t('There are no cards about this.');
        }
        if (!play.turn && standingOf(deck(), scope, Date.now()).held > 0)
          notice = l10n.t("What is left here waits for mock exams. The setting Quiz: Ask Exam Cards brings it into the quiz before you've sat them.");
        if (paused) {
          play = { ...play, paused };
          notice ??= l10n.t('The session before this one is paused. It continues when this one ends.');
        }
        history = undefined;
        await openFile();
        update();
      }),
    refresh: () => inTurn(refresh),
    take: (entries) =>
      inTurn(async () => {
        await store.add(entries);
        update();
      }),
    cards: () => cards,
    notes: () => notes,
    newId,
    tellDevices,
    standing: (scope) => standingOf(deck(), scope, Date.now()),
    studied: () => ({ cards, held: held(), progress: store.progress(), days: store.days(), notes, plan: planNow(Date.now()), retention: retentionSetting() }),
    browsed: () => ({ cards, held: held(), progress: store.progress(), notes, plan: planNow(Date.now()) }),
    mark: (what, card, on) =>
      inTurn(async () => {
        add({ suspend, flag }[what](card, on, maker()));
        if (play?.turn?.card === card && what === 'suspend') await goOn();
        update();
      }),
    store,
  };
}

type DistributiveOmit<Value, Key extends PropertyKey> = Value extends unknown ? Omit<Value, Key> : never;

/** Where a link in a card leads. */
async function open(href: string): Promise<void> {
  const [, scheme, place = '', section] = /^(note|rule):([^#]+)(?:#(.+))?$/.exec(href) ?? [];
  if (scheme) await commands.executeCommand(commandIds.openNote, place, section);
  else if (/^https?:\/\//i.test(href)) await env.openExternal(Uri.parse(href, true));
}
