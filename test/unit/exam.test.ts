import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { choose, examCards, type Sight, unfilled } from '../../client/src/quiz/exam/choose.ts';
import { GAP, ticked } from '../../client/src/quiz/exam/clock.ts';
import { heldBack, sightsIn } from '../../client/src/quiz/exam/held.ts';
import { type Form, type Profile, profileFaults, seatsOf, secondsFor } from '../../client/src/quiz/exam/profile.ts';
import { firstSights, markOf, marksBy, rightIn, satIn, scoreOf } from '../../client/src/quiz/exam/result.ts';
import { type ExamTable, formOf, homeScreen, resultScreen, type Shown, sittingScreen } from '../../client/src/quiz/exam/screens.ts';
import * as sit from '../../client/src/quiz/exam/sit.ts';
import { type Entry, entryIds } from '../../client/src/quiz/memory/entry.ts';
import { examEntries, examLines } from '../../client/src/quiz/memory/exam-sync.ts';
import { lineOf, readLines } from '../../client/src/quiz/memory/line.ts';
import { noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { openStore } from '../../client/src/quiz/memory/store.ts';
import * as quiz from '../../client/src/quiz/session/session.ts';
import { allCards } from '../../server/build/cards.ts';
import { allExams } from '../../server/build/exams.ts';
import { cardsFor, find, Person, profile, rightOf, small } from '../support/exam.ts';
import { memoryFolder } from '../support/folder.ts';
import { NOW, standings } from '../support/study.ts';

const dop: Profile = JSON.parse(readFileSync('notes/exams/dop-c02.json', 'utf8'));
const MINUTE = 60_000;
const forms = (of: Profile): Form[] => ['full', 'half', ...of.domains.map(({ id }) => ({ domain: id }))];

describe('the profile of an exam', () => {
  const seats = (form: Form, of: 'asked' | 'counted'): number[] => seatsOf(dop, form).map((each) => each[of]);

  it('says how many questions each domain has, in all of it, in half and alone', () => {
    assert.deepEqual(seats('full', 'asked'), [17, 13, 11, 11, 10, 13]);
    assert.deepEqual(seats('full', 'counted'), [14, 11, 10, 10, 9, 11]);
    assert.deepEqual(seats('half', 'asked'), [9, 7, 5, 5, 5, 7]);
    assert.deepEqual(seats('half', 'counted'), [7, 6, 5, 5, 4, 6]);
    assert.deepEqual(seats({ domain: 'monitoring-and-logging' }, 'asked'), [11]);
    assert.deepEqual(seats({ domain: 'monitoring-and-logging' }, 'counted'), [11]);
  });

  it('says how long each takes, also where a full one has more time', () => {
    assert.deepEqual(
      [180, 210].map((minutes) => (['full', 'half', { domain: 'sdlc-automation' }] as const).map((form) => secondsFor(dop, form, minutes))),
      [
        [180 * 60, 90 * 60, 17 * 144],
        [210 * 60, 105 * 60, 17 * 168],
      ],
    );
  });

  const wrong: readonly (readonly [string, Partial<Profile>, RegExp])[] = [
    ['weights', { domains: profile.domains.slice(1) }, /weights add up to 40/],
    ['what counts', { domains: profile.domains.map((domain) => ({ ...domain, counted: 7 })) }, /counts 7 of 6/],
    ['half', { half: { asked: 11, counted: 4, minutes: 10 } }, /asks 10/],
    ['time', { minutes: 0 }, /no time/],
    ['the mark', { passMark: 75 }, /mark is 75/],
  ];
  it('adds up', () => assert.deepEqual([...profileFaults(dop), ...profileFaults(profile)], []));
  for (const [what, change, said] of wrong) it(`is refused for ${what}`, () => assert.match(profileFaults({ ...profile, ...change }).join('\n'), said));

  it('is kept by the cards there are, and the build refuses one that is not', () => {
    const { cards } = allCards();
    assert.deepEqual(allExams(cards).wrong, []);
    const folder = mkdtempSync(join(tmpdir(), 'exams-'));
    try {
      cpSync('notes/exams', folder, { recursive: true });
      writeFileSync(join(folder, 'more.json'), JSON.stringify({ ...dop, id: 'more', exams: 9 }));
      assert.match(allExams(cards, folder).wrong.join('\n'), /^more: exam \d of 9 asks \d+ questions again\.$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const few = cards.filter(({ task }) => task !== 'c02-3-1' && task !== 'c02-3-2' && task !== 'c02-3-3');
    assert.match(allExams(few).wrong.join('\n'), /exam 1 of 5 asks 0 of 11 questions of resilient-cloud-solutions\./);
    const [first] = profile.domains;
    assert.ok(first);
    const oneNote = small.map((card) => (card.task?.startsWith(first.tasks) ? { ...card, note: 'n' } : card));
    assert.match(unfilled(profile, oneNote, ['a']).join('\n'), /asks 6 questions of n\./);
  });
});

describe('the questions of an exam', () => {
  const domainsOf = (ids: readonly string[]): number[] => profile.domains.map(({ tasks }) => ids.filter((id) => id.startsWith(tasks)).length);

  it('come from the domains as they should, in turn from their tasks, and two of one note at most', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...forms(profile)),
        fc.dictionary(fc.constantFrom(...small.map(({ id }) => id)), fc.nat({ max: 9 })),
        (seed, form, seen) => {
          const sightOf = (id: string): Sight | undefined => (seen[id] === undefined ? undefined : { last: seen[id] + 1, inExam: seen[id] % 2 === 0 });
          const paper = choose(profile, form, small, sightOf, seed);
          const seats = seatsOf(profile, form);
          assert.equal(new Set(paper.cards).size, paper.cards.length);
          assert.deepEqual(
            profile.domains.map(({ id }) => seats.find(({ domain }) => domain.id === id)?.asked ?? 0),
            domainsOf(paper.cards),
          );
          assert.deepEqual(
            profile.domains.map(({ id }) => seats.find(({ domain }) => domain.id === id)?.counted ?? 0),
            domainsOf(paper.cards.filter((_, place) => !paper.uncounted.includes(place))),
          );
          const notes = paper.cards.map((id) => find(id)?.note);
          assert.ok(notes.every((note) => notes.filter((each) => each === note).length <= 2));
          assert.deepEqual(
            paper.seen.map((place) => paper.cards[place]),
            paper.cards.filter((id) => seen[id] !== undefined),
          );
          assert.deepEqual(choose(profile, form, small, sightOf, seed), paper, 'the seed decides');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('go round by task: none has two more than another while it has cards', () => {
    for (let run = 0; run < 50; run++) {
      const { cards } = choose(profile, 'full', small, () => undefined, `r${run}`);
      const count = (task: string): number => cards.filter((id) => id.startsWith(`${task}-`)).length;
      assert.deepEqual(['x-1-1', 'x-1-2', 'x-1-3', 'x-2-1', 'x-2-2'].map(count), [2, 2, 2, 2, 2]);
    }
  });

  it('of full exams were never seen while that is possible, then longest ago', () => {
    for (let run = 0; run < 30; run++) {
      const sights = new Map<string, Sight>();
      const papers = Array.from({ length: 5 }, (_, number) => {
        const { cards, seen } = choose(profile, 'full', small, (id) => sights.get(id), `${run} ${number}`);
        for (const id of cards) sights.set(id, { last: number + 1, inExam: true });
        return { cards, seen };
      });
      // Two notes of each task, of four, are left for the third and fourth.
      assert.deepEqual(
        papers.slice(0, 4).flatMap(({ seen }) => seen),
        [],
      );
      assert.equal(new Set(papers.slice(0, 4).flatMap(({ cards }) => cards)).size, 40);
      assert.equal(papers[4]?.seen.length, 10);
      assert.deepEqual(new Set(papers[4]?.cards), new Set(papers[0]?.cards), 'those of the first exam come again');
    }
  });

  it('of half exams and of one domain are those that an exam showed, so that full ones stay unseen', () => {
    for (const form of forms(profile).slice(1)) {
      const first = choose(profile, 'full', small, () => undefined, 'a');
      const sightOf = (id: string): Sight | undefined => (first.cards.includes(id) ? { last: 5, inExam: true } : undefined);
      const { cards, seen } = choose(profile, form, small, sightOf, 'b');
      assert.equal(seen.length, cards.length);
    }
  });

  it('are cards in exam form that came with the extension', () => {
    const [one, two, three] = cardsFor(1);
    assert.ok(one && two && three?.type === 'choice');
    const { exam, ...plain } = three;
    assert.deepEqual(examCards([one, { ...two, uri: 'file:///x.cards.yaml' }, plain]), [one]);
  });

  it('are fewer where there are fewer, and an exam of nothing is one too', () => {
    assert.deepEqual(
      choose(profile, 'full', [], () => undefined, 'a'),
      { cards: [], uncounted: [], seen: [] },
    );
    assert.equal(choose(profile, 'full', small.slice(0, 3), () => undefined, 'a').cards.length, 3);
  });
});

describe('the clock of an exam', () => {
  const rules = { seconds: 600, strict: false };
  const table: readonly (readonly [string, Parameters<typeof ticked>, ReturnType<typeof ticked>])[] = [
    ['goes on', [1000, NOW, NOW + 30_000, rules], { used: 31_000, isOver: false }],
    ['goes on over a gap of a minute', [1000, NOW, NOW + GAP, rules], { used: 61_000, isOver: false }],
    ['stands still over a longer one', [1000, NOW, NOW + GAP + 1, rules], { used: 1000, pause: GAP + 1, isOver: false }],
    ['goes on over any, if it is strict', [1000, NOW, NOW + 5 * MINUTE, { ...rules, strict: true }], { used: 301_000, isOver: false }],
    ['takes nothing away when the wall clock is set back', [1000, NOW, NOW - MINUTE, rules], { used: 1000, isOver: false }],
    ['ends at its time', [590_000, NOW, NOW + 10_000, rules], { used: 600_000, isOver: true }],
    ['shows no more than its time', [590_000, NOW, NOW + 30_000, rules], { used: 600_000, isOver: true }],
    ['ends while nobody looks, if it is strict', [1000, NOW, NOW + 999 * MINUTE, { ...rules, strict: true }], { used: 600_000, isOver: true }],
  ];
  for (const [what, given, expected] of table) it(what, () => assert.deepEqual(ticked(...given), expected));

  it('shows the sum of the gaps that are no pauses, however it is looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: GAP }), fc.integer({ min: GAP + 1, max: 99 * MINUTE })), { maxLength: 30 }), (gaps) => {
        let state = { used: 0, at: NOW };
        for (const gap of gaps) state = { used: ticked(state.used, state.at, state.at + gap, { seconds: 86_400, strict: false }).used, at: state.at + gap };
        assert.equal(
          state.used,
          gaps.filter((gap) => gap <= GAP).reduce((sum, gap) => sum + gap, 0),
        );
      }),
    );
  });
});

