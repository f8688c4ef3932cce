import assert from 'node:assert/strict';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { advance, begin, check, drafted, giveUp, missedIn, missingIn, type Play, rated, withTurn } from '../../client/src/quiz/session/play.ts';
import type { Draft } from '../../client/src/quiz/session/screen.ts';
import { cardScreen, startScreen, summaryScreen, type Table } from '../../client/src/quiz/session/screens.ts';
import { defaultLimits, makerOf, standingOf } from '../../client/src/quiz/session/session.ts';
import { NOW } from '../support/study.ts';

/** A session on the screen: what counts as an answer, what stands at its end, and the numbers before it. */

const options = [
  { text: 'One', right: true as const, why: 'Since.' },
  { text: 'Two', why: 'No.' },
  { text: 'Three', why: 'No.' },
];
const base = { note: 'codebuild', section: 'phases', why: 'Because of that.' };
const some: readonly Card[] = [
  { id: 'recall', type: 'recall', question: 'What?', answer: 'That.', ...base },
  { id: 'choice', type: 'choice', question: 'A team builds.\n\nWhich one?', options, ...base },
  { id: 'multi', type: 'multi', question: 'Which two?', options, ...base },
  { id: 'order', type: 'order', question: 'In order?', steps: ['a', 'b', 'c'], ...base },
  { id: 'cloze', type: 'cloze', text: 'It is {{this}} and {{that}}.', ...base },
  { id: 'fill', type: 'fill', file: 'codedeploy-onpremises', snippet: 'a:\n  ____: b\n', accept: ['c'], ...base },
] as readonly Card[];
const cardOf = (id: string): Card => some.find((card) => card.id === id) ?? assert.fail(id);
const tableOf = (cards: readonly Card[], progress: Progress = noProgress): Table => ({
  deck: { cards, progress, limits: defaultLimits },
  card: (id) => cards.find((card) => card.id === id),
  notes: [],
  options: { retention: 0.9 },
});
const playOf = (card: Card): Play => begin('review', {}, tableOf([card]).deck, NOW);
const draftOf = ({ turn }: Play): Draft => turn?.draft ?? assert.fail('no card');

describe('an answer on the screen', () => {
  it('is missing until something was chosen, typed or moved, so that a key too many is none', () => {
    const given: Readonly<Record<string, Partial<Draft>>> = {
      choice: { chosen: [1] },
      multi: { chosen: [0] },
      order: { order: [0, 1, 2] },
      cloze: { typed: ['', 'that'] },
      fill: { typed: ['c'] },
    };
    for (const [id, draft] of Object.entries(given)) {
      const play = playOf(cardOf(id));
      assert.match((play.turn && missingIn(cardOf(id), play.turn)) ?? '', /first\.$/, id);
      const blank = drafted(play, { ...draftOf(play), typed: ['  '] });
      assert.match((blank.turn && missingIn(cardOf(id), blank.turn)) ?? '', /first\.$/, id);
      const done = drafted(play, { ...draftOf(play), ...draft });
      assert.equal(done.turn && missingIn(cardOf(id), done.turn), undefined, id);
    }
    const recall = playOf(cardOf('recall'));
    assert.equal(recall.turn && missingIn(cardOf('recall'), recall.turn), undefined);
  });

  it('says what is missing until the next change, and never beside a result', () => {
    const card = cardOf('choice');
    const asked = withTurn(playOf(card), { missing: 'Choose an answer first.' });
    const screenOf = (play: Play) => cardScreen(play, play.turn ?? assert.fail(), card, tableOf([card]), NOW);
    assert.equal(screenOf(asked).missing, 'Choose an answer first.');
    assert.equal(screenOf(asked).result, undefined);
    assert.equal(screenOf(drafted(asked, { ...draftOf(asked), chosen: [1] })).missing, undefined);
    assert.equal(screenOf(check(asked, card, NOW)).missing, undefined);
  });

  it('that was given up counts as not known, whatever was chosen', () => {
    const card = cardOf('order');
    const shown = giveUp(drafted(playOf(card), { ...draftOf(playOf(card)), order: [0, 1, 2] }), NOW + 1000);
    const screen = cardScreen(shown, shown.turn ?? assert.fail(), card, tableOf([card]), NOW);
    assert.equal(screen.result, 'Not known yet.');
    assert.equal(screen.answered?.correct, false);
    assert.deepEqual(
      screen.answered?.ratings.flatMap(({ rating, proposed }) => (proposed ? [rating] : [])),
      [1],
    );
    assert.ok(screen.task.type === 'order' && screen.task.steps.every(({ right }) => right === undefined));
  });

  it('shows no name that only this tool knows: a kind in place of a file, or the id of a card', () => {
    const card = cardOf('fill');
    const play = check(drafted(playOf(card), { ...draftOf(playOf(card)), typed: ['c'] }), card, NOW);
    const info = { reviews: 0, log: [] };
    const shown = { ...card, source: 'study:codebuild-01' } as Card;
    const screen = cardScreen(play, play.turn ?? assert.fail(), shown, tableOf([card]), NOW, info);
    assert.ok(screen.task.type === 'fill');
    assert.equal(screen.task.file, 'codedeploy.onpremises.yml');
    assert.deepEqual(
      screen.answered?.history?.facts.map(([name]) => name),
      ['State'],
    );
  });
});

