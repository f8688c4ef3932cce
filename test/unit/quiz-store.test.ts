import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../client/src/quiz/memory/entry.ts';
import { checksum, lineOf, readLines } from '../../client/src/quiz/memory/line.ts';
import { noProgress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { folded, readSnapshot, snapshotText } from '../../client/src/quiz/memory/snapshot.ts';
import { openStore, type Store } from '../../client/src/quiz/memory/store.ts';
import { type MemoryFolder, memoryFolder } from '../support/folder.ts';
import { entriesOf, NOW, standings, steps } from '../support/study.ts';

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id).sort();
const DAY = 86_400_000;

describe('progress', () => {
  it('is the same in whatever order and portions entries come', () => {
    fc.assert(
      fc.property(steps, steps, fc.array(fc.nat()), fc.nat(), (one, two, order, cut) => {
        const all = [...entriesOf(one, 'a'), ...entriesOf(two, 'b', NOW + 1000)];
        const mixed = all.map((entry, index) => ({ entry, key: order[index % Math.max(1, order.length)] ?? index })).sort((a, b) => a.key - b.key);
        const entries = mixed.map(({ entry }) => entry);
        const middle = cut % (entries.length + 1);
        const whole = withEntries(noProgress, all);
        const portions = withEntries(withEntries(withEntries(noProgress, entries.slice(0, middle)), entries.slice(middle)), entries.slice(0, 3));
        assert.deepEqual(standings(portions), standings(whole));
        assert.deepEqual(portions.recent, whole.recent);
      }),
    );
  });

  it('is restored exactly by an undo', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const known = entriesOf(before, 'a');
        const made = entriesOf(after, 'b', (known.at(-1)?.at ?? NOW) + 1, known).filter(({ type }) => type !== 'undo');
        const states = [withEntries(noProgress, known)];
        for (const entry of made) states.push(withEntries(states.at(-1) ?? noProgress, [entry]));
        let now = states.at(-1) ?? noProgress;
        for (const [index, entry] of [...made.entries()].reverse()) {
          const card = 'card' in entry ? entry.card : undefined;
          now = withEntries(now, [{ id: `u${index}`, at: now.recent.at(-1)?.at ?? NOW, type: 'undo', of: entry.id, ...(card === undefined ? {} : { card }) }]);
          assert.deepEqual(standings(now), standings(states[index] ?? noProgress));
        }
      }),
    );
  });

  it('comes to the same when older entries are folded, also with entries that come late', () => {
    fc.assert(
      fc.property(steps, steps, fc.nat({ max: 400 }), (one, two, days) => {
        const first = entriesOf(one, 'a');
        const late = entriesOf(two, 'b');
        const all = Array.from({ length: 6 }, (_, part) =>
          first.map((entry) => ({ ...entry, id: `${entry.id}-${part}`, ...('of' in entry ? { of: `${entry.of}-${part}` } : {}) })),
        ).flat();
        const small = folded(withEntries(noProgress, all), NOW + days * DAY);
        assert.deepEqual(standings(small), standings(withEntries(noProgress, all)));
        const read = readSnapshot(
          snapshotText({ progress: small, covered: new Map([['a-1.log', { size: 3, last: NOW, damaged: 1, newer: false, days: new Map(), undone: 0 }]]) }),
        );
        assert.deepEqual(read?.progress, small);
        const known = late.filter((entry) => entry.type !== 'undo');
        assert.deepEqual(standings(withEntries(small, known)), standings(withEntries(noProgress, [...all, ...known])));
      }),
    );
  });
});

