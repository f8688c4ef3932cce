/** Every screen of the quiz, as the pure functions make it of our own cards. */
import { readFileSync } from 'node:fs';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { noProgress } from '../../client/src/quiz/memory/progress.ts';
import { begin, check, giveUp, type Play, rated, withTurn } from '../../client/src/quiz/session/play.ts';
import type { Screen } from '../../client/src/quiz/session/screen.ts';
import { cardScreen, startScreen, summaryScreen, type Table } from '../../client/src/quiz/session/screens.ts';
import { defaultLimits, makerOf } from '../../client/src/quiz/session/session.ts';
import type { NoteSummary } from '../../server/src/notes/summary.ts';
import { NOW } from './study.ts';

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
