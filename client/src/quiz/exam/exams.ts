import { commands, env, type Memento, Uri } from 'vscode';
import { commandIds } from '../../commands.ts';
import { l10n } from '../../l10n.ts';
import type { Desk } from '../desk.ts';
import type { ExamEntry } from '../memory/entry.ts';
import { examMinutes, hasStrictClock } from '../settings.ts';
import { choose, examCards } from './choose.ts';
import { GAP } from './clock.ts';
import { sightsIn } from './held.ts';
import { type Profile, secondsFor } from './profile.ts';
import { rightIn, satIn } from './result.ts';
import type { ExamMessage, ExamScreen } from './screen.ts';
import { type ExamTable, formOf, homeScreen, resultScreen, type Shown, sittingScreen, wrongIn } from './screens.ts';
import * as sit from './sit.ts';

/** The exam's page as the rest sees it: what it hears, and what it shows. One thing at a time. */
export type Exams = {
  hear(message: ExamMessage): Promise<void>;
  /** Looks at what other windows did; goes on with an exam that no page has. */
  refresh(): Promise<void>;
  /** The page is closed: the clock stops at once, and any other page may go on. */
  close(): Promise<void>;
};

/** What the exams need of the rest. */
export type ExamNeeds = {
  readonly desk: Desk;
  readonly profiles: readonly Profile[];
  /** Names this page; the same after a reload. */
  readonly page: string;
  readonly state: Memento;
  show(screen: ExamScreen): void;
  /** Brings the quiz to the front. */
  revealQuiz(): Promise<void>;
  fail(error: unknown): void;
};

/** So often a page says that it is there. */
const TICK = GAP / 2;
const HIDDEN = 'exam.clockHidden';

