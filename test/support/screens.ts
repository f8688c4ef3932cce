/** Every screen of the quiz, as the pure functions make it of our own cards. */
import { readFileSync } from 'node:fs';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import type { Entry } from '../../client/src/quiz/memory/entry.ts';
import { noProgress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { dayNumber, tallied } from '../../client/src/quiz/memory/tally.ts';
import { begin, check, giveUp, type Play, rated, withTurn } from '../../client/src/quiz/session/play.ts';
import type { Screen } from '../../client/src/quiz/session/screen.ts';
import { cardScreen, startScreen, summaryScreen, type Table } from '../../client/src/quiz/session/screens.ts';
import { defaultLimits, makerOf } from '../../client/src/quiz/session/session.ts';
import { type Browsed, cardsScreen, noCardFilter } from '../../client/src/quiz/study/browse.ts';
import { catchUpDays, planOf, type Wish } from '../../client/src/quiz/study/plan.ts';
import { progressScreen, type Studied } from '../../client/src/quiz/study/report.ts';
import type { StudyScreen } from '../../client/src/quiz/study/screen.ts';
import type { NoteSummary } from '../../server/src/notes/summary.ts';
import { DAY, NOW, pastReviews } from './study.ts';

const read = <Value>(name: string): Value => JSON.parse(readFileSync(`dist/notes/${name}`, 'utf8'));
type WithoutTurn = Screen extends infer Each ? (Each extends Screen ? Omit<Each, 'turn'> : never) : never;

/** By name: the start, each type of card asked and answered, right and wrong, the summary, and what stands in the side bar of a quiz elsewhere. */
export function screens(): ReadonlyMap<string, Screen> {
  const cards = read<readonly Card[]>('cards.json');
  const deck = { cards, progress: noProgress, limits: defaultLimits };
  const table: Table = {
    deck,
    card: (id) => cards.find((card) => card.id === id),
    notes: read<readonly NoteSummary[]>('index.json'),
    options: { retention: 0.9 },
  };
  const found = new Map<string, Screen>();
  const add = (name: string, screen: WithoutTurn): unknown => found.set(name, { ...screen, turn: 1 } as Screen);

  add('start', startScreen(table, { topic: '', only: '' }, {}, NOW));
  const plan = planOf(cards, noProgress, 20, { exam: dayNumber(NOW) + 3 }, () => 1, NOW);
  add('start-before-exam', startScreen({ ...table, deck: { ...deck, plan: { ...plan, misfits: 12 } } }, { topic: '', only: '' }, {}, NOW));
  add('start-after-break', startScreen({ ...table, pause: { backlog: { cards: 312, days: catchUpDays } } }, { topic: '', only: '' }, {}, NOW));
  add('start-catching-up', startScreen({ ...table, pause: { catchingUp: 4 } }, { topic: '', only: '' }, {}, NOW));
  add('elsewhere', { screen: 'elsewhere' });
  let last: Play = begin('review', {}, deck, NOW);
  for (const type of ['recall', 'choice', 'multi', 'order', 'cloze', 'fill', 'fix'] as const) {
    // The one with the most to show, since the others fit if it does.
    const [card] = cards.filter((each) => each.type === type).sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
    if (!card) continue;
    const play = begin('review', {}, { ...deck, cards: [card] }, NOW);
    const show = (name: string, as: Play): unknown => as.turn && add(`${type}-${name}`, cardScreen(as, as.turn, card, table, NOW));
    show('asked', card.hint === undefined ? play : withTurn(play, { hint: true }));
    const wrong =
      type === 'recall'
        ? check(play, card, NOW + 9_000)
        : giveUp(withTurn(play, { draft: { ...(play.turn?.draft ?? { typed: [], order: [] }), chosen: [1] } }), NOW + 9_000);
    show('wrong', wrong);
    if (type !== 'recall') show('right', withTurn(check(play, card, NOW + 9_000, true), { differs: type === 'fix' }));
    let number = 0;
    const answer = rated(
      wrong,
      deck,
      1,
      makerOf(
        () => noProgress,
        NOW + 10_000,
        () => `w.${number++}`,
      ),
      table.options,
    );
    if (answer) last = { ...last, session: { ...last.session, entries: [...last.session.entries, answer.entry] } };
  }
  const { turn, ...over } = last;
  add('summary', summaryScreen(over, table, {}, NOW + 60_000));
  add('summary-paused', summaryScreen({ ...over, paused: last }, table, {}, NOW + 60_000));
  return found;
}

/** By name: the pages on progress, of nobody and of somebody who learned for months, and the list of cards. */
export function studyScreens(): ReadonlyMap<string, StudyScreen> {
  const cards = read<readonly Card[]>('cards.json');
  const notes = read<readonly NoteSummary[]>('index.json');
  const entries = pastReviews(cards.slice(0, 400), 12, NOW - 410 * DAY, NOW);
  const studied = (all: readonly Entry[], wish: Wish): Studied & Browsed => {
    const progress = withEntries(noProgress, all);
    return {
      cards,
      held: new Set(),
      progress,
      days: tallied(all, progress.undone),
      notes,
      plan: planOf(cards, progress, 20, wish, () => 1, NOW),
      retention: 0.9,
    };
  };
  const somebody = studied([...entries, ...pastExams(cards, NOW)], { exam: dayNumber(NOW) + 3 });
  return new Map<string, StudyScreen>([
    ['progress-loading', { screen: 'loading', page: 'progress' }],
    ['progress-empty', progressScreen(studied([], {}), NOW)],
    ['progress', progressScreen(somebody, NOW)],
    ['cards', cardsScreen(somebody, noCardFilter, 20, NOW)],
    ['cards-none', cardsScreen(somebody, { ...noCardFilter, text: 'nothing has these words' }, 20, NOW)],
  ]);
}

/** Exams with all right but every third question, in the first of which all questions were new. */
const pastExams = (cards: readonly Card[], now: number): Entry[] =>
  [40, 12].flatMap((ago, number) => {
    const asked = cards.filter(({ type, task }) => (type === 'choice' || type === 'multi') && task !== undefined).slice(0, 75);
    const exam = `exam.${number}`;
    const at = now - ago * DAY;
    return [
      {
        id: exam,
        at,
        type: 'exam-begin',
        exam,
        profile: 'dop-c02',
        form: 'full',
        cards: asked.map(({ id }) => id),
        uncounted: [],
        seen: number === 0 ? [] : asked.map((_, place) => place),
        seconds: 10_800,
        strict: false,
      },
      {
        id: `${exam}.end`,
        at: at + 1,
        type: 'exam-end',
        exam,
        used: 9_000_000,
        how: 'handed-in',
        right: asked.flatMap((_, place) => (place % 3 > number - 1 ? [place] : [])),
      },
    ] satisfies Entry[];
  });