describe('the score of an exam', () => {
  const table: readonly (readonly [number, number, ReturnType<typeof scoreOf>])[] = [
    // Of 65: 47 is 72.3 %, just above the mark.
    [47, 65, { score: 751, low: 662, high: 824, verdict: 'open' }],
    [65, 65, { score: 1000, low: 964, high: 1000, verdict: 'pass' }],
    [54, 65, { score: 848, low: 767, high: 904, verdict: 'pass' }],
    [52, 65, { score: 820, low: 736, high: 882, verdict: 'open' }],
    [40, 65, { score: 654, low: 562, high: 737, verdict: 'fail' }],
    [42, 65, { score: 682, low: 590, high: 762, verdict: 'open' }],
    [0, 65, { score: 100, low: 100, high: 136, verdict: 'fail' }],
    [2, 2, { score: 1000, low: 483, high: 1000, verdict: 'open' }],
    [0, 0, { score: 100, low: 100, high: 1000, verdict: 'open' }],
  ];
  for (const [right, of, expected] of table)
    it(`is ${expected.score} for ${right} of ${of}, ${expected.verdict}`, () => assert.deepEqual(scoreOf({ right, of }, 750), expected));

  it('has a range whose ends are just not unlikely: the share lies 1.645 deviations from each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat({ max: 200 }), (of, some) => {
        const right = Math.min(of, some);
        const { score, low, high } = scoreOf({ right, of }, 750);
        assert.ok(low <= score && score <= high && low >= 100 && high <= 1000);
        const deviations = (score: number): number => {
          const share = (score - 100) / 900;
          return Math.abs(right / of - share) / Math.sqrt((share * (1 - share)) / of);
        };
        // Scores are whole numbers; at the ends of the scale there is no further.
        if (low > 101) assert.ok(deviations(low - 0.5) >= 1.6448 && deviations(low + 0.5) <= 1.6449, `${right} of ${of} from ${low}`);
        if (high < 999) assert.ok(deviations(high + 0.5) >= 1.6448 && deviations(high - 0.5) <= 1.6449, `${right} of ${of} to ${high}`);
      }),
    );
  });
});