describe('lines of the log', () => {
  it('give back what was written', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const entries = entriesOf(all, 'a');
        const text = entries.map((entry) => lineOf(entry)).join('');
        assert.deepEqual(readLines(text), { entries, damaged: 0, newer: false });
        assert.equal(Buffer.byteLength(text), text.length);
      }),
    );
    const odd: Entry = { id: 'é-1', at: 1, type: 'flag', card: 'größe \u{1f600} "x"', on: true };
    assert.deepEqual(readLines(lineOf(odd)).entries, [odd]);
    assert.deepEqual(readLines(lineOf(odd), odd.card).entries, [odd]);
    assert.deepEqual(readLines(lineOf(odd), 'x').entries, []);
  });

  it('that are damaged cost no more than their entries', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat({ max: 60 }), fc.string({ maxLength: 40 }), (all, from, length, junk) => {
        const entries = entriesOf(all, 'a');
        const lines = entries.map((entry) => lineOf(entry));
        const text = lines.join('');
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + length);
        let at = 0;
        const hit = lines.map((line) => {
          const [begin, stop] = [at, at + line.length];
          at = stop;
          return begin <= end && start < stop;
        });
        const read = readLines(text.slice(0, start) + junk + text.slice(end));
        const untouched = entries.filter((_, index) => !hit[index]);
        const found = new Set(read.entries.map((entry) => JSON.stringify(entry)));
        for (const entry of untouched) assert.ok(found.has(JSON.stringify(entry)), entry.id);
        for (const entry of read.entries) assert.ok(entries.some((each) => JSON.stringify(each) === JSON.stringify(entry)));
        if (end > start && junk === '' && read.entries.length < entries.length && start > 0 && !lines.some((_, index) => index < 0))
          assert.ok(read.damaged > 0 || hit.some(Boolean));
      }),
      { numRuns: 500 },
    );
  });

  it('of an earlier format are brought to the present one, and those of a later one are left', () => {
    const entry: Entry = { id: 'a', at: 1, type: 'flag', card: 'one', on: true };
    const { on, ...rest } = entry;
    const earlier = lineOf({ ...rest, flag: on } as unknown as Entry, 1);
    const renamed = ({ flag, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> => ({ ...rest, on: flag });
    assert.deepEqual(readLines(earlier, undefined, [renamed]).entries, [entry]);
    assert.deepEqual(readLines(lineOf(entry, 2), undefined, [renamed]).entries, [entry]);
    assert.deepEqual(readLines(lineOf(entry, 2)), { entries: [], damaged: 0, newer: true });
  });
});

