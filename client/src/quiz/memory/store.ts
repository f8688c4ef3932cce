import { l10n } from '../../l10n.ts';
import { byStamp, cardOf, type Entry } from './entry.ts';
import { type Lines, lineOf, readLines } from './line.ts';
import { noProgress, type Progress, takesBackFolded, withEntries } from './progress.ts';
import { type Covered, folded, readSnapshot, snapshotText } from './snapshot.ts';
import { summed, type Tallies, tallied } from './tally.ts';

/** What the store needs of a file system: the names and texts of one folder. */
export type Folder = {
  list(): Promise<readonly string[]>;
  /** In bytes; `undefined` if there is no such file. */
  size(name: string): Promise<number | undefined>;
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  /** Takes the place of a file that has the new name. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
};

/** The log of all windows on this machine. Each window writes segments of its own; all read all. */
export type Store = {
  progress(): Progress;
  /** Takes entries: the progress has them at once, and when the promise is kept they are on disk. */
  add(entries: readonly Entry[]): Promise<void>;
  /** Reads what other windows wrote; whether that was anything. */
  refresh(): Promise<boolean>;
  /** Refreshes, and writes a snapshot where that makes the next start faster. For a quiet moment after the start. */
  tidy(now: number): Promise<void>;
  /** All entries, or those about a card, in order. What could not be read is in `damage` then. */
  history(card?: string): Promise<readonly Entry[]>;
  /** What was done on each day, as far as it was read: after a `refresh`, all of it. */
  days(): Tallies;
  /** What could not be read, in a sentence for each segment. */
  damage(): readonly string[];
};

/** A segment that has this many bytes is followed by a new one. */
const SEGMENT_SIZE = 256 * 1024;
/** A segment whose last entry is older is not looked at before the first card is there. */
const SETTLED = 30 * 86_400_000;
/** So many bytes outside of the snapshot make a new one worth while. */
const WORTH_A_SNAPSHOT = 256 * 1024;

const SNAPSHOT = 'snapshot.txt';
const TEMPORARY = '.tmp';
const isSegment = (name: string): boolean => /\.log(\.tmp)?$/.test(name);

/** Opens the log. `window` is an id that no other window ever had. */
export async function openStore(folder: Folder, window: string, now: number): Promise<Store> {
  let progress: Progress = noProgress;
  /** Whether something that is folded away was taken back: then all segments are needed to know what is without it. */
  let isStale = false;
  const covered = new Map<string, Covered>();
  /** Why a segment could not be read at all. */
  const unread = new Map<string, string>();
  /** Bytes read that the snapshot on disk does not cover. */
  let uncovered = 0;

  let saved: { readonly number: number; readonly text: string; readonly entries: readonly Entry[] } = { number: 1, text: '', entries: [] };
  let pending: Entry[] = [];
  let writing: Promise<void> = Promise.resolve();

  const own = (number: number): string => `${window}-${number}.log`;
  const isOwn = (name: string): boolean => name.startsWith(`${window}-`);

  function take(entries: readonly Entry[]): void {
    isStale ||= takesBackFolded(progress, entries);
    progress = withEntries(progress, entries);
  }

  /** Readings come one after another, so that none begins with half of what another found. */
  let reading: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(read: () => Promise<Value>): Promise<Value> {
    const done = reading.then(read);
    reading = done.catch(() => {});
    return done;
  }

  /** The text of a segment, also while its window puts a new one in its place. */
  const textOf = async (name: string): Promise<string | undefined> =>
    (await folder.read(name)) ?? (name.endsWith(TEMPORARY) ? undefined : ((await folder.read(name + TEMPORARY)) ?? (await folder.read(name))));

  /** The text of a segment and its size at least; nothing of one that is gone, or can't be read, which is kept in mind. */
  async function segment(name: string): Promise<{ text: string; size: number } | undefined> {
    try {
      const size = await folder.size(name);
      const text = await textOf(name);
      unread.delete(name);
      return text === undefined ? undefined : { text, size: size ?? text.length };
    } catch (error) {
      unread.set(name, l10n.t("{0} can't be read: {1}", name, error instanceof Error ? error.message : String(error)));
      return undefined;
    }
  }

  /** Reads segments; with `anew` also those that are known and have not grown. */
  async function readSegments(isWanted: (name: string) => boolean, anew = false): Promise<Segments> {
    const names = (await folder.list()).filter(isSegment);
    const there = new Set(names.flatMap((name) => [name, nameOf(name)]));
    for (const known of [covered, unread]) for (const name of [...known.keys()]) if (!there.has(name)) known.delete(name);
    const changed = await Promise.all(
      names.filter(isWanted).map(async (name) => {
        const known = covered.get(name)?.size;
        return anew || known === undefined || (await folder.size(name).catch(() => undefined)) !== known ? [name] : [];
      }),
    );
    const found = new Map<string, readonly Entry[]>();
    if (anew) uncovered = 0;
    for (const name of changed.flat()) {
      const read = await segment(name);
      if (!read) continue;
      const { entries, ...wrong } = linesOf(name, read.text);
      found.set(name, entries);
      uncovered += Math.max(0, read.size - (anew ? 0 : (covered.get(name)?.size ?? 0)));
      covered.set(name, { size: read.size, last: entries.reduce((last, { at }) => Math.max(last, at), 0), ...wrong, days: new Map(), undone: 0 });
    }
    return found;
  }

  /** Takes what segments have that are new or have grown; whether that was anything. */
  async function read(isWanted: (name: string) => boolean): Promise<boolean> {
    const before = progress;
    const found = await readSegments(isWanted);
    take(entriesIn(found));
    if (isStale) await readAll();
    else await tally(found);
    return progress !== before;
  }

  /** Counts what was read by day, and again what an undo in another segment has changed. */
  async function tally(found: Segments): Promise<void> {
    const undone = countUndone(progress.undone);
    for (const [name, known] of covered) {
      const taken = undone.get(windowOf(name)) ?? 0;
      const entries = found.get(name) ?? (taken === known.undone ? undefined : linesOf(name, (await segment(name))?.text ?? '').entries);
      if (entries) covered.set(name, { ...(covered.get(name) ?? known), days: tallied(entries, progress.undone), undone: taken });
    }
  }

  /** Makes the progress of all entries there are. Until all segments can be read it stays as it is. */
  async function readAll(): Promise<void> {
    const found = await readSegments(() => true, true);
    await tally(found);
    if (unread.size > 0) return;
    // What came meanwhile is among the recent ones.
    progress = withEntries({ ...noProgress, undone: progress.undone }, [...entriesIn(found), ...progress.recent, ...pending]);
    isStale = false;
  }

  /** Puts all that waits on disk: the whole segment into a temporary file, which then takes its place. */
  async function flush(): Promise<void> {
    while (pending.length > 0) {
      if (saved.text.length >= SEGMENT_SIZE) saved = { number: saved.number + 1, text: '', entries: [] };
      const { number, text: before, entries: earlier } = saved;
      const lines = linesFor(pending, SEGMENT_SIZE - before.length);
      const entries = [...earlier, ...pending.slice(0, lines.length)];
      const last = entries.reduce((latest, { at }) => Math.max(latest, at), 0);
      const text = before + lines.join('');
      await folder.write(own(number) + TEMPORARY, text);
      try {
        await folder.rename(own(number) + TEMPORARY, own(number));
      } catch (error) {
        // The old segment may be gone: then the temporary file is all there is, and is not written to again.
        saved = { number: number + 1, text: '', entries: [] };
        throw error;
      }
      saved = { number, text, entries };
      const { undone } = progress;
      covered.set(own(number), {
        size: text.length,
        last,
        damaged: 0,
        newer: false,
        days: tallied(entries, undone),
        undone: countUndone(undone).get(window) ?? 0,
      });
      uncovered += text.length - before.length;
      pending = pending.slice(lines.length);
    }
  }

  const store: Store = {
    progress: () => progress,
    async add(entries) {
      take(entries);
      pending = [...pending, ...entries];
      // What failed before is tried again.
      writing = writing.catch(() => {}).then(flush);
      try {
        await writing;
      } finally {
        if (isStale) await inTurn(async () => (isStale ? readAll() : undefined));
      }
    },
    refresh: () => inTurn(() => read((name) => !isOwn(name))),
    tidy: (now) =>
      inTurn(async () => {
        await read((name) => !isOwn(name));
        if (isStale || uncovered < WORTH_A_SNAPSHOT) return;
        progress = folded(progress, now);
        const name = `snapshot-${window}${TEMPORARY}`;
        try {
          await folder.write(name, snapshotText({ progress, covered }));
          await folder.rename(name, SNAPSHOT);
          uncovered = 0;
          for (const old of await folder.list()) if (/^snapshot-.*\.tmp$/.test(old)) await folder.remove(old);
        } catch {
          // Without a snapshot the next start is slower, and that is all.
        }
      }),
    async history(card) {
      await writing.catch(() => {});
      const all = new Map<string, Entry>(pending.map((entry) => [entry.id, entry]));
      for (const name of (await folder.list()).filter(isSegment)) {
        const { entries, ...wrong } = linesOf(name, (await segment(name))?.text ?? '', card);
        for (const entry of entries) if (!all.has(entry.id)) all.set(entry.id, entry);
        const known = covered.get(name);
        if (known && card === undefined) covered.set(name, { ...known, ...wrong });
      }
      return [...all.values()].filter((entry) => card === undefined || cardOf(entry) === card).sort(byStamp);
    },
    days() {
      const bySegment = new Map<string, Covered>();
      // A temporary file beside its segment holds the same entries, or some more.
      for (const [name, each] of covered) if (each.size >= (bySegment.get(nameOf(name))?.size ?? 0)) bySegment.set(nameOf(name), each);
      return summed([...bySegment.values()].map(({ days }) => days));
    },
    damage: () => [...unread.values(), ...[...covered].flatMap(([name, each]) => sentenceOn(name, each) ?? [])],
  };

  function sentenceOn(name: string, { damaged, newer }: Covered): string | undefined {
    // Where its segment is there, that has what matters.
    if (name.endsWith(TEMPORARY) && covered.has(nameOf(name))) return undefined;
    if (damaged > 0) return l10n.count(damaged, "1 entry of {1} can't be read; all others were.", "{0} entries of {1} can't be read; all others were.", name);
    return newer ? l10n.t('{0} holds entries of a later version of this extension, which are left as they are.', name) : undefined;
  }

  const snapshot = readSnapshot(await folder.read(SNAPSHOT).catch(() => undefined));
  if (snapshot) {
    ({ progress } = snapshot);
    for (const [name, each] of snapshot.covered) covered.set(name, each);
  }
  await inTurn(() => read((name) => (covered.get(name)?.last ?? Infinity) > now - SETTLED));
  return store;
}

/** The segment that a file is, or will be when it is whole. */
const nameOf = (name: string): string => (name.endsWith(TEMPORARY) ? name.slice(0, -TEMPORARY.length) : name);

/** What segments hold, by their names. */
type Segments = ReadonlyMap<string, readonly Entry[]>;

function entriesIn(segments: Segments): Entry[] {
  const all: Entry[] = [];
  for (const entries of segments.values()) for (const entry of entries) all.push(entry);
  return all;
}

/** The window whose segment a file is: ids of its entries begin with it. */
const windowOf = (name: string): string => name.slice(0, name.lastIndexOf('-'));

/** How many entries of each window were taken back. */
function countUndone(undone: ReadonlySet<string>): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const id of undone) {
    const window = id.slice(0, id.lastIndexOf('.'));
    count.set(window, (count.get(window) ?? 0) + 1);
  }
  return count;
}

/** What a segment holds. The last line of a temporary file may be cut off: whose window ended there was not told that it is kept. */
function linesOf(name: string, text: string, card?: string): Lines {
  const lines = readLines(text, card);
  const isCut = name.endsWith(TEMPORARY) && text !== '' && !text.endsWith('\n');
  return isCut ? { ...lines, damaged: Math.max(0, lines.damaged - 1) } : lines;
}

/** The lines of the first entries, as many as fit into some bytes; at least one. */
function linesFor(entries: readonly Entry[], bytes: number): string[] {
  const lines: string[] = [];
  let left = bytes;
  for (const entry of entries) {
    if (left <= 0) break;
    const line = lineOf(entry);
    lines.push(line);
    left -= line.length;
  }
  return lines;
}