describe('an exam that somebody sits', () => {
  type Act = { readonly act: 'show' | 'look' | 'choose' | 'strike' | 'flag' | 'close' | 'crash'; readonly value: number; readonly wait: number };
  const acts: fc.Arbitrary<readonly Act[]> = fc.array(
    fc.record({
      act: fc.constantFrom('show', 'show', 'choose', 'choose', 'choose', 'strike', 'flag', 'look', 'close', 'crash'),
      value: fc.nat({ max: 9 }),
      wait: fc.oneof(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: GAP + 1, max: 500 * MINUTE })),
    }),
    { maxLength: 40, size: 'max' },
  );

  it('has what was done last with each question, goes on after each end where it was, and counts the time at it alone', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const me = new Person({ seconds: 86_400 });
        const known = new Map<string, { chosen?: readonly number[]; struck?: readonly number[]; flagged?: boolean }>();
        let sitting = me.open();
        let used = 0;
        let on: string | undefined = sitting.on;
        assert.equal(on, me.begun.cards[0]);
        for (const { act, value, wait } of all) {
          me.now += wait;
          if (wait <= GAP) used += wait;
          const note = (what: sit.Change): void => {
            sitting = me.did(sit.change(sitting, me.now, me.newId, what));
            if (on !== undefined) known.set(on, { ...known.get(on), ...what });
          };
          if (act === 'show') {
            on = me.begun.cards[value];
            sitting = me.did(sit.show(sitting, me.now, me.newId, on));
          } else if (act === 'look') {
            on = undefined;
            sitting = me.did(sit.show(sitting, me.now, me.newId, undefined));
          } else if (act === 'choose') note({ chosen: [value % 4] });
          else if (act === 'strike') note({ struck: [value % 4] });
          else if (act === 'flag') note({ flagged: value % 2 === 0 });
          else {
            if (act === 'close') me.did(sit.leave(sitting, me.now, me.newId));
            // A crash comes later than the last sign of the page.
            else sitting = me.did(sit.tick(sitting, me.now, me.newId));
            me.progress = withEntries(noProgress, readLines(me.log.map((entry) => lineOf(entry)).join('')).entries);
            sitting = me.open(act === 'crash' ? 'a' : 'b');
            assert.ok(sitting.on !== undefined && (on === undefined || sitting.on === on), 'the same question is on show');
            on = sitting.on;
          }
        }
        const { questions, used: shown, pauses } = me.attempt;
        for (const [card, { chosen, struck, flagged }] of known) {
          const found = questions.get(card);
          assert.deepEqual([found?.chosen?.value, found?.struck?.value, found?.flagged?.value], [chosen, struck, flagged]);
        }
        assert.equal(shown?.value, used);
        assert.ok([...questions.values()].reduce((sum, { spent }) => sum + (spent?.value ?? 0), 0) <= used);
        assert.deepEqual(
          pauses.map(({ value }) => value),
          all.flatMap(({ wait }) => (wait > GAP ? [wait] : [])),
        );
        assert.deepEqual(readLines(me.log.map((entry) => lineOf(entry)).join('')), { entries: me.log, damaged: 0, newer: false });
      }),
      { numRuns: 200 },
    );
  });

  it('gives each question the time that it was on show', () => {
    const me = new Person();
    let sitting = me.open();
    const [one, two] = me.begun.cards;
    me.now += 20_000;
    sitting = me.did(sit.tick(sitting, me.now, me.newId));
    me.now += 10_000;
    sitting = me.did(sit.show(sitting, me.now, me.newId, two));
    me.now += 5000;
    sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen: [1] }));
    me.now += 1000;
    sitting = me.did(sit.show(sitting, me.now, me.newId, undefined));
    me.now += 7000;
    sitting = me.did(sit.show(sitting, me.now, me.newId, one));
    me.now += 2000;
    me.did(sit.leave(sitting, me.now, me.newId));
    const spent = (card = ''): number | undefined => me.attempt.questions.get(card)?.spent?.value;
    assert.deepEqual([spent(one), spent(two), me.attempt.used?.value], [32_000, 6000, 45_000]);
  });

  it('says of each question whether it was seen and answered', () => {
    const severalIn = ({ begun }: Person): string | undefined => begun.cards.find((id) => rightOf(id).length === 2);
    const me = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => new Person({}, 'full', seed)).find(severalIn);
    const several = me && severalIn(me);
    assert.ok(me && several);
    let sitting = me.open();
    const state = (): string => sit.stateOf(me.attempt, several, 2);
    if (sitting.on !== several) assert.equal(state(), 'unseen');
    sitting = me.did(sit.show(sitting, me.now, me.newId, several));
    assert.equal(state(), 'unanswered');
    for (const [chosen, expected] of [
      [[0], 'unanswered'],
      [[0, 1], 'answered'],
      [[0, 1, 2], 'unanswered'],
      [[], 'unanswered'],
    ] as const) {
      sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen }));
      assert.equal(state(), expected);
    }
  });

  it('goes on, the one begun last if there are several, and shows its time now', () => {
    const me = new Person();
    assert.equal(sit.goingOn(noProgress.exams), undefined);
    assert.equal(sit.goingOn(me.progress.exams), me.exam);
    const sitting = me.open();
    assert.deepEqual(sit.clockOf(sitting, me.now + 5000), { used: 5000, isOver: false });
    me.now += 10;
    const later = sit.beginning(me.begun, me.now, 'later');
    me.take([later]);
    assert.equal(sit.goingOn(me.progress.exams), 'later');
    me.did(sit.end({ ...sitting, exam: 'later' }, me.now, me.newId, { how: 'dropped', right: [] }));
    assert.equal(sit.goingOn(me.progress.exams), me.exam);
  });

  it('is in one window: another may take it when that left, gave no sign for a minute, or was asked to', () => {
    const me = new Person();
    assert.ok(sit.isFree(me.attempt, 'b', me.now), 'nobody has it');
    let sitting = me.open('a');
    assert.ok(sit.isFree(me.attempt, 'a', me.now) && !sit.isFree(me.attempt, 'b', me.now));
    me.now += 30_000;
    sitting = me.did(sit.tick(sitting, me.now, me.newId));
    assert.ok(!sit.isFree(me.attempt, 'b', me.now + GAP));
    assert.ok(sit.isFree(me.attempt, 'b', me.now + GAP + 1), 'no sign');
    me.open('b');
    assert.ok(!sit.isFree(me.attempt, 'a', me.now), 'it was taken over');
    me.did(sit.leave(me.open('a'), me.now, me.newId));
    assert.ok(sit.isFree(me.attempt, 'b', me.now), 'it was left');
    void sitting;
  });

  it('has the latest answer of each question, whichever windows gave them and in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ window: fc.constantFrom('a', 'b'), card: fc.nat({ max: 2 }), chosen: fc.nat({ max: 3 }), wait: fc.integer({ min: -5000, max: 5000 }) }),
          { maxLength: 20 },
        ),
        fc.infiniteStream(fc.nat()),
        (all, chance) => {
          const me = new Person();
          const last = new Map<string, number>();
          // Both go on from what they know; one hears of the other only now and then.
          const windows = new Map(['a', 'b'].map((page) => [page, me.open(page)]));
          for (const { window, card, chosen, wait } of all) {
            me.now += wait;
            const id = me.begun.cards[card] ?? '';
            const before = windows.get(window);
            assert.ok(before);
            const shown = me.did(sit.show({ ...before, attempt: me.attempt }, me.now, me.newId, id));
            windows.set(window, me.did(sit.change(shown, me.now, me.newId, { chosen: [chosen] })));
            last.set(id, chosen);
          }
          const mixed = me.log.map((entry) => ({ entry, key: chance.next().value })).sort((a, b) => a.key - b.key);
          const other = mixed.reduce((progress, { entry }) => withEntries(progress, [entry]), noProgress);
          assert.deepEqual(standings(other), standings(me.progress));
          for (const [id, chosen] of last) assert.deepEqual(other.exams.get(me.exam)?.questions.get(id)?.chosen?.value, [chosen]);
        },
      ),
    );
  });

  it('has lost no answer given before a crash at any step of any write', async () => {
    const me = new Person();
    let sitting = me.open();
    for (const card of me.begun.cards.slice(0, 4)) {
      me.now += 9000;
      sitting = me.did(sit.show(sitting, me.now, me.newId, card));
      me.now += 9000;
      sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen: rightOf(card), struck: [3] }));
    }
    me.did(sit.end(sitting, me.now, me.newId, { how: 'handed-in', right: rightIn(me.attempt, me.begun, find) }));
    let crashes = 0;
    for (let crashAt = 0; ; crashAt++) {
      const files = new Map<string, string>();
      const folder = memoryFolder(files, { crashAt });
      let given: Progress = noProgress;
      let crashed = false;
      try {
        const store = await openStore(folder, 'b', NOW);
        for (const entry of me.log) {
          await store.add([entry]);
          given = withEntries(given, [entry]);
        }
      } catch {
        crashed = true;
      }
      const after = (await openStore(memoryFolder(files), 'c', NOW)).progress();
      // What was being written may be there too.
      const next = withEntries(given, me.log.slice(given.recent.length, given.recent.length + 1));
      assert.ok(
        [given, next].some((each) => JSON.stringify(standings(each)) === JSON.stringify(standings(after))),
        `after step ${crashAt}`,
      );
      for (const [card, { chosen }] of given.exams.get(me.exam)?.questions ?? [])
        if (chosen) assert.deepEqual(after.exams.get(me.exam)?.questions.get(card)?.chosen, chosen);
      if (!crashed) break;
      crashes++;
    }
    assert.ok(crashes > 60, `${crashes} crashes`);
  });
});

