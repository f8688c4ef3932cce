import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Card, clozeParts, questionOf } from '../../client/src/quiz/cards/card.ts';
import { type Answer, grade, isSame } from '../../client/src/quiz/cards/grade.ts';
import { type Entry, entryIds } from '../../client/src/quiz/memory/entry.ts';
import { memoryOf, noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { type Memory, next, preview, proposedRating, type Rating, ratings, retrievability, spanText } from '../../client/src/quiz/memory/schedule.ts';
import { cardInfo } from '../../client/src/quiz/session/info.ts';
import * as quiz from '../../client/src/quiz/session/session.ts';
import { NOW, standings } from '../support/study.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const options = { retention: 0.9 };

describe('an answer', () => {
  const option = (text: string, right = false): { text: string; right?: true; why: string } => ({
    text,
    ...(right ? { right: true as const } : {}),
    why: 'So.',
  });
  const multi: Card = {
    id: 'a',
    note: 'n',
    type: 'multi',
    question: 'Which two?',
    options: [option('a', true), option('b'), option('c', true), option('d'), option('e')],
  };
  const order: Card = { id: 'a', note: 'n', type: 'order', question: 'Order?', steps: ['one', 'two', 'two', 'three'], why: 'So.' };
  const cloze = (text: string): Card => ({ id: 'a', note: 'n', type: 'cloze', text, why: 'So.' });
  const right = (card: Card, answer: Answer): boolean => grade(card, answer).right;

  it('of several options is right when all are, and no other', () => {
    assert.deepEqual(grade(multi, { type: 'multi', chosen: [2, 0] }), { right: true, parts: [true, true, true, true, true] });
    assert.deepEqual(grade(multi, { type: 'multi', chosen: [0, 1] }), { right: false, parts: [true, false, false, true, true] });
    assert.equal(right(multi, { type: 'multi', chosen: [0, 1, 2, 3, 4] }), false);
    assert.equal(right(multi, { type: 'multi', chosen: [] }), false);
  });

  it('with steps is right by what stands where, so that equal steps may change places', () => {
    assert.ok(right(order, { type: 'order', order: [0, 2, 1, 3] }));
    assert.deepEqual(grade(order, { type: 'order', order: [1, 0, 2, 3] }).parts, [false, false, true, true]);
    assert.equal(right(order, { type: 'order', order: [0, 1] }), false);
  });

  it('in gaps may stand in any order where they are joined by "or"', () => {
    const both = cloze('It comes from {{Secrets Manager}} or {{Parameter Store}}, never from the {{repository}}.');
    assert.ok(right(both, { type: 'cloze', gaps: ['parameter store', 'SecretsManager', 'repository'] }));
    assert.deepEqual(grade(both, { type: 'cloze', gaps: ['Secrets Manager', 'Secrets Manager', 'repository'] }).parts, [true, false, true]);
    const either = cloze('A rule runs on {{changes|configuration changes}}, `a {{b | c}}`.');
    for (const given of ['changes', 'Configuration changes']) assert.ok(right(either, { type: 'cloze', gaps: [given, 'b | c'] }), given);
    assert.deepEqual(grade(either, { type: 'cloze', gaps: ['events', 'b'] }).parts, [false, false]);
    assert.equal(right(cloze('With {{AUTO}} the run tells, with {{MANUAL}} you do.'), { type: 'cloze', gaps: ['MANUAL', 'AUTO'] }), false);
  });

  for (const [given, accepted, same] of [
    [' "Commands": ', 'commands', true],
    ['5', 'five', true],
    ['twelve hours', '12 hours', true],
    ['2500', '2,500', true],
    ['1MB/s', '1 MB/s', true],
    ['“ip”', 'ip', true],
    ['- make', 'make', true],
    ['onlyone', 'only1', false],
    ['', '', false],
    [':', 'commands', false],
    ['command', 'commands', false],
    ['0.2', '02', false],
    ['24', '2,4', false],
  ] as const)
    it(`${JSON.stringify(given)} is ${same ? '' : 'not '}taken for ${JSON.stringify(accepted)}`, () => assert.equal(isSame(given, accepted), same));

  it('of another type than the card is wrong', () => {
    for (const answer of [
      { type: 'choice', chosen: 0 },
      { type: 'fill', text: 'a' },
      { type: 'cloze', gaps: ['a'] },
    ] as const)
      assert.equal(right(multi, answer), false);
  });

  it('is asked for by a text with its gaps open', () => {
    assert.equal(questionOf(cloze('A {{b c}} d.')), 'A ____ d.');
    assert.deepEqual(clozeParts('{{a}} b {{c|d}}'), [{ gap: 'a' }, { text: ' b ' }, { gap: 'c', also: ['d'] }]);
  });
});

describe('the schedule', () => {
  const reviews = fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.integer({ min: 0, max: 60 * DAY })), { maxLength: 15 });
  const played = (all: readonly (readonly [Rating, number])[]): { memory: Memory | undefined; now: number } => {
    let memory: Memory | undefined;
    let now = NOW;
    for (const [rating, wait] of all) {
      now += wait;
      memory = next(memory, 'a', rating, now, options);
    }
    return { memory, now };
  };

  it('does what its buttons promise, every time it is asked', () => {
    fc.assert(
      fc.property(reviews, (all) => {
        const { memory, now } = played(all);
        const promised = preview(memory, 'a', now, options);
        for (const rating of ratings) assert.deepEqual(next(memory, 'a', rating, now, options), promised[rating]);
        assert.ok(promised[1].due <= promised[2].due && promised[2].due <= promised[3].due && promised[3].due <= promised[4].due);
        assert.ok(promised[1].due > now);
      }),
    );
  });

  it('begins with learning steps of one and ten minutes', () => {
    const first = preview(undefined, 'a', NOW, options);
    assert.deepEqual(
      ratings.map((rating) => spanText(first[rating].due - NOW)),
      ['1 min', '6 min', '10 min', spanText(first[4].due - NOW)],
    );
    assert.ok(first[4].interval >= 5);
    assert.equal(next(first[3], 'a', 3, NOW + 10 * MINUTE, options).phase, 'review');
  });

  it('asks again when nine of ten would know, and later if less is wanted', () => {
    const { memory } = played([
      [3, 0],
      [3, 10 * MINUTE],
      [3, 3 * DAY],
      [3, 10 * DAY],
    ]);
    assert.ok(memory && Math.abs(retrievability(memory, memory.due) - 0.9) < 0.03);
    assert.ok(next(memory, 'a', 3, memory.due, { retention: 0.8 }).interval > next(memory, 'a', 3, memory.due, { retention: 0.95 }).interval * 2);
    assert.ok(next(memory, 'a', 3, memory.due, { retention: Number.NaN }).interval > 1);
  });

  it('spreads long intervals of different cards', () => {
    const { memory, now } = played([
      [3, 0],
      [3, 10 * MINUTE],
      [3, 3 * DAY],
      [3, 12 * DAY],
      [3, 40 * DAY],
    ]);
    const intervals = new Set(Array.from({ length: 40 }, (_, index) => next(memory, `card-${index}`, 3, now + 90 * DAY, options).interval));
    assert.ok(intervals.size > 5);
  });

  it('stands a clock that was set back', () => {
    const { memory } = played([
      [3, 0],
      [3, 10 * MINUTE],
    ]);
    const after = next(memory, 'a', 3, NOW - 400 * DAY, options);
    assert.ok(after.stability > 0 && Number.isFinite(after.due));
  });

  it('proposes Again for wrong, Hard for slow or with a hint, else Good', () => {
    const outcome = { right: true, hint: false, milliseconds: 20_000 };
    assert.equal(proposedRating('choice', outcome), 3);
    assert.equal(proposedRating('choice', { ...outcome, milliseconds: 145_000 }), 2);
    assert.equal(proposedRating('choice', { ...outcome, hint: true }), 2);
    assert.equal(proposedRating('choice', { ...outcome, right: false }), 1);
    assert.equal(proposedRating('fix', { ...outcome, milliseconds: 145_000 }), 3);
  });

  it('says spans in few signs', () => {
    assert.deepEqual([1000, 90 * MINUTE, 36 * 60 * MINUTE, 45 * DAY, 800 * DAY].map(spanText), ['1 min', '2 h', '2 d', '1.5 mo', '2.2 y']);
  });
});

