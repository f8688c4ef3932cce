import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../client/src/quiz/memory/entry.ts';
import { isSuspended, memoryOf, noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { entriesFor, type Known, keyOf, knownOf, merge, pack, roomFor, SYNC_SIZE, sizeOf, unpack } from '../../client/src/quiz/memory/sync.ts';
import { entriesOf, NOW, standings, steps } from '../support/study.ts';

const sorted = (known: Known): unknown =>
  [...known].map(([card, shared]) => [card, Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1))] as const).sort(([a], [b]) => (a < b ? -1 : 1));
const progressOf = (entries: readonly Entry[]): Progress => withEntries(noProgress, entries);
/** What comes of a device's knowledge when it has been on its way. */
const sent = (progress: Progress, key = keyOf('d')): Known => unpack(JSON.parse(JSON.stringify(pack(knownOf(progress), key, SYNC_SIZE))));

const device = (name: string): fc.Arbitrary<Progress> => steps.map((all) => progressOf(entriesOf(all, name, NOW + (name.charCodeAt(0) % 7))));

describe('what devices know together', () => {
  it('is the same in any order, any grouping, and told twice', () => {
    fc.assert(
      fc.property(device('a'), device('b'), device('c'), (one, two, three) => {
        const [a, b, c] = [knownOf(one), knownOf(two), knownOf(three)];
        assert.deepEqual(sorted(merge(a, b)), sorted(merge(b, a)));
        assert.deepEqual(sorted(merge(merge(a, b), c)), sorted(merge(a, merge(b, c))));
        assert.deepEqual(sorted(merge(a, a)), sorted(a));
        assert.deepEqual(sorted(merge(merge(a, b), b)), sorted(merge(a, b)));
      }),
    );
  });

  it('is of each card what the latest review says', () => {
    fc.assert(
      fc.property(device('a'), device('b'), (a, b) => {
        const together = merge(knownOf(a), knownOf(b));
        for (const [card, { memory }] of together)
          for (const each of [a, b]) {
            const own = each.cards.get(card)?.memory;
            if (own) assert.ok(memory && (memory.at > own.at || (memory.at === own.at && memory.id >= own.id)));
          }
      }),
    );
  });

  it('comes over the wire, and is the same on both devices then', () => {
    fc.assert(
      fc.property(device('a'), device('b'), (a, b) => {
        const atB = withEntries(b, entriesFor(sent(a), b));
        const atA = withEntries(a, entriesFor(sent(b), a));
        for (const card of new Set([...a.cards.keys(), ...b.cards.keys()])) {
          const [one, two] = [memoryOf(atA, card), memoryOf(atB, card)];
          assert.equal(one?.reviews, two?.reviews);
          assert.ok(Math.abs((one?.due ?? 0) - (two?.due ?? 0)) <= 30_000);
          assert.equal(isSuspended(atA, card), isSuspended(atB, card));
        }
        // What came is not sent back as news, and nothing comes twice.
        assert.deepEqual(entriesFor(sent(atB), atA), []);
        assert.deepEqual(entriesFor(sent(a), atB), []);
      }),
    );
  });

  it('holds an undo, also where the review came first', () => {
    const review = entriesOf(
      [
        { card: 'one', wait: 0, act: 'review', value: 2 },
        { card: 'one', wait: 60_000, act: 'review', value: 2 },
      ],
      'a',
    );
    const before = progressOf(review);
    const other = withEntries(noProgress, entriesFor(sent(before), noProgress));
    assert.equal(memoryOf(other, 'one')?.reviews, 2);
    const undone = withEntries(before, [{ id: 'a.9', at: NOW + 90_000, type: 'undo', of: review[1]?.id ?? '', card: 'one' }]);
    const after = withEntries(other, entriesFor(sent(undone), other));
    assert.equal(memoryOf(after, 'one')?.reviews, 1);
    assert.deepEqual(entriesFor(sent(after), undone), []);
  });

  it('has room in 32 kB with the others, the latest first', () => {
    const many = progressOf(
      entriesOf(
        Array.from({ length: 3000 }, (_, index) => ({ card: `some-note-some-card-${index}`, wait: 1000, act: 'review' as const, value: 2 })),
        'window1',
      ),
    );
    const known = knownOf(many);
    const sizes: number[] = [];
    for (const name of ['one', 'two', 'three', 'one', 'two', 'three', 'one']) {
      const at = ['one', 'two', 'three'].indexOf(name);
      const room = roomFor(sizes.filter((size, index) => index !== at && size > 0));
      const packed = pack(known, keyOf(name), room);
      sizes[at] = sizeOf(keyOf(name), packed);
      assert.ok(sizes[at] <= Math.max(room, 60), `${sizes[at]} in ${room}`);
      assert.ok(sizes.reduce((sum, size) => sum + (size ?? 0), 0) <= SYNC_SIZE + 120);
    }
    assert.ok(
      sizes.every((size) => size > 10_000),
      String(sizes),
    );
    const back = unpack(pack(known, keyOf('one'), SYNC_SIZE));
    assert.ok(back.size > 350, String(back.size));
    assert.ok(back.has('some-note-some-card-2999') && !back.has('some-note-some-card-0'));
  });

  it('is nothing where what came can not be read', () => {
    for (const value of [
      undefined,
      null,
      7,
      'x',
      {},
      { format: 2, cards: 'a 1 b m' },
      { format: 1, cards: 5 },
      { format: 1, cards: 'a\n\nb c\n%E0%A4%A x y m 1\none zz id m 1 2\none - id s 1' },
    ])
      assert.equal(unpack(value).size, 0, JSON.stringify(value));
    fc.assert(fc.property(fc.string(), (cards) => assert.ok(entriesFor(unpack({ format: 1, cards }), noProgress))));
  });

  it('does not change what a device knows better itself', () => {
    fc.assert(fc.property(device('a'), (a) => assert.deepEqual(standings(withEntries(a, entriesFor(sent(a), a))), standings(a))));
  });
});