describe('the result of an exam', () => {
  /** Sits an exam: of the questions in order, this one is answered right. */
  function sat(isRight: (place: number) => boolean, how: 'handed-in' | 'time' | 'dropped' = 'handed-in', seed = 'seed'): Person {
    const me = new Person({}, 'full', seed);
    let sitting = me.open();
    for (const [place, card] of me.begun.cards.entries()) {
      sitting = me.did(sit.show(sitting, me.now, me.newId, card));
      const right = rightOf(card);
      const wrong = right.length === 1 ? [((right[0] ?? 0) + 1) % 4] : right.slice(1);
      sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen: isRight(place) ? right : wrong }));
    }
    me.did(sit.end(sitting, me.now, me.newId, { how, right: rightIn(me.attempt, me.begun, find) }));
    return me;
  }

  it('counts what counts, by domain and task, with no partial credit', () => {
    const me = sat((place) => place % 2 === 0);
    const [exam] = satIn(me.progress.exams);
    assert.ok(exam);
    assert.deepEqual(exam.ended, { how: 'handed-in', right: [0, 2, 4, 6, 8] });
    const counted = me.begun.cards.flatMap((_, place) => (me.begun.uncounted.includes(place) ? [] : [place]));
    assert.equal(counted.length, 8);
    assert.deepEqual(markOf(exam), { right: counted.filter((place) => place % 2 === 0).length, of: 8 });
    const marks = marksBy(exam, profile, find);
    assert.deepEqual(
      marks.map(({ domain, mark }) => [domain.id, mark.of]),
      [
        ['building', 5],
        ['running', 3],
      ],
    );
    for (const { mark, tasks } of marks)
      for (const part of ['right', 'of'] as const)
        assert.equal(
          tasks.reduce((sum, each) => sum + each.mark[part], 0),
          mark[part],
        );
    assert.deepEqual(
      marksBy(exam, profile, () => undefined),
      [],
      'of cards that are gone nothing is known',
    );
  });

  it('of nothing answered is all wrong, and too many options are wrong too', () => {
    const me = new Person();
    let sitting = me.open();
    assert.deepEqual(rightIn(me.attempt, me.begun, find), []);
    for (const card of me.begun.cards) {
      sitting = me.did(sit.show(sitting, me.now, me.newId, card));
      sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen: [0, 1, 2, 3, 4].slice(0, find(card)?.options.length) }));
    }
    assert.deepEqual(rightIn(me.attempt, me.begun, find), []);
  });

  it('tells first sights from others', () => {
    const me = sat(() => true);
    const again = { ...me.begun, seen: [0, 1, 2] };
    const sights = firstSights([...satIn(me.progress.exams), { id: 'z', at: NOW, begun: again, ended: { how: 'time', right: [0, 4] }, attempt: me.attempt }]);
    assert.equal(sights.length, 10 + 7);
    assert.equal(sights.filter(({ right }) => right).length, 10 + 1);
  });

  it('comes of exams that were handed in, by the person or the clock', () => {
    for (const how of ['handed-in', 'time', 'dropped'] as const) assert.equal(satIn(sat(() => true, how).progress.exams).length, how === 'dropped' ? 0 : 1);
    assert.deepEqual(satIn(new Person().progress.exams), []);
  });

  it('lets its cards into the quiz, where those in exam form waited until then', () => {
    const cards: quiz.Deck['cards'] = [...small, { id: 'plain', note: 'plain', type: 'recall', question: '?', answer: '!' }];
    const deck = (progress: Progress): quiz.Deck => ({ cards, progress, limits: { newCards: 999, reviews: 999 }, held: heldBack(cards, progress) });
    const fresh = (progress: Progress, scope: quiz.Scope = {}): number => quiz.standingOf(deck(progress), scope, NOW).fresh;
    assert.equal(fresh(noProgress), 1);
    assert.deepEqual([quiz.standingOf(deck(noProgress), {}, NOW).all, quiz.standingOf(deck(noProgress), {}, NOW).held], [1, small.length]);
    assert.equal(quiz.nextCard(deck(noProgress), quiz.startSession('cram', {}, NOW), quiz.dayOf(NOW)).card?.id, 'plain');
    assert.equal(fresh(noProgress, { cards: [small[0]?.id ?? ''] }), 0, 'also where one is named');
    assert.equal(fresh(sat(() => true, 'dropped').progress), 1);
    const { progress, begun } = sat(() => false);
    assert.equal(fresh(progress), 1 + begun.cards.length);
    assert.equal(quiz.standingOf({ ...deck(progress), held: new Set<string>() }, {}, NOW).fresh, small.length + 1, 'the setting frees them');
  });

  it('goes to other devices: what was asked here is not asked there again', () => {
    const all = ['a', 'b', 'c'].map((seed, index) => {
      const me = sat((place) => place > index, 'handed-in', seed);
      return me.log.map((entry) => ({ ...entry, id: `${seed}.${entry.id}`, exam: `${seed}.${entry.exam}`, at: entry.at + index }));
    });
    const here = withEntries(noProgress, [...all.flat(), ...new Person().log]);
    const told = (bytes: number): unknown => JSON.parse(JSON.stringify({ format: 1, cards: '', exams: examLines(here, bytes) }));
    const there = withEntries(noProgress, examEntries(told(100_000), noProgress));
    assert.deepEqual(
      satIn(there.exams).map(({ id, at, begun, ended }) => ({ id, at, begun, ended })),
      satIn(here.exams).map(({ id, at, begun, ended }) => ({ id, at, begun, ended })),
    );
    assert.equal(sit.goingOn(there.exams), undefined, 'one that goes on stays where it is');
    assert.deepEqual(heldBack(small, there), heldBack(small, here));
    assert.deepEqual(examEntries(told(100_000), here), [], 'nothing is news twice');
    assert.deepEqual(examEntries(told(100_000), there), []);
    const [one] = satIn(there.exams);
    const shown = one && resultScreen(one, { profiles: [profile], cards: small, find, notes: [] });
    assert.ok(shown?.screen === 'result');
    assert.match(shown.facts.join('\n'), /on another device/);
    for (let bytes = 0; bytes < 4000; bytes += 97) {
      const lines = examLines(here, bytes);
      assert.ok(JSON.stringify(lines).length <= Math.max(2, bytes));
      const found = satIn(withEntries(noProgress, examEntries({ exams: lines }, noProgress)).exams);
      assert.deepEqual(
        found.map(({ id }) => id),
        satIn(here.exams)
          .slice(3 - found.length)
          .map(({ id }) => id),
        'the latest first',
      );
    }
    for (const value of [undefined, null, 3, {}, { exams: 3 }, { exams: 'x\n1 00000000 {}' }]) assert.deepEqual(examEntries(value, here), []);
  });

  it('makes its questions seen, and so do the quiz and an exam that was given up, as far as it went', () => {
    const { progress, begun } = sat(() => true);
    const sightOf = sightsIn(progress);
    assert.ok(begun.cards.every((id) => sightOf(id)?.inExam));
    assert.equal(small.filter(({ id }) => sightOf(id)).length, begun.cards.length);
    const me = new Person();
    const sitting = me.open();
    me.did(sit.end(sitting, me.now, me.newId, { how: 'dropped', right: [] }));
    assert.deepEqual(
      small.filter(({ id }) => sightsIn(me.progress)(id)).map(({ id }) => id),
      [me.begun.cards[0]],
    );
    const id = small[9]?.id ?? '';
    const session = quiz.startSession('review', {}, NOW);
    const entry: Entry = quiz.rate(
      session,
      noProgress,
      id,
      { rating: 3, milliseconds: 1 },
      quiz.makerOf(() => noProgress, NOW, entryIds('q')),
      { retention: 0.9 },
    );
    assert.deepEqual(sightsIn(withEntries(noProgress, [entry]))(id), { last: NOW, inExam: false });
    const practice: Entry = { id: 'p', at: NOW + 5, type: 'practice', card: id, rating: 1, milliseconds: 1 };
    assert.deepEqual(sightsIn(withEntries(noProgress, [entry, practice]))(id), { last: NOW + 5, inExam: false });
  });
});