export function openExams({ desk, profiles, page, state, show, revealQuiz, fail }: ExamNeeds): Exams {
  const { store, newId } = desk;
  let sitting: sit.Sitting | undefined;
  /** The exam whose result is on show. */
  let result: string | undefined;
  let heard = 0;
  let notice: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const exams = (): ReturnType<typeof store.progress>['exams'] => store.progress().exams;
  function table(): ExamTable {
    const cards = examCards(desk.cards());
    const byId = new Map(cards.map((card) => [card.id, card]));
    return { profiles, cards, find: (id) => byId.get(id), notes: desk.notes() };
  }

  function screenNow(now: number): Shown {
    if (sitting) return sittingScreen(sitting, table(), now, state.get(HIDDEN) === true);
    const sat = satIn(exams()).find(({ id }) => id === result);
    if (sat) return resultScreen(sat, table());
    if (sit.goingOn(exams()) !== undefined) return { screen: 'elsewhere' };
    return homeScreen(table(), exams(), sightsIn(store.progress()), examMinutes());
  }
  function update(): void {
    const said = [...(notice === undefined ? [] : [notice]), ...store.damage()].join(' ');
    if (isClosed) return;
    show({ ...screenNow(Date.now()), page, heard, ...(said === '' ? {} : { notice: said }) });
    const left = sitting ? sitting.begun.seconds * 1000 - sit.clockOf(sitting, Date.now()).used : TICK;
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(tick), Math.max(100, Math.min(TICK, left)));
  }

  /** What was done, in the log; a disk that is full keeps nobody from going on. */
  function take(entries: readonly ExamEntry[]): Promise<void> {
    notice = undefined;
    return store.add(entries).catch((error: unknown) => {
      fail(error);
      notice = l10n.t('The last answers could not be saved; the next one tries again.');
    });
  }
  /** Does something in the exam on show, as the log has it now. */
  async function go(act: (on: sit.Sitting, now: number) => sit.Done): Promise<void> {
    const attempt = sitting && exams().get(sitting.exam);
    if (!sitting || !attempt || isGone()) return;
    const done = act({ ...sitting, attempt }, Date.now());
    ({ sitting } = done);
    await take(done.entries);
    if (sit.clockOf(done.sitting, Date.now()).isOver) await end('time');
  }
  /** Whether the exam on show ended, or another page took it over; then it is no longer on show. */
  function isGone(): boolean {
    const attempt = sitting && exams().get(sitting.exam);
    if (!sitting || !attempt) return true;
    if (!attempt.ended && attempt.holder?.value === page) return false;
    if (attempt.ended) result = sitting.exam;
    sitting = undefined;
    return true;
  }

  async function open(exam: string): Promise<void> {
    const attempt = exams().get(exam);
    const done = attempt && sit.open(exam, attempt, page, Date.now(), newId);
    if (!done) return;
    ({ sitting } = done);
    await take(done.entries);
    if (sit.clockOf(done.sitting, Date.now()).isOver) await end('time');
  }
  async function end(how: 'handed-in' | 'time' | 'dropped'): Promise<void> {
    const attempt = sitting && exams().get(sitting.exam);
    if (!sitting || !attempt) return;
    const right = how === 'dropped' ? [] : rightIn(attempt, sitting.begun, table().find);
    const done = sit.end({ ...sitting, attempt }, Date.now(), newId, { how, right });
    result = how === 'dropped' ? undefined : sitting.exam;
    sitting = undefined;
    await take(done.entries);
    desk.tellDevices();
    // Its cards join the quiz.
    await desk.refresh();
  }
  async function begin(id: string, form: string): Promise<void> {
    const profile = profiles.find((each) => each.id === id);
    if (!profile || sit.goingOn(exams()) !== undefined) return;
    await store.refresh();
    const exam = newId();
    const paper = choose(profile, formOf(form), table().cards, sightsIn(store.progress()), exam);
    if (paper.cards.length === 0) return;
    const seconds = secondsFor(profile, formOf(form), examMinutes() ?? profile.minutes);
    await take([sit.beginning({ profile: id, form, ...paper, seconds, strict: hasStrictClock() }, Date.now(), exam)]);
    await open(exam);
  }

  async function act(message: ExamMessage): Promise<void> {
    heard = Math.max(heard, message.number);
    const isOn = 'place' in message && sitting?.on === sitting?.begun.cards[message.place];
    switch (message.do) {
      case 'ready':
        return refresh();
      case 'start':
        await begin(message.profile, message.form);
        break;
      case 'go': {
        const card = sitting?.begun.cards[message.place];
        if (card !== undefined) await go((on, now) => sit.show(on, now, newId, card));
        break;
      }
      case 'look':
        await go((on, now) => sit.show(on, now, newId, undefined));
        break;
      case 'choose':
        if (isOn) await go((on, now) => sit.change(on, now, newId, { chosen: message.options }));
        break;
      case 'strike':
        if (isOn) await go((on, now) => sit.change(on, now, newId, { struck: message.options }));
        break;
      case 'flag':
        if (isOn) await go((on, now) => sit.change(on, now, newId, { flagged: message.on }));
        break;
      case 'clock':
        await state.update(HIDDEN, state.get(HIDDEN) !== true);
        break;
      case 'hand-in':
        if (!isGone()) await end('handed-in');
        break;
      case 'drop':
        if (!isGone()) await end('dropped');
        break;
      case 'take': {
        await store.refresh();
        const exam = sit.goingOn(exams());
        if (exam !== undefined) await open(exam);
        break;
      }
      case 'result':
        result = message.exam;
        break;
      case 'home':
        result = undefined;
        return refresh();
      case 'practise': {
        const sat = satIn(exams()).find(({ id }) => id === message.exam);
        if (!sat) return;
        await revealQuiz();
        await desk.start('cram', { cards: wrongIn(sat, table()) });
        return;
      }
      case 'note': {
        const card = table().find(message.card);
        if (card) await commands.executeCommand(commandIds.openNote, card.note, card.section);
        return;
      }
      case 'settings':
        await commands.executeCommand('workbench.action.openSettings', 'awsDevopsNotes.exam');
        return;
      case 'open':
        return openLink(message.href);
    }
    update();
  }

  async function refresh(): Promise<void> {
    await store.refresh();
    if (sitting) isGone();
    const exam = sitting ? undefined : sit.goingOn(exams());
    const attempt = exam === undefined ? undefined : exams().get(exam);
    if (exam !== undefined && attempt && result === undefined && sit.isFree(attempt, page, Date.now())) await open(exam);
    update();
  }
  /** The page is there: the clock goes on, and at its end the exam is handed in. What another page has may have come free. */
  async function tick(): Promise<void> {
    if (!sitting) return refresh();
    await store.refresh();
    await go((on, now) => sit.tick(on, now, newId));
    update();
  }

  let queue: Promise<unknown> = Promise.resolve();
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = queue.then(work).catch((error: unknown) => {
      fail(error);
      notice = l10n.t('Something went wrong; the log says what.');
      update();
    });
    queue = done.catch(() => {});
    return done;
  }

  void inTurn(refresh);
  return {
    hear: (message) => inTurn(() => act(message)),
    refresh: () => inTurn(refresh),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      return inTurn(() => go((on, now) => sit.leave(on, now, newId)));
    },
  };
}

/** Where a link in a question leads. */
async function openLink(href: string): Promise<void> {
  const [, scheme, place = '', section] = /^(note|rule):([^#]+)(?:#(.+))?$/.exec(href) ?? [];
  if (scheme) await commands.executeCommand(commandIds.openNote, place, section);
  else if (/^https?:\/\//i.test(href)) await env.openExternal(Uri.parse(href, true));
}