describe('the end of a session', () => {
  const answered = (id: string, rating: 1 | 3, before: Play, progress: Progress, at: number): { play: Play; progress: Progress } => {
    const turn = { ...(before.turn ?? assert.fail()), card: id };
    let number = at;
    const done = rated(
      check({ ...before, turn }, cardOf(id), at),
      tableOf(some, progress).deck,
      rating,
      makerOf(
        () => progress,
        at,
        () => `w.${number++}`,
      ),
      {
        retention: 0.9,
      },
    );
    assert.ok(done);
    return { play: done.play, progress: withEntries(progress, [done.entry]) };
  };

  it('shows the cards that were not known with what explains them, each once, and goes on with what there is', () => {
    let state = { play: begin('review', {}, tableOf(some).deck, NOW), progress: noProgress as Progress };
    state = answered('choice', 1, state.play, state.progress, NOW + 1000);
    state = answered('recall', 3, state.play, state.progress, NOW + 2000);
    state = answered('choice', 1, state.play, state.progress, NOW + 3000);
    assert.deepEqual(missedIn(state.play.session), ['choice']);
    const summary = summaryScreen(state.play, tableOf(some, state.progress), {}, NOW + 4000);
    assert.deepEqual(
      summary.missed.map(({ card, question, why }) => [card, question, why]),
      [['choice', 'Which one?', '<p><strong>One</strong> Since.</p>']],
    );
    const { due, soon, fresh } = standingOf(tableOf(some, state.progress).deck, {}, NOW + 4000);
    assert.deepEqual([due, soon, fresh], [0, 2, 4]);
    assert.equal(summary.left, 6);
    assert.equal(summary.paused, undefined);
  });

  it('names the session that waits for it', () => {
    const paused = begin('review', { topics: ['codebuild'] }, tableOf(some).deck, NOW);
    const play: Play = { ...advance({ ...begin('cram', {}, tableOf([]).deck, NOW), paused }, tableOf([]).deck, NOW) };
    assert.equal(play.turn, undefined);
    assert.equal(summaryScreen(play, tableOf(some), {}, NOW).paused, 'Review \u00b7 codebuild');
  });
});

describe('the numbers before a session', () => {
  it('are those of its badge: what comes back in minutes is not due yet, and what the limit leaves out is said', () => {
    const cards = Array.from({ length: 25 }, (_, index) => ({ ...cardOf('recall'), id: `card-${index}` }));
    const screen = startScreen(tableOf(cards), { topic: '', only: '' }, {}, NOW);
    const { due, soon, fresh, waiting, all, held } = screen;
    assert.deepEqual({ due, soon, fresh, waiting, all, held }, { due: 0, soon: 0, fresh: 20, waiting: 5, all: 25, held: 0 });
    assert.deepEqual(standingOf(tableOf(cards).deck, {}, NOW), { due, soon, fresh, waiting, all, held });
  });
});