describe('the log of a window', () => {
  it('has lost nothing that was finished after a crash at any step of any write', async () => {
    const all = entriesOf(
      Array.from({ length: 5 }, (_, index) => ({
        card: ['one', 'two'][index % 2] ?? '',
        wait: 1000,
        act: index === 3 ? ('undo' as const) : ('review' as const),
        value: 2,
      })),
      'b',
    );
    const old = entriesOf(
      Array.from({ length: 1500 }, () => ({ card: 'old', wait: DAY, act: 'review' as const, value: 2 })),
      'a',
      NOW - 1600 * DAY,
    );
    const begin = memoryFolder();
    await (await openStore(begin, 'a', NOW)).add(old);

    let crashes = 0;
    for (let crashAt = 0; ; crashAt++) {
      const files = new Map(begin.files);
      const folder = memoryFolder(files, { crashAt });
      const finished: Entry[] = [];
      let crashed = false;
      try {
        const store = await openStore(folder, 'b', NOW);
        for (const [index, entry] of all.entries()) {
          await store.add([entry]);
          finished.push(entry);
          if (index === 2) await store.tidy(NOW);
        }
        // What tidy can't write is no loss; the next write says that the machine is gone.
        if (folder.steps() >= crashAt) await folder.remove('x');
      } catch {
        crashed = true;
      }
      const after = await openStore(memoryFolder(files), 'c', NOW);
      const found = await after.history();
      const missing = [...old, ...finished].filter(({ id }) => !found.some((entry) => entry.id === id));
      assert.deepEqual(ids(missing), [], `after step ${crashAt}`);
      assert.deepEqual(standings(after.progress()), standings(withEntries(noProgress, found)), `after step ${crashAt}`);
      assert.deepEqual(after.damage(), [], `after step ${crashAt}`);
      if (!crashed) break;
      crashes++;
    }
    assert.ok(crashes > 30, `${crashes} crashes`);
  });

  it('and that of another lose nothing, whatever their steps, and agree after the next read', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, fc.scheduler(), async (one, two, scheduler) => {
        const files = new Map<string, string>();
        const slow = (): MemoryFolder => memoryFolder(files, { pause: () => scheduler.schedule(Promise.resolve()) });
        const mine = entriesOf(one, 'a');
        const others = entriesOf(two, 'b', NOW + 500);
        const work = async (window: string, entries: readonly Entry[]): Promise<Store> => {
          const store = await openStore(slow(), window, NOW);
          for (const [index, entry] of entries.entries()) {
            await store.add([entry]);
            if (index % 5 === 2) await store.refresh();
            if (index % 7 === 4) await store.tidy(NOW);
          }
          return store;
        };
        const both = Promise.all([work('a', mine), work('b', others)]);
        const [a, b] = await scheduler.waitFor(both);
        await scheduler.waitFor(Promise.all([a.refresh(), b.refresh()]));
        const whole = withEntries(noProgress, [...mine, ...others]);
        assert.deepEqual(standings(a.progress()), standings(whole));
        assert.deepEqual(standings(b.progress()), standings(whole));
        const third = await openStore(memoryFolder(files), 'c', NOW);
        assert.deepEqual(standings(third.progress()), standings(whole));
        assert.deepEqual(ids(await third.history()), ids([...mine, ...others]));
        assert.deepEqual([...a.damage(), ...b.damage()], []);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on in a new segment at 256 kB, and starts from a snapshot', async () => {
    const folder = memoryFolder();
    const all = entriesOf(
      Array.from({ length: 4000 }, (_, index) => ({ card: `card-${index % 300}`, wait: DAY / 10, act: 'review' as const, value: index % 5 })),
      'a',
      NOW - 400 * DAY,
    );
    const first = await openStore(folder, 'a', NOW);
    await first.add(all);
    assert.ok([...folder.files.values()].every((text) => text.length < 260 * 1024));
    assert.ok(folder.files.size >= 3);
    await first.tidy(NOW);
    assert.ok(folder.files.has('snapshot.txt'));

    const read: string[] = [];
    const counting = {
      ...folder,
      read(name: string) {
        read.push(name);
        return folder.read(name);
      },
    };
    const second = await openStore(counting, 'b', NOW);
    assert.deepEqual(read, ['snapshot.txt']);
    assert.deepEqual(standings(second.progress()), standings(withEntries(noProgress, all)));
    assert.ok(second.progress().recent.length < 300);

    // An undo of what is folded away is heeded too.
    const early = all[10];
    assert.ok(early?.type === 'review');
    const last = all.findLast((entry) => 'card' in entry && entry.card === early.card);
    assert.ok(last);
    const undos: Entry[] = [last, ...all.slice(0, 3)].map(({ id }, index) => ({ id: `b.${index}`, at: NOW + index, type: 'undo', of: id, card: early.card }));
    await second.add(undos);
    const whole = withEntries(noProgress, [...all, ...undos]);
    assert.deepEqual(standings(second.progress()), standings(whole));
    await first.refresh();
    assert.deepEqual(standings(first.progress()), standings(whole));
    assert.deepEqual(ids(await second.history(early.card)), ids([...all, ...undos].filter((entry) => 'card' in entry && entry.card === early.card)));
  });

  it('with a damaged segment loses the damaged entries only, and says so', async () => {
    const folder = memoryFolder();
    const all = entriesOf(
      Array.from({ length: 6 }, () => ({ card: 'one', wait: 1000, act: 'practice' as const, value: 2 })),
      'a',
    );
    await (await openStore(folder, 'a', NOW)).add(all);
    const text = folder.files.get('a-1.log') ?? '';
    folder.files.set('a-1.log', text.replace('"id":"a.2"', '"id":"a.9"'));
    const store = await openStore(folder, 'b', NOW);
    assert.deepEqual(ids(await store.history()), ['a.0', 'a.1', 'a.3', 'a.4', 'a.5']);
    assert.deepEqual(store.damage(), ["1 entry of a-1.log can't be read; all others were."]);
    folder.files.set('a-1.log', text + lineOf({ id: 'z', at: NOW, type: 'flag', card: 'one', on: true }, 9));
    assert.deepEqual((await openStore(folder, 'c', NOW)).damage(), ['a-1.log holds entries of a later version of this extension, which are left as they are.']);
  });

  it('keeps what could not be written, says so, and writes it with the next entry', async () => {
    const folder = memoryFolder();
    let full = true;
    const store = await openStore(
      { ...folder, write: (name, text) => (full ? Promise.reject(new Error('The disk is full.')) : folder.write(name, text)) },
      'a',
      NOW,
    );
    const [one, two] = entriesOf(
      [
        { card: 'one', wait: 1, act: 'review', value: 2 },
        { card: 'two', wait: 1, act: 'review', value: 2 },
      ],
      'a',
    );
    assert.ok(one && two);
    await assert.rejects(store.add([one]), /disk is full/);
    assert.ok(store.progress().cards.has('one'));
    full = false;
    await store.add([two]);
    assert.deepEqual(ids(await (await openStore(folder, 'b', NOW)).history()), ids([one, two]));
  });

  it('does without a snapshot that is damaged', async () => {
    const folder = memoryFolder();
    const all = entriesOf(
      Array.from({ length: 3000 }, (_, index) => ({ card: `card-${index % 50}`, wait: DAY / 10, act: 'review' as const, value: 2 })),
      'a',
      NOW - 400 * DAY,
    );
    const first = await openStore(folder, 'a', NOW);
    await first.add(all);
    await first.tidy(NOW);
    const text = folder.files.get('snapshot.txt') ?? '';
    for (const damaged of ['', text.slice(0, 1000), text.replace('card-7', 'card-8'), text.replace('snapshot 1', 'snapshot 2'), 'x']) {
      folder.files.set('snapshot.txt', damaged);
      assert.deepEqual(standings((await openStore(folder, 'b', NOW)).progress()), standings(withEntries(noProgress, all)));
    }
  });

  it('has what was taken back far back, also while it is tidied', async () => {
    const old = entriesOf(
      Array.from({ length: 1600 }, (_, index) => ({ card: `card-${index % 20}`, wait: DAY / 4, act: 'review' as const, value: 2 })),
      'a',
      NOW - 500 * DAY,
    );
    const begin = memoryFolder();
    const first = await openStore(begin, 'a', NOW);
    await first.add(old);
    await first.tidy(NOW);
    assert.ok(begin.files.has('snapshot.txt'));
    const far = old[1500];
    assert.ok(far?.type === 'review');
    const undo: Entry = { id: 'b.0', at: NOW + 1, type: 'undo', of: far.id, card: far.card };
    const more = entriesOf([{ card: 'new', wait: 1, act: 'review', value: 2 }], 'c', NOW + 2);
    const whole = standings(withEntries(noProgress, [...old, undo, ...more]));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const files = new Map(begin.files);
        const slow = memoryFolder(files, { pause: () => scheduler.schedule(Promise.resolve()) });
        const opened = openStore(slow, 'b', NOW);
        const store = await scheduler.waitFor(opened);
        await scheduler.waitFor(Promise.all([store.add([undo]), store.tidy(NOW), store.add(more), store.refresh(), store.tidy(NOW)]));
        assert.deepEqual(standings(store.progress()), whole);
        assert.deepEqual(standings((await openStore(memoryFolder(files), 'd', NOW)).progress()), whole);
      }),
      { numRuns: 20 },
    );
  });

  it('takes back what is folded away also after its segment was read again', async () => {
    const folder = memoryFolder();
    const old = entriesOf(
      Array.from({ length: 1600 }, (_, index) => ({ card: `card-${index % 20}`, wait: DAY / 4, act: 'review' as const, value: 2 })),
      'a',
      NOW - 500 * DAY,
    );
    const first = await openStore(folder, 'a', NOW);
    await first.add(old.slice(0, -1));
    await first.tidy(NOW);
    const second = await openStore(folder, 'b', NOW);
    await first.add(old.slice(-1));
    await second.refresh();
    // The last of a card that the segment holds, and the snapshot too.
    const last = old.findLast((entry) => entry.type === 'review' && entry.card === 'card-3');
    assert.ok(last?.type === 'review');
    const undo: Entry = { id: 'b.0', at: NOW + 1, type: 'undo', of: last.id, card: last.card };
    await second.add([undo]);
    const whole = standings(withEntries(noProgress, [...old, undo]));
    assert.deepEqual(standings(second.progress()), whole);
    await first.refresh();
    assert.deepEqual(standings(first.progress()), whole);
  });

  it('says of a segment that it can not be read, and does not lose it for that', async () => {
    const folder = memoryFolder();
    const all = entriesOf(
      Array.from({ length: 6 }, () => ({ card: 'one', wait: 1000, act: 'practice' as const, value: 2 })),
      'a',
    );
    await (await openStore(folder, 'a', NOW)).add(all);
    let isLocked = true;
    const store = await openStore(
      { ...folder, read: (name) => (isLocked && name === 'a-1.log' ? Promise.reject(new Error('It is locked.')) : folder.read(name)) },
      'b',
      NOW,
    );
    assert.deepEqual(await store.history(), []);
    assert.deepEqual(store.damage(), ["a-1.log can't be read: It is locked."]);
    isLocked = false;
    assert.ok(await store.refresh());
    assert.deepEqual(ids(await store.history()), ids(all));
    assert.deepEqual(store.damage(), []);
  });

  it('loses nothing to a rename that takes the old segment away and fails, and a write that is torn after it', async () => {
    const [one, two, three] = entriesOf(
      ['one', 'two', 'three'].map((card) => ({ card, wait: 1, act: 'review' as const, value: 2 })),
      'a',
    );
    assert.ok(one && two && three);
    for (let crashAt = 0; crashAt < 12; crashAt++) {
      const files = new Map<string, string>();
      const good = memoryFolder(files);
      const bad = memoryFolder(files, { crashAt });
      let renames = 0;
      let isAfter = false;
      const store = await openStore(
        {
          ...good,
          write: (name, text) => (isAfter ? bad.write(name, text) : good.write(name, text)),
          async rename(from, to) {
            if (isAfter) return bad.rename(from, to);
            if (++renames !== 2) return good.rename(from, to);
            files.delete(to);
            throw new Error('It is in use.');
          },
        },
        'a',
        NOW,
      );
      await store.add([one]);
      await assert.rejects(store.add([two]), /in use/);
      isAfter = true;
      await store.add([three]).catch(() => {});
      const after = await openStore(memoryFolder(files), 'b', NOW);
      const found = ids(await after.history());
      assert.ok(found.includes(one.id) && found.includes(two.id), `after step ${crashAt}: ${found}`);
      assert.deepEqual(after.damage(), [], `after step ${crashAt}`);
    }
  });

  it('says what is damaged at each start, also in a temporary file that is all there is, until it is gone', async () => {
    const folder = memoryFolder();
    const all = entriesOf(
      Array.from({ length: 1500 }, () => ({ card: 'one', wait: DAY / 4, act: 'review' as const, value: 2 })),
      'a',
      NOW - 400 * DAY,
    );
    await (await openStore(folder, 'a', NOW)).add(all);
    const text = folder.files.get('a-1.log') ?? '';
    folder.files.set('a-1.log', text.replace('"id":"a.2"', '"id":"a.9"'));
    const said = ["1 entry of a-1.log can't be read; all others were."];
    const store = await openStore(folder, 'b', NOW);
    assert.deepEqual(store.damage(), said);
    await store.tidy(NOW);
    assert.ok(folder.files.has('snapshot.txt'));
    assert.deepEqual((await openStore(folder, 'c', NOW)).damage(), said);
    const damaged = folder.files.get('a-1.log') ?? '';
    folder.files.delete('a-1.log');
    folder.files.delete('snapshot.txt');
    folder.files.set('a-1.log.tmp', damaged);
    assert.deepEqual((await openStore(folder, 'd', NOW)).damage(), ["1 entry of a-1.log.tmp can't be read; all others were."]);
    folder.files.delete('a-1.log.tmp');
    assert.deepEqual((await openStore(folder, 'e', NOW)).damage(), []);
  });

  it('opens with lines that are whole and make no sense', async () => {
    const line = (json: string): string => `1 ${checksum(json)} ${json}\n`;
    const good = lineOf({ id: 'a', at: 1, type: 'flag', card: 'one', on: true });
    const odd = ['{broken}', '{}', '{"type":"flag","id":"x","at":1e999,"card":"a","on":true}', '{"id":"x","at":1,"type":"review","card":"a","rating":9}'];
    const text = [...odd.map(line), good, line('{"type":"later","id":"x","at":1}'), `0 ${checksum('{}')} {}\n`, `9999 ${checksum('{}')} {}\n`].join('');
    const read = readLines(text);
    assert.deepEqual(ids(read.entries), ['a']);
    assert.ok(read.newer);
    assert.equal(read.damaged, 4);
    const store = await openStore(memoryFolder(new Map([['w-1.log', text]])), 'a', NOW);
    assert.deepEqual([...store.progress().cards.keys()], ['one']);
  });

  it('keeps what it said is kept whatever fails, and how often', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 300, maxLength: 300 }), async (some, odds) => {
        const files = new Map<string, string>();
        const good = memoryFolder(files);
        let at = 0;
        const fails = (): boolean => odds[at++ % odds.length] === 0;
        const failing = async <Value>(left: () => unknown, run: () => Promise<Value>): Promise<Value> => {
          if (!fails()) return run();
          left();
          throw new Error('It failed.');
        };
        const bad = {
          ...good,
          write: (name: string, text: string) =>
            failing(
              () => files.set(name, text.slice(0, text.length / 2)),
              () => good.write(name, text),
            ),
          rename: (from: string, to: string) =>
            failing(
              () => files.delete(to),
              () => good.rename(from, to),
            ),
          read: (name: string) => failing(String, () => good.read(name)),
          size: (name: string) => failing(String, () => good.size(name)),
        };
        const all = entriesOf(some, 'a', NOW - 900 * DAY);
        const store = await openStore(bad, 'a', NOW);
        const kept: Entry[] = [];
        for (const entry of all) {
          await store.add([entry]).then(
            () => kept.push(entry),
            () => {},
          );
          if (fails()) await store.tidy(NOW).catch(() => {});
          if (fails()) await store.refresh().catch(() => {});
        }
        assert.deepEqual(standings(store.progress()), standings(withEntries(noProgress, all)));
        const found = await (await openStore(memoryFolder(files), 'b', NOW)).history();
        for (const { id } of kept)
          assert.ok(
            found.some((entry) => entry.id === id),
            id,
          );
      }),
      { numRuns: 150 },
    );
  });
});