describe('the page of an exam', () => {
  const table: ExamTable = { profiles: [profile], cards: small, find, notes: [] };
  const home = (progress: Progress, minutes?: number): Extract<Shown, { screen: 'home' }> => homeScreen(table, progress.exams, sightsIn(progress), minutes);

  it('offers all forms with what they ask, and says how many exams are left unseen', () => {
    const [shown] = home(noProgress, 30).profiles;
    assert.deepEqual(
      shown?.forms.map(({ form, about }) => [form, about]),
      [
        ['full', '10 questions, of which 8 count, 30 minutes'],
        ['half', '5 questions, of which 4 count, 15 minutes'],
        ['building', '6 questions, 18 minutes'],
        ['running', '4 questions, 12 minutes'],
      ],
    );
    for (const { form } of shown?.forms ?? []) assert.deepEqual(seatsOf(profile, formOf(form)).length, form === 'full' || form === 'half' ? 2 : 1);
    assert.equal(shown?.unseen, 2, 'no more than the profile promises');
    const seen = new Map<string, sit.Sitting['attempt']>();
    for (const seed of ['a', 'b', 'c']) {
      const sights = sightsIn({ ...noProgress, exams: seen });
      const paper = choose(profile, 'full', small, sights, seed);
      const me = new Person(paper);
      me.did(sit.end(me.open(), me.now, me.newId, { how: 'handed-in', right: [] }));
      seen.set(seed, me.attempt);
    }
    const later = home({ ...noProgress, exams: seen });
    assert.equal(later.profiles[0]?.unseen, 1);
    assert.equal(later.past.length, 3);
  });

  it('tells nothing of what is right before the exam is handed in', () => {
    const me = new Person();
    let sitting = me.open();
    for (const card of [...me.begun.cards, undefined]) {
      sitting = me.did(sit.show(sitting, me.now, me.newId, card));
      const screen = sittingScreen(sitting, table, me.now, false);
      assert.equal(screen.screen, card === undefined ? 'review' : 'question');
      assert.doesNotMatch(JSON.stringify(screen), /Because|why|"right":(true|false|\[)/);
      if (screen.screen === 'question')
        assert.deepEqual(
          screen.options.map(({ index }) => index).sort(),
          find(card ?? '')?.options.map((_, index) => index),
        );
    }
  });

  it('names each question by its first sentence, or its first line', () => {
    const [card] = small;
    assert.ok(card);
    for (const [question, expected] of [
      ['A team builds. It waits.\n\nWhy?', 'A team builds.'],
      ['A team uses version 3.2 of it?', 'A team uses version 3.2 of it?'],
      ['These are known:\n\n- one. Two', 'These are known:'],
      ['\nNo end', 'No end'],
    ] as const) {
      const me = new Person({ cards: [card.id], seen: [], uncounted: [] });
      const sitting = me.did(sit.show(me.open(), me.now, me.newId, undefined));
      const screen = sittingScreen(sitting, { ...table, find: () => ({ ...card, question }) }, me.now, false);
      assert.equal(screen.screen === 'review' && screen.marks[0]?.line, expected);
    }
  });

  it('shows options in an order that stays in an exam, and is another in the next', () => {
    const orders = (me: Person): string[] =>
      me.begun.cards.map((card) => {
        const screen = sittingScreen({ ...me.open(), on: card }, table, me.now, false);
        return screen.screen === 'question' ? screen.options.map(({ index }) => index).join('') : '';
      });
    const me = new Person();
    assert.deepEqual(orders(me), orders(me));
    assert.ok(new Set(orders(me)).size > 3);
  });

  it('says after the exam how it was sat, and gives each question with its reasons', () => {
    const me = new Person({ seen: [0, 3], strict: false });
    let sitting = me.open();
    const [first = ''] = me.begun.cards;
    sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen: rightOf(first) }));
    me.now += 20_000;
    sitting = me.did(sit.tick(sitting, me.now, me.newId));
    me.now += 90 * MINUTE;
    sitting = me.did(sit.tick(sitting, me.now, me.newId));
    me.did(sit.end(sitting, me.now, me.newId, { how: 'handed-in', right: rightIn(me.attempt, me.begun, find) }));
    const [sat] = satIn(me.progress.exams);
    assert.ok(sat);
    const shown = resultScreen(sat, table);
    assert.ok(shown.screen === 'result');
    assert.deepEqual(
      shown.facts.map((fact) => fact.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'then')),
      [
        'Handed in after 20 s of 20 min; 2 s a question.',
        '9 questions were not answered; that counts as wrong.',
        '2 questions of 10 did not count, as in the exam.',
        'You had seen 2 questions of 10 before, which makes the score look better than it is.',
        'The clock stood still for 1 h 30 min, until then.',
      ],
    );
    assert.equal(shown.questions.length, 10);
    assert.equal(shown.wrong, 9);
    assert.match(shown.questions[0]?.about ?? '', /^20 s/);
    assert.match(shown.questions[1]?.about ?? '', /^not answered, never on show/);
    for (const { options } of shown.questions) assert.ok(options.length >= 4 && options.every(({ why }) => why.startsWith('Because of')));
    const gone = resultScreen(sat, { ...table, find: (id) => (id === first ? undefined : find(id)) });
    assert.ok(gone.screen === 'result' && gone.questions.length === 9);
    assert.deepEqual([gone.right, gone.of, gone.score], [shown.right, shown.of, shown.score], 'a card that goes changes no result');
  });

  it('says that the time ran out, and that the clock was strict', () => {
    const me = new Person({ strict: true });
    const sitting = me.open();
    me.now += 999 * MINUTE;
    assert.ok(sit.clockOf(sitting, me.now).isOver);
    me.did(sit.end(sitting, me.now, me.newId, { how: 'time', right: [] }));
    const [sat] = satIn(me.progress.exams);
    assert.ok(sat);
    const shown = resultScreen(sat, table);
    assert.ok(shown.screen === 'result');
    assert.match(shown.facts.join('\n'), /^The time ran out; 2 min a question\.\n.*strict/s);
    assert.equal(sat.attempt.used?.value, 1200_000);
  });
});
