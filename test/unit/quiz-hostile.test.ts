import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { backupText, readBackup } from '../../client/src/quiz/exchange/backup.ts';
import { type Entry, entryIds } from '../../client/src/quiz/memory/entry.ts';
import { lineOf, readLines } from '../../client/src/quiz/memory/line.ts';
import { memoryOf, noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { isMemory, isTime } from '../../client/src/quiz/memory/ranges.ts';
import { next, preview, type Rating, ratings } from '../../client/src/quiz/memory/schedule.ts';
import { folded, readSnapshot, snapshotText } from '../../client/src/quiz/memory/snapshot.ts';
import { openStore } from '../../client/src/quiz/memory/store.ts';
import { entriesFor, type Known, knownOf, merge, pack, SYNC_SIZE, unpack } from '../../client/src/quiz/memory/sync.ts';
import * as quiz from '../../client/src/quiz/session/session.ts';
import { memoryFolder } from '../support/folder.ts';
import { hostileDevice, hostileEntries, hostileLines } from '../support/hostile.ts';
import { entriesOf, NOW, standings, steps } from '../support/study.ts';

const DAY = 86_400_000;
const options = { retention: 0.9 };
const cards: readonly Card[] = ['one', 'two', 'three'].map((id) => ({ id, note: id, type: 'recall', question: '?', answer: '!' }));
const sorted = (known: Known): unknown =>
  [...known].map(([card, shared]) => [card, Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1))] as const).sort(([a], [b]) => (a < b ? -1 : 1));

/** A person can go on whatever came: each answer counts, brings the card back in time, and comes through the log and to other devices. */
function assertGoesOn(progress: Progress, now = NOW): void {
  for (const { memory, ...others } of progress.cards.values()) {
    assert.ok(memory?.value === undefined || isMemory(memory.value));
    for (const kept of [memory, ...Object.values(others)]) assert.ok(!kept || isTime(kept.at));
  }
  const id = entryIds('me');
  const session = quiz.startSession('review', {}, now);
  let state = progress;
  const add = (entry: Entry): void => {
    state = withEntries(state, [entry]);
    assert.deepEqual(readLines(lineOf(entry)).entries, [entry], 'the log takes it');
  };
  for (const [index, { id: card }] of cards.entries()) {
    const maker = quiz.makerOf(() => state, now + index * 1000, id);
    add(quiz.suspend(card, false, maker));
    add(quiz.rate(session, state, card, { rating: 3, milliseconds: 1 }, maker, options));
    const memory = memoryOf(state, card);
    assert.ok(memory && memory.last === maker.now && memory.due > maker.now && memory.due <= maker.now + 36_501 * DAY, JSON.stringify(memory));
    assert.equal(state.cards.get(card)?.suspended?.value, false);
    const other = withEntries(progress, entriesFor(unpack(pack(knownOf(state), 'k', SYNC_SIZE)), progress));
    assert.equal(memoryOf(other, card)?.reviews, memory.reviews, 'other devices take it');
    const undone = quiz.undo({ ...session, entries: state.recent.slice(-1) }, maker);
    if (undone) assert.ok(withEntries(state, [undone]).undone.has(undone.of));
  }
  const day = quiz.dayOf(now);
  const { newCards, reviews } = quiz.leftToday(state, quiz.defaultLimits, day);
  assert.ok(newCards >= 0 && reviews >= 0 && newCards <= 9999 && reviews <= 9999);
  quiz.nextCard({ cards, progress: state, limits: quiz.defaultLimits }, session, day);
}

describe('whatever a log, a backup or another device brings', () => {
  it('a person can go on', async () => {
    await fc.assert(
      fc.asyncProperty(hostileLines, steps, fc.boolean(), async (lines, some, isRight) => {
        const mine = entriesOf(some, 'a');
        const files = new Map([
          ['bad-1.log', lines],
          ['a-1.log', mine.map((entry) => lineOf(entry)).join('')],
        ]);
        const store = await openStore(memoryFolder(files), 'me', NOW);
        const found = await store.history();
        for (const entry of mine) assert.ok(found.some(({ id }) => id === entry.id));
        assert.deepEqual(standings(store.progress()), standings(withEntries(noProgress, found)));
        assertGoesOn(store.progress(), isRight ? NOW + 1000 * DAY : NOW - 1000 * DAY);
        const small = folded(store.progress(), NOW);
        assert.deepEqual(readSnapshot(snapshotText({ progress: small, covered: new Map() }))?.progress, small);
      }),
      { numRuns: 300 },
    );
  });

  it('as a backup, it is refused or in range', () => {
    fc.assert(
      fc.property(
        hostileEntries,
        fc.dictionary(fc.constantFrom('a.cards.yaml', '../a.cards.yaml', '__proto__', 'nul.cards.yaml', ''), fc.anything()),
        (entries, files) => {
          const read = readBackup(JSON.stringify({ 'aws-devops-notes-backup': 1, entries, files }));
          assert.ok(typeof read !== 'string');
          assert.equal(
            read.entries.length + Object.keys(read.files).length + read.left,
            entries.length + Object.keys(JSON.parse(JSON.stringify(files))).length,
          );
          assert.deepEqual(readBackup(backupText(read)), { ...read, left: 0 });
          assertGoesOn(withEntries(noProgress, read.entries));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('as another device, it merges as all do, and is outranked by what comes after it', () => {
    fc.assert(
      fc.property(hostileDevice, hostileDevice, steps, (one, two, some) => {
        const mine = withEntries(noProgress, entriesOf(some, 'a'));
        const [a, b, c] = [unpack(one), unpack(two), knownOf(mine)];
        assert.deepEqual(sorted(merge(a, b, c)), sorted(merge(c, merge(b, a))));
        assert.deepEqual(sorted(merge(a, a)), sorted(a));
        assert.deepEqual(sorted(merge(merge(a, c), c)), sorted(merge(c, a)));
        const both = withEntries(mine, entriesFor(merge(a, b), mine));
        assert.deepEqual(entriesFor(merge(a, b), both), []);
        for (const entry of both.recent) assert.deepEqual(readLines(lineOf(entry)).entries, [entry]);
        assertGoesOn(both);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the schedule', () => {
  it('makes of each memory in range one in range, by any clock', () => {
    const memory = fc.record({
      phase: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
      last: fc.integer({ min: 0, max: NOW + 4000 * DAY }),
      wait: fc.integer({ min: 0, max: 36_500 * DAY }),
      stability: fc.oneof(fc.constantFrom(0.001, 36_500), fc.double({ min: 0.001, max: 36_500, noNaN: true })),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      interval: fc.integer({ min: 0, max: 36_500 }),
      step: fc.integer({ min: 0, max: 3 }),
      reviews: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(memory, fc.integer({ min: 0, max: NOW + 4000 * DAY }), fc.constantFrom<Rating>(1, 2, 3, 4), ({ wait, ...rest }, now, rating) => {
        const before = { ...rest, due: rest.last + wait, lapses: 0 };
        assert.ok(isMemory(before));
        const after = next(before, 'a', rating, now, options);
        assert.ok(isMemory(after), JSON.stringify(after));
        assert.ok(after.last === now && after.due > now);
        assert.deepEqual(after, preview(before, 'a', now, options)[rating]);
        for (const each of ratings) assert.ok(isMemory(preview(undefined, 'a', now, options)[each]));
      }),
      { numRuns: 500 },
    );
  });
});