const card = (note: string, index: number): Card => ({
  id: `${note}-${index}`,
  note,
  section: 's',
  type: 'recall',
  question: `${note} ${index}?`,
  answer: 'Yes.',
});
const cards = ['lambda', 'ecs', 'sam'].flatMap((note) => Array.from({ length: 10 }, (_, index) => card(note, index)));

/** A person at the quiz: answers, one after another, some seconds apart. */
function person(mode: quiz.Mode = 'review', scope: quiz.Scope = {}, limits = quiz.defaultLimits, progress: Progress = noProgress) {
  const id = entryIds('w');
  const state = { now: NOW, session: quiz.startSession(mode, scope, NOW), progress };
  const maker = (): quiz.Maker => quiz.makerOf(() => state.progress, state.now, id);
  const deck = (): quiz.Deck => ({ cards, progress: state.progress, limits });
  const take = (entry: Entry | undefined): void => {
    if (!entry) return;
    state.session = quiz.withEntry(state.session, entry);
    state.progress = withEntries(state.progress, [entry]);
  };
  return {
    state,
    take,
    maker,
    next: () => quiz.nextCard(deck(), state.session, quiz.dayOf(state.now)),
    counts: () => quiz.countsOf(deck(), state.session, quiz.dayOf(state.now)),
    rate(id: string, rating: Rating) {
      state.now += 5000;
      take(quiz.rate(state.session, state.progress, id, { rating, milliseconds: 5000 }, maker(), options));
    },
    undo() {
      state.now += 1000;
      take(quiz.undo(state.session, maker()));
    },
  };
}

