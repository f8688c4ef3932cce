import assert from 'node:assert/strict';
import fc from 'fast-check';
import { briefOf, type Card } from '../../client/src/quiz/cards/card.ts';
import type { Entry } from '../../client/src/quiz/memory/entry.ts';
import { noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { type Memory, retrievability } from '../../client/src/quiz/memory/schedule.ts';
import { openStore } from '../../client/src/quiz/memory/store.ts';
import { dateOf, dayNumber, dayOfDate, startOfDay, summed, sumOf, type Tallies, tallied } from '../../client/src/quiz/memory/tally.ts';
import { defaultLimits, standingOf } from '../../client/src/quiz/session/session.ts';
import { cardsScreen, noCardFilter } from '../../client/src/quiz/study/browse.ts';
import { attemptsIn, readinessIn } from '../../client/src/quiz/study/exams.ts';
import { masteryByNote } from '../../client/src/quiz/study/mastery.ts';
import { backlogOf, dueAfter, type Plan, planOf, type Wish } from '../../client/src/quiz/study/plan.ts';
import { type FirstSight, readinessOf, readinessText } from '../../client/src/quiz/study/readiness.ts';
import { progressScreen, type Studied } from '../../client/src/quiz/study/report.ts';
import type { CardFilter } from '../../client/src/quiz/study/screen.ts';
import type { NoteSummary } from '../../server/src/notes/summary.ts';
import { memoryFolder } from '../support/folder.ts';
import { entriesOf, NOW, steps } from '../support/study.ts';

/** What is computed of a person's studies: tallies by day, the plan for an exam, mastery, readiness, and the two pages. */

const DAY = 86_400_000;
const TODAY = dayNumber(NOW);
const byDay = (days: Tallies): unknown => [...days].sort(([a], [b]) => a - b);

const cards = (count: number, note = 'lambda'): Card[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${note}-${index}`, note, type: 'recall', question: `What is ${note} ${index}?`, answer: 'That.' }));
/** A memory of a card in review: the days from today of its last review and of the next. */
const memory = (last: number, due: number, more: Partial<Memory> = {}): Memory => ({
  phase: 'review',
  due: startOfDay(TODAY + due) + 1,
  stability: Math.max(1, due - last),
  difficulty: 5,
  interval: Math.max(1, due - last),
  step: 0,
  reviews: 4,
  lapses: 0,
  last: startOfDay(TODAY + last),
  ...more,
});
const progress = (of: readonly (readonly [string, Memory])[], more: readonly Entry[] = []): Progress =>
  withEntries(noProgress, [
    ...of.map(
      ([card, value], index): Entry => ({
        id: `w.${index}`,
        at: value.last,
        type: 'review',
        card,
        rating: 3,
        from: 'review',
        milliseconds: 9000,
        memory: value,
      }),
    ),
    ...more,
  ]);
const plan = (all: readonly Card[], known: Progress, perDay: number, wish: Wish, now = NOW): Plan => planOf(all, known, perDay, wish, () => 1, now);

describe('days', () => {
  it('begin at four in the morning, and are dates', () => {
    const four = startOfDay(TODAY);
    assert.equal(dayNumber(four), TODAY);
    assert.equal(dayNumber(four - 1), TODAY - 1);
    assert.equal(dateOf(TODAY), '2026-11-23');
    assert.equal(dayOfDate('2026-11-23'), TODAY);
    for (const wrong of ['', 'soon', '2026-02-30', '2026-13-01', '23.11.2026', '2026-11-23T10']) assert.equal(dayOfDate(wrong), undefined, wrong);
  });

  it('have reviews, new cards, true retention and time, without what was taken back', () => {
    const of = (id: string, more: object): Entry =>
      ({ id, at: NOW, type: 'review', card: 'a', rating: 3, from: 'review', milliseconds: 9000, memory: memory(0, 9, { last: NOW }), ...more }) as Entry;
    const entries = [
      of('1', {}),
      of('2', { rating: 1 }),
      of('3', { from: 'new' }),
      of('4', { from: 'learning', rating: 1 }),
      of('5', {}),
      { id: '6', at: NOW, type: 'practice', card: 'a', rating: 3, milliseconds: 1000 } as const,
      { id: '7', at: NOW, type: 'flag', card: 'a', on: true } as const,
      of('8', { memory: memory(-3, 9) }),
    ];
    const days = tallied(entries, new Set(['5']));
    assert.deepEqual(days.get(TODAY), { answers: 4, fresh: 1, reviewed: 2, kept: 1, milliseconds: 37_000 });
    assert.equal(days.get(TODAY - 3)?.answers, 1, 'the review tells the time, not its stamp');
    assert.equal(sumOf(days, TODAY - 3, TODAY).answers, 5);
    assert.deepEqual(byDay(summed([days, days])), byDay(tallied([...entries, ...entries], new Set(['5']))));
  });

  it('are in the store what the whole log comes to, whatever was written, taken back, tidied and read again', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, fc.array(fc.constantFrom('tidy', 'open', 'refresh'), { maxLength: 6 }), async (one, two, between) => {
        const folder = memoryFolder();
        const all = { a: entriesOf(one, 'a'), b: entriesOf(two, 'b', NOW + 1000) };
        // Entries have the name of the window that writes them.
        const names = new Map<string, string>();
        let window = 'b';
        const named = (entry: Entry): Entry => {
          names.set(entry.id, entry.id.replace('b', window));
          return { ...entry, id: names.get(entry.id) ?? '', ...('of' in entry ? { of: names.get(entry.of) ?? entry.of } : {}) };
        };
        const stores = { a: await openStore(folder, 'a', NOW), b: await openStore(folder, 'b', NOW) };
        const now = NOW + 900 * DAY;
        for (const [index, what] of between.entries()) {
          for (const name of ['a', 'b'] as const) await stores[name].add(all[name].splice(0, 1 + (index % 3) * 4).map(named));
          if (what === 'tidy') await stores.a.tidy(now);
          if (what === 'refresh') await stores.b.refresh();
          if (what === 'open') {
            window = `b${index}`;
            stores.b = await openStore(folder, window, now);
          }
        }
        // One window takes back what another did.
        const undone = (await stores.a.history()).find(({ type }) => type === 'review');
        if (undone && 'card' in undone) await stores.b.add([{ id: 'u.1', at: undone.at + 1, type: 'undo', of: undone.id, card: undone.card ?? '' }]);
        for (const store of [stores.a, stores.b, await openStore(folder, 'c', now)]) {
          await store.refresh();
          assert.deepEqual(byDay(store.days()), byDay(tallied(await store.history(), store.progress().undone)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the date of an exam', () => {
  const known = (count: number, last: number, due: number): (readonly [string, Memory])[] => cards(count).map(({ id }) => [id, memory(last, due)] as const);
  const days = ({ due }: Plan): number[] => [...due.values()].map((time) => dayNumber(time) - TODAY).sort((a, b) => a - b);

  it('brings each card back once before it, on the last days, within the limit of each', () => {
    const all = cards(30);
    const made = plan(all, progress(known(30, -40, 60)), 10, { exam: TODAY + 20 });
    assert.deepEqual(days(made), [...Array(10).fill(17), ...Array(10).fill(18), ...Array(10).fill(19)]);
    assert.deepEqual([made.misfits, made.daysLeft, made.noNewCards], [0, 20, false]);
  });

  it('never delays what the schedule brings earlier, and leaves room for it', () => {
    const all = cards(20);
    const some = known(20, -40, 60).map(([id, value], index) => [id, index < 8 ? memory(-30, 19) : value] as const);
    const made = plan(all, progress(some), 10, { exam: TODAY + 20 });
    assert.equal(made.due.size, 12);
    assert.deepEqual(days(made), [...Array(10).fill(18), 19, 19]);
    for (const [id] of some.slice(0, 8)) assert.equal(made.due.has(id), false);
  });

  it('does not ask again what came back in the last days', () => {
    const all = cards(20);
    assert.equal(plan(all, progress(known(20, -1, 60)), 10, { exam: TODAY + 1 }).due.size, 0);
    const half = known(20, -40, 60).map(([id, value], index) => [id, index < 10 ? memory(0, 60) : value] as const);
    assert.deepEqual(days(plan(all, progress(half), 10, { exam: TODAY + 2 })), Array(10).fill(0));
  });

  it('says how many do not fit, and takes the weakest by weight first', () => {
    const light = cards(10, 'light');
    const heavy = cards(10, 'heavy');
    const all = [...light, ...heavy];
    const some = all.map(({ id }) => [id, memory(-40, 60)] as const);
    const weight = ({ note }: Card): number => (note === 'heavy' ? 22 : 14);
    const made = planOf(all, progress(some), 4, { exam: TODAY + 3 }, weight, NOW);
    assert.deepEqual([made.due.size, made.misfits, made.noNewCards], [12, 8, true]);
    for (const { id } of heavy) assert.ok(made.due.has(id), id);
    const strong = some.map(([id, value], index) => [id, index === 10 ? memory(-1, 400, { stability: 2000 }) : value] as const);
    assert.equal(planOf(all, progress(strong), 4, { exam: TODAY + 2 }, weight, NOW).due.has('heavy-0'), false, 'the strongest waits');
  });

  it('changes nothing that is kept: without it, and when it is over, the plain schedule is there', () => {
    const all = cards(5);
    const some = progress(known(5, -40, 60));
    for (const wish of [{}, { exam: TODAY }, { exam: TODAY - 1 }]) {
      const made = plan(all, some, 10, wish);
      assert.deepEqual([made.due.size, made.misfits, made.noNewCards, made.daysLeft], [0, 0, false, undefined]);
    }
  });

  it('stops new cards three days before', () => {
    const all = cards(5);
    for (const [left, stops] of [
      [4, false],
      [3, true],
      [1, true],
    ] as const) {
      const made = plan(all, noProgress, 10, { exam: TODAY + left });
      assert.equal(made.noNewCards, stops);
      const { fresh, waiting } = standingOf({ cards: all, progress: noProgress, limits: defaultLimits, plan: made }, {}, NOW);
      assert.deepEqual([fresh, waiting], [stops ? 0 : 5, 0]);
    }
  });

  it('is what the buttons promise', () => {
    const made = plan(cards(30), progress(known(30, -40, 60)), 10, { exam: TODAY + 20 });
    const day = (due: number, from: Plan | undefined, now = NOW): number => dayNumber(dueAfter(from, memory(0, due), now)) - TODAY;
    assert.deepEqual([day(5, made), day(90, made), day(90, undefined)], [5, 19, 90]);
    assert.equal(day(90, made, NOW + 18 * DAY), 90, 'the last review before the exam');
  });

  it('is what the quiz asks by', () => {
    const all = cards(3);
    const some = progress(known(3, -40, 60));
    const deck = { cards: all, progress: some, limits: defaultLimits };
    assert.equal(standingOf(deck, {}, NOW).due, 0);
    assert.equal(standingOf({ ...deck, plan: plan(all, some, 10, { exam: TODAY + 1 }) }, {}, NOW).due, 3);
  });
});

describe('a break', () => {
  const all = cards(300);
  const some = progress(all.map(({ id }) => [id, memory(-30, -9)] as const));
  const before = new Map([[TODAY - 12, { answers: 20, fresh: 0, reviewed: 20, kept: 18, milliseconds: 1 }]]);

  it('is offered to be caught up when it was one, and left more than a day of work', () => {
    assert.equal(backlogOf(all, some, 200, before, NOW), 300);
    assert.equal(backlogOf(all, some, 9999, before, NOW), 300);
    const today = new Map([...before, [TODAY, { answers: 3, fresh: 0, reviewed: 3, kept: 3, milliseconds: 1 }]]);
    assert.equal(backlogOf(all, some, 200, today, NOW), 300, 'after the first answers too');
    const yesterday = new Map([...before, [TODAY - 1, { answers: 3, fresh: 0, reviewed: 3, kept: 3, milliseconds: 1 }]]);
    assert.equal(backlogOf(all, some, 200, yesterday, NOW), 0, 'no break');
    assert.equal(backlogOf(all.slice(0, 30), some, 200, before, NOW), 0, 'few cards');
    assert.equal(backlogOf(all, some, 200, new Map(), NOW), 0, 'nothing learned yet');
  });

  it('is spread over its days, and over on the last of them', () => {
    const spread = plan(all, some, 200, { catchUp: { from: TODAY, days: 5 } });
    const counts = Array.from({ length: 5 }, (_, day) => [...spread.due.values()].filter((time) => dayNumber(time) === TODAY + day).length);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      300,
    );
    for (const count of counts) assert.ok(count > 40 && count < 80, `${counts}`);
    const deck = { cards: all, progress: some, limits: defaultLimits };
    assert.equal(standingOf({ ...deck, plan: spread }, {}, NOW).due, counts[0]);
    assert.deepEqual(plan(all, some, 200, { catchUp: { from: TODAY, days: 5 } }, NOW + 2 * DAY).due, spread.due, 'each card keeps its day');
    assert.equal(plan(all, some, 200, { catchUp: { from: TODAY, days: 5 } }, NOW + 5 * DAY).due.size, 0);
  });
});

describe('mastery', () => {
  it('is recall times coverage', () => {
    const all = cards(4);
    const one = memory(-10, 0);
    const [of] = masteryByNote(all, progress([['lambda-0', one]]), NOW).values();
    assert.deepEqual(of, { cards: 4, seen: 1, known: retrievability(one, NOW), weak: 0 });
    assert.ok(of && of.known > 0.85 && of.known < 0.95);
  });

  it('leaves suspended cards out, and counts weak ones', () => {
    const all = cards(3);
    const some = progress([['lambda-0', memory(-10, 0, { lapses: 4 })]], [{ id: 's', at: NOW, type: 'suspend', card: 'lambda-1', on: true }]);
    const [of] = masteryByNote(all, some, NOW).values();
    assert.deepEqual([of?.cards, of?.seen, of?.weak], [2, 1, 1]);
  });
});

const domains = [
  { id: 'sdlc-automation', weight: 60 },
  { id: 'monitoring-and-logging', weight: 40 },
];
const sights = (counts: Readonly<Record<string, readonly [right: number, of: number]>>): FirstSight[] =>
  Object.entries(counts).flatMap(([domain, [right, of]]) => Array.from({ length: of }, (_, index) => ({ domain, right: index < right })));

describe('readiness', () => {
  it('says too little on thin data, and of a domain that was not asked', () => {
    for (const thin of [{}, { 'sdlc-automation': [10, 10] }, { 'sdlc-automation': [50, 50], 'monitoring-and-logging': [4, 4] }] as const) {
      const made = readinessOf(sights(thin), domains);
      assert.equal(made.share, undefined);
      assert.match(readinessText(made, 0.72), /^Too little to say: .* (none yet|\d+ so far)\.$/);
    }
    assert.equal(readinessOf(sights({ 'sdlc-automation': [200, 200] }), domains).share, undefined);
    assert.equal(readinessOf(sights({ other: [200, 200] }), domains).sights, 0, 'what is in no domain says nothing');
  });

  it('weighs domains, and has a range that narrows', () => {
    const few = readinessOf(sights({ 'sdlc-automation': [40, 50], 'monitoring-and-logging': [15, 30] }), domains);
    const many = readinessOf(sights({ 'sdlc-automation': [400, 500], 'monitoring-and-logging': [150, 300] }), domains);
    assert.ok(few.share && many.share);
    assert.ok(Math.abs(few.share.middle - (0.6 * (41 / 52) + 0.4 * 0.5)) < 1e-9);
    assert.ok(many.share.high - many.share.low < few.share.high - few.share.low);
  });

  it('takes a side only if the whole range does', () => {
    const words = (right: number, of: number): string =>
      readinessText(readinessOf(sights({ 'sdlc-automation': [right, of], 'monitoring-and-logging': [right, of] }), domains), 0.72);
    assert.match(words(190, 200), /above the mark/);
    assert.match(words(60, 200), /below the mark/);
    assert.match(words(145, 200), /too close to say/);
  });
});

describe('a learner who knows every drilled card and no other', () => {
  const all = Array.from({ length: 150 }, (_, index): Card => {
    const task = `c02-${1 + (index % 6)}-1`;
    return {
      id: `q-${index}`,
      note: 'lambda',
      task,
      type: 'choice',
      question: `Q ${index}?`,
      options: [],
      exam: true,
      checked: '2026-11-30',
    } as unknown as Card;
  });
  const drilled = progress(all.map(({ id }) => [id, memory(-1, 365, { stability: 4000, reviews: 30 })] as const));
  /** An exam of the first cards, of which some had been seen. */
  const withExam = (known: Progress, asked: number, seen: number, right: (place: number) => boolean): Progress => {
    const places = Array.from({ length: asked }, (_, place) => place);
    const sat = { exam: 'e', profile: 'dop-c02', form: 'full', cards: all.slice(0, asked).map(({ id }) => id), uncounted: [], seconds: 1, strict: false };
    return withEntries(known, [
      { id: 'e', at: NOW, type: 'exam-begin', ...sat, seen: places.slice(0, seen) },
      { id: 'f', at: NOW + 1, type: 'exam-end', exam: 'e', used: 1, how: 'handed-in', right: places.filter(right) },
    ]);
  };

  it('gets no readiness from them', () => {
    assert.match(readinessIn(drilled, all), /^Too little to say: .*; none yet\.$/);
    assert.ok(
      [...masteryByNote(all, drilled, NOW).values()].every(({ known, cards: count }) => known > 0.99 * count),
      'who has all of the mastery',
    );
  });

  it('gets none from an exam of questions seen before, and one of new questions says how it is', () => {
    assert.match(
      readinessIn(
        withExam(drilled, 150, 150, () => true),
        all,
      ),
      /^Too little to say: .*; none yet\.$/,
    );
    assert.match(
      readinessIn(
        withExam(drilled, 150, 90, () => true),
        all,
      ),
      /^Too little to say: .*; 60 so far\.$/,
    );
    assert.match(
      readinessIn(
        withExam(drilled, 150, 0, (place) => place % 4 === 0),
        all,
      ),
      /about 2\d % .*, from 150\): below the mark/,
    );
    assert.deepEqual(
      attemptsIn(withExam(drilled, 150, 90, () => true)).map(({ name, score, verdict, unseen, asked }) => [name, score, verdict, unseen, asked]),
      [['Full exam', 1000, 'pass', 60, 150]],
    );
  });
});

const note = (id: string, domain: string): NoteSummary =>
  ({ id, title: `The ${id}`, domain, lead: '', services: [], tasks: [], status: 'current', checked: '2026-11-30', sections: [] }) as unknown as NoteSummary;
const notes = [note('lambda', 'sdlc-automation'), note('logs', 'monitoring-and-logging'), note('mine', 'Your Notes')];

describe('the page on progress', () => {
  const all = [...cards(6), ...cards(4, 'logs'), ...cards(1, 'mine')];
  const some = progress([
    ['lambda-0', memory(-30, 0, { lapses: 9 })],
    ['lambda-1', memory(-1, 3)],
    ['logs-0', memory(-5, 40, { lapses: 3 })],
    ['lambda-2', memory(-20, -7)],
  ]);
  const studied: Studied = {
    cards: all,
    progress: some,
    days: tallied(some.recent, new Set()),
    notes,
    plan: plan(all, some, 10, {}),
    held: new Set(),
    retention: 0.9,
  };
  const screen = progressScreen(studied, NOW);

  it('has a calendar of whole weeks that ends today, and a forecast that has everything', () => {
    assert.equal(new Date(`${screen.calendar[0]?.date}T12:00:00Z`).getUTCDay(), 1);
    assert.equal(screen.calendar.at(-1)?.date, screen.today);
    assert.equal(
      screen.calendar.reduce((sum, { count }) => sum + count, 0),
      4,
    );
    assert.deepEqual(
      screen.due.slice(0, 4).map(({ count }) => count),
      [2, 0, 0, 1],
    );
    assert.equal(screen.due.length, 30);
  });

  it('has mastery by domain in the order of the exam, weak topics and leeches', () => {
    assert.deepEqual(
      screen.domains.map(({ name, weight, cards: count, seen }) => [name, weight, count, seen]),
      [
        ['SDLC Automation', 22, 6, 3],
        ['Monitoring and Logging', 15, 4, 1],
        ['Your Notes', undefined, 1, 0],
      ],
    );
    assert.deepEqual(
      screen.weak.map(({ topic, weak, seen }) => [topic, weak, seen]),
      [
        ['logs', 1, 1],
        ['lambda', 1, 3],
      ],
    );
    assert.deepEqual(
      screen.leeches.map(({ card, lapses }) => [card, lapses]),
      [['lambda-0', 9]],
    );
    assert.deepEqual([screen.time.answers, screen.time.secondsEach], [4, 9]);
  });

  it('says what the exam date means', () => {
    const made = progressScreen({ ...studied, plan: plan(all, some, 1, { exam: TODAY + 1 }) }, NOW);
    assert.match(made.exam.join(' '), /^The exam is tomorrow: .* 1 card won't fit .* No new cards in the last 3 days\.$/);
    assert.deepEqual(screen.exam, []);
  });
});

describe('the list of cards', () => {
  it('says of each card in a line what it asks', () => {
    const of = (card: object): string => briefOf({ id: 'a', note: 'lambda', ...card } as Card);
    assert.equal(of({ type: 'choice', question: 'A team\nbuilds.\n\n```yaml\na: b\n```\n\nWhich one?', options: [] }), 'A team builds.');
    assert.equal(of({ type: 'fill', file: 'buildspec.yml', snippet: 'phases:\n  ____:\n    a: b\n', accept: ['build'] }), 'What goes in the gap? `____:`');
    assert.equal(of({ type: 'cloze', text: 'It keeps {{five}} of `{{them}}`.' }), 'It keeps ____ of `____`.');
  });

  const all = [...cards(3), ...cards(2, 'logs'), { ...cards(1, 'logs')[0], id: 'exam', question: 'A secret question?' } as Card];
  const some = progress(
    [
      ['lambda-0', memory(-30, -1)],
      ['lambda-1', memory(-1, 3, { lapses: 9 })],
      ['logs-0', memory(-1, 1, { phase: 'relearning' })],
      ['lambda-2', memory(-1, 9)],
    ],
    [
      { id: 's', at: NOW, type: 'suspend', card: 'lambda-2', on: true },
      { id: 'f', at: NOW, type: 'flag', card: 'logs-1', on: true },
    ],
  );
  const about = { cards: all, held: new Set(['exam']), progress: some, notes, plan: plan(all, some, 10, {}) };
  const found = (filter: Partial<CardFilter>): string[] => cardsScreen(about, { ...noCardFilter, ...filter }, 100, NOW).cards.map(({ card }) => card);

  for (const [filter, expected] of [
    [{}, ['lambda-0', 'lambda-1', 'lambda-2', 'logs-0', 'logs-1']],
    [{ text: 'LOGS what' }, ['logs-0', 'logs-1']],
    [{ text: 'secret' }, []],
    [{ text: 'recall' }, []],
    [{ domain: 'monitoring-and-logging' }, ['logs-0', 'logs-1']],
    [{ topic: 'lambda' }, ['lambda-0', 'lambda-1', 'lambda-2']],
    [{ type: 'choice' }, []],
    [{ state: 'new' }, ['logs-1']],
    [{ state: 'due' }, ['lambda-0']],
    [{ state: 'later' }, ['lambda-1']],
    [{ state: 'weak' }, ['lambda-1']],
    [{ state: 'learning' }, ['logs-0']],
    [{ state: 'leech' }, ['lambda-1']],
    [{ state: 'flagged' }, ['logs-1']],
    [{ state: 'suspended' }, ['lambda-2']],
    [{ state: 'constructor' }, ['lambda-0', 'lambda-1', 'lambda-2', 'logs-0', 'logs-1']],
  ] as const)
    it(`with ${JSON.stringify(filter)} has ${expected.length} cards`, () => assert.deepEqual(found(filter), expected));

  it('shows the first ones, says how many there are, and how they stand', () => {
    const { count, cards: rows, choices } = cardsScreen(about, noCardFilter, 2, NOW);
    assert.deepEqual([count, rows.length], [5, 2]);
    assert.equal(rows[0]?.state, 'due');
    assert.match(rows[1]?.state ?? '', /^due in [23] d, forgotten 9 times$/);
    assert.deepEqual(
      choices.topics.map(({ name }) => name),
      ['The lambda', 'The logs'],
    );
  });
});