describe('a session', () => {
  it('mixes topics, and ends when the limits are reached', () => {
    const me = person('review', {}, { newCards: 7, reviews: 5 });
    const asked: string[] = [];
    for (let found = me.next().card; found; found = me.next().card) {
      asked.push(found.note);
      me.rate(found.id, 4);
    }
    assert.equal(asked.length, 7);
    for (const [index, note] of asked.entries()) if (index > 0) assert.notEqual(note, asked[index - 1]);
    assert.deepEqual(me.counts(), { learning: 0, reviews: 0, newCards: 0 });
    me.take(quiz.limitToday({ newCards: 9, reviews: 5 }, quiz.dayOf(me.state.now), me.maker()));
    assert.equal(me.counts().newCards, 2);
    me.undo();
    assert.equal(me.counts().newCards, 0);
    me.state.now += DAY;
    assert.equal(me.counts().newCards, 7);
  });

  it('asks a forgotten card again after its step, and before that if there is nothing else', () => {
    const me = person('review', { topics: ['ecs'] }, { newCards: 2, reviews: 5 });
    const first = me.next().card?.id ?? '';
    me.rate(first, 1);
    const second = me.next().card?.id ?? '';
    assert.notEqual(second, first);
    me.rate(second, 4);
    assert.equal(me.next().card?.id, first);
    me.rate(first, 4);
    assert.deepEqual(me.next(), {});
  });

  it('ends no learning because a day begins at four', () => {
    const me = person('review', { topics: ['ecs'] }, { newCards: 1, reviews: 5 });
    me.state.now = new Date(2026, 10, 24, 3, 55).getTime();
    const first = me.next().card?.id ?? '';
    me.rate(first, 3);
    assert.equal(me.next().card?.id, first, 'it is due in ten minutes');
  });

  it('says when a card comes back today', () => {
    const me = person('review', {}, { newCards: 0, reviews: 5 });
    const memory = next(undefined, 'ecs-1', 3, NOW, options);
    me.state.progress = withEntries(noProgress, [
      { id: 'x', at: NOW, type: 'review', card: 'ecs-1', rating: 3, from: 'new', milliseconds: 1, memory: { ...memory, due: NOW + 60 * MINUTE } },
    ]);
    assert.deepEqual(me.next(), { comesBack: NOW + 60 * MINUTE });
  });

  it('shows what is due on this study day, which begins at four', () => {
    const early = new Date(2026, 10, 24, 3, 59).getTime();
    assert.equal(new Date(quiz.dayOf(early).to).getHours(), 4);
    assert.equal(quiz.dayOf(early).to, quiz.dayOf(early + MINUTE).from);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        const { from, to } = quiz.dayOf(at);
        assert.ok(from <= at && at < to && to - from <= 25 * 60 * MINUTE);
      }),
    );
  });

  it('leaves buried cards for tomorrow, suspended ones until they are taken back', () => {
    const me = person('review', { topics: ['sam'] });
    const found = me.next().card?.id ?? '';
    me.take(quiz.bury(found, quiz.dayOf(me.state.now), me.maker()));
    assert.equal(me.counts().newCards, 9);
    me.take(quiz.suspend('sam-3', true, me.maker()));
    me.take(quiz.suspend('sam-4', true, me.maker()));
    me.take(quiz.suspend('sam-4', false, me.maker()));
    assert.equal(me.counts().newCards, found === 'sam-3' ? 9 : 8);
    me.state.now += DAY;
    assert.equal(me.counts().newCards, 9);
  });

  it('is about what its scope says', () => {
    const all: Card[] = [
      { ...card('lambda', 1), rules: ['buildspec/a'] },
      {
        id: 'fix/buildspec/b',
        note: 'ecs',
        type: 'fix',
        rule: 'buildspec/b',
        kind: 'buildspec',
        question: 'Mend.',
        fileName: 'b',
        faulty: 'a',
        fixed: 'b',
        why: 'So.',
      },
      { ...card('sam', 1), uri: 'file:///notes/sam.cards.yaml' },
    ];
    const forgot: Entry = {
      id: 'x',
      at: NOW,
      type: 'review',
      card: 'lambda-1',
      rating: 1,
      from: 'new',
      milliseconds: 1,
      memory: next(undefined, 'lambda-1', 1, NOW, options),
    };
    const progress = withEntries(noProgress, [forgot, { id: 'y', at: NOW, type: 'flag', card: 'sam-1', on: true }]);
    const found = (scope: quiz.Scope): string[] => all.filter((each) => quiz.isInScope(each, scope, progress, NOW)).map(({ id }) => id);
    assert.deepEqual(found({}).length, 3);
    assert.deepEqual(found({ topics: ['sam', 'ecs'] }), ['fix/buildspec/b', 'sam-1']);
    assert.deepEqual(found({ file: { sections: ['lambda#s'], rules: ['buildspec/b'] } }), ['lambda-1', 'fix/buildspec/b']);
    assert.deepEqual(found({ seen: new Set(['buildspec/a', 'buildspec/b']) }), ['lambda-1', 'fix/buildspec/b']);
    assert.deepEqual(found({ weak: true }), ['lambda-1']);
    assert.deepEqual(found({ flagged: true }), ['sam-1']);
    assert.deepEqual(found({ own: true }), ['sam-1']);
  });

  it('of cramming asks all once, then what was not known, and leaves the schedule alone', () => {
    const reviewed = person();
    reviewed.rate('ecs-1', 3);
    const before = reviewed.state.progress;
    const me = person('cram', { topics: ['ecs'] }, quiz.defaultLimits, before);
    const asked: string[] = [];
    for (let found = me.next().card; found && asked.length < 50; found = me.next().card) {
      asked.push(found.id);
      me.rate(found.id, asked.length < 3 ? 1 : 3);
    }
    assert.equal(new Set(asked.slice(0, 10)).size, 10);
    assert.deepEqual(asked.slice(10), asked.slice(0, 2));
    const schedule = (progress: Progress): unknown =>
      [...progress.cards].filter(([, { memory }]) => memory).map(([id, { memory, rating }]) => [id, memory, rating]);
    assert.deepEqual(schedule(me.state.progress), schedule(before));
    me.undo();
    assert.equal(me.next().card?.id, asked.at(-1));
  });

  it('takes everything back, step by step, to where it began', () => {
    const act = fc.tuple(fc.constantFrom('rate', 'rate', 'bury', 'suspend', 'flag', 'limits'), fc.constantFrom<Rating>(1, 2, 3, 4));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25, size: 'max' }), fc.constantFrom<quiz.Mode>('review', 'cram'), (acts, mode) => {
        const me = person(mode);
        const states: unknown[] = [standings(me.state.progress)];
        for (const [what, rating] of acts) {
          const found = me.next().card?.id;
          if (found === undefined) break;
          const day = quiz.dayOf(me.state.now);
          if (what === 'rate') me.rate(found, rating);
          if (what === 'bury') me.take(quiz.bury(found, day, me.maker()));
          if (what === 'suspend') me.take(quiz.suspend(found, rating > 1, me.maker()));
          if (what === 'flag') me.take(quiz.flag(found, rating > 1, me.maker()));
          if (what === 'limits') me.take(quiz.limitToday({ newCards: rating + 20, reviews: 100 }, day, me.maker()));
          states.push(standings(me.state.progress));
        }
        for (const state of states.toReversed()) {
          assert.deepEqual(standings(me.state.progress), state);
          me.undo();
        }
        assert.equal(quiz.undo(me.state.session, me.maker()), undefined);
        assert.deepEqual(quiz.leftToday(me.state.progress, quiz.defaultLimits, quiz.dayOf(me.state.now)), quiz.defaultLimits);
      }),
    );
  });

  it('goes on by a clock that was set back: each answer counts, and none comes twice', () => {
    const me = person('review', {}, { newCards: 30, reviews: 100 });
    const first = cards.slice(0, 10).map(({ id }) => id);
    for (const id of first) me.rate(id, 4);
    const before = new Map(first.map((id) => [id, me.state.progress.cards.get(id)?.memory?.at ?? 0]));
    me.state.now = NOW - 365 * DAY;
    const asked: string[] = [];
    for (let found = me.next().card; found && asked.length < 60; found = me.next().card) {
      asked.push(found.id);
      me.rate(found.id, 4);
      assert.equal(memoryOf(me.state.progress, found.id)?.last, me.state.now, 'the answer counts');
    }
    assert.equal(new Set(asked).size, asked.length);
    assert.equal(asked.length, 30, 'those answered by the clock that ran ahead are asked again');
    for (const [id, at] of before) {
      const standing = me.state.progress.cards.get(id);
      assert.ok((standing?.memory?.at ?? 0) > at, 'stamps grow');
      assert.ok((standing?.memory?.value?.due ?? Infinity) < me.state.now + 60 * DAY);
    }
    me.take(quiz.suspend('ecs-1', true, me.maker()));
    assert.ok(me.state.progress.cards.get('ecs-1')?.suspended?.value);
    me.undo();
    assert.equal(me.state.progress.cards.get('ecs-1')?.suspended, undefined);
  });

  it('of cramming asks in turn also by a clock that was set back', () => {
    const me = person('cram', { topics: ['ecs'] });
    me.rate('ecs-0', 1);
    me.state.now -= DAY;
    for (const { id } of cards.filter(({ note, id }) => note === 'ecs' && id !== 'ecs-0')) me.rate(id, id === 'ecs-9' ? 1 : 4);
    const asked = Array.from({ length: 4 }, () => {
      const id = me.next().card?.id ?? '';
      me.rate(id, 1);
      return id;
    });
    assert.deepEqual(asked, ['ecs-0', 'ecs-9', 'ecs-0', 'ecs-9']);
  });

  it('heeds what a clock that ran ahead hid or limited no longer than two days', () => {
    const me = person('review', { topics: ['sam'] }, { newCards: 5, reviews: 5 });
    me.state.now = NOW + 400 * DAY;
    me.take(quiz.bury('sam-3', quiz.dayOf(me.state.now), me.maker()));
    me.take(quiz.limitToday({ newCards: 0, reviews: 0.5 }, quiz.dayOf(me.state.now), me.maker()));
    assert.equal(me.next().card, undefined);
    me.state.now = NOW;
    assert.equal(me.counts().newCards, 5);
    assert.ok(!me.state.progress.cards.has('x') && me.next().card);
    me.take(quiz.limitToday({ newCards: 2, reviews: 5 }, quiz.dayOf(me.state.now), me.maker()));
    assert.equal(me.counts().newCards, 2, 'limits of today count, though those from the future have a later time');
  });

  it('shows options in an order that changes with each review, and steps never in their own', () => {
    const choice: Card = {
      id: 'c',
      note: 'n',
      type: 'choice',
      question: 'Which?',
      options: Array.from({ length: 4 }, (_, index) => ({ text: `${index}`, why: '' })),
    };
    const orders = Array.from({ length: 30 }, (_, reviews) => {
      const memory = { ...next(undefined, 'c', 3, NOW, options), reviews };
      const progress = withEntries(noProgress, [{ id: 'x', at: NOW, type: 'review', card: 'c', rating: 3, from: 'new', milliseconds: 1, memory }]);
      assert.deepEqual(quiz.shownOrder(choice, progress), quiz.shownOrder(choice, progress));
      const steps: Card = { id: 'o', note: 'n', type: 'order', question: 'Order?', steps: ['a', 'b'], why: '' };
      assert.notDeepEqual(quiz.shownOrder({ ...steps, id: `o${reviews}` }, progress), [0, 1]);
      return quiz.shownOrder(choice, progress).join('');
    });
    assert.ok(new Set(orders).size > 10);
    // Each option is shown first about as often as the others.
    for (const first of ['0', '1', '2', '3']) assert.ok(orders.filter((order) => order.startsWith(first)).length > 2, first);
  });
});

describe('what is known of a card', () => {
  it('is its whole log, with what was taken back marked', () => {
    const me = person();
    me.rate('ecs-1', 3);
    me.rate('ecs-1', 1);
    me.undo();
    me.take(quiz.flag('ecs-1', true, me.maker()));
    const info = cardInfo('ecs-1', me.state.progress.recent, me.state.progress, me.state.now);
    assert.deepEqual(
      info.log.map(({ what, undone }) => [what, undone]),
      [
        ['Good', false],
        ['Again', true],
        ['Flagged', false],
      ],
    );
    assert.equal(info.reviews, 1);
    assert.equal(info.first, NOW + 5000);
    assert.equal(info.log[0]?.interval, 10 * MINUTE);
    assert.deepEqual(info.memory, memoryOf(me.state.progress, 'ecs-1'));
    assert.ok((info.recall ?? 0) > 0.99);
  });
});
