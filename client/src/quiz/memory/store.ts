import type { Entry } from './entry.ts';
import { byStamp } from './entry.ts';
import { lineOf, readLines } from './line.ts';
import { noProgress, type Progress, withEntries } from './progress.ts';
import { type Covered, folded, readSnapshot, snapshotText } from './snapshot.ts';

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
  /** All entries, or those about a card, in order. */
  history(card?: string): Promise<readonly Entry[]>;
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
  let covered = new Map<string, Covered>();
  const damaged = new Map<string, string>();
  /** Bytes read that the snapshot on disk does not cover. */
  let uncovered = 0;

  const saved = { number: 1, text: '' };
  let pending: Entry[] = [];
  let writing: Promise<void> = Promise.resolve();

  const own = (number: number): string => `${window}-${number}.log`;

  /** Takes entries into the progress; whether all is known that they need: an undo of something folded away wants all segments. */
  function take(entries: readonly Entry[]): boolean {
    const far = entries.some((entry) => entry.type === 'undo' && !progress.undone.has(entry.of) && !isNear(entry.of, entries));
    progress = withEntries(progress, entries);
    return !far || progress.base.size === 0;
  }

  const isNear = (id: string, entries: readonly Entry[]): boolean => [progress.recent, entries].some((all) => all.some((entry) => entry.id === id));

  /** The text of a segment, also while its window puts a new one in its place. */
  const textOf = async (name: string): Promise<string | undefined> =>
    (await folder.read(name)) ?? (name.endsWith(TEMPORARY) ? undefined : ((await folder.read(name + TEMPORARY)) ?? (await folder.read(name))));

  const isOwn = (name: string): boolean => name.startsWith(`${window}-`);

  /** Reads the segments that are new or have grown; whether that brought anything. */
  async function readSegments(isWanted: (name: string) => boolean): Promise<boolean> {
    const names = (await folder.list()).filter((name) => isSegment(name) && isWanted(name));
    const changed = await Promise.all(
      names.map(async (name) => {
        const known = covered.get(name);
        return known === undefined || (await folder.size(name)) !== known.size ? [name] : [];
      }),
    );
    const found: Entry[] = [];
    for (const name of changed.flat()) {
      const text = await textOf(name).catch((error: unknown) => {
        damaged.set(name, `${name} can't be read: ${error instanceof Error ? error.message : error}`);
        return undefined;
      });
      if (text === undefined) continue;
      const lines = readLines(text);
      note(name, lines.damaged, lines.newer);
      for (const entry of lines.entries) found.push(entry);
      uncovered += text.length - (covered.get(name)?.size ?? 0);
      covered.set(name, { size: text.length, last: lines.entries.reduce((last, { at }) => Math.max(last, at), 0) });
    }
    const before = progress;
    if (!take(found)) await readAll();
    return progress !== before;
  }

  function note(name: string, count: number, newer: boolean): void {
    damaged.delete(name);
    // A temporary file may be cut off: then its segment has what matters.
    if (name.endsWith(TEMPORARY)) return;
    if (count > 0) damaged.set(name, `${count} ${count === 1 ? 'entry' : 'entries'} of ${name} can't be read; all others were.`);
    else if (newer) damaged.set(name, `${name} holds entries of a later version of this extension, which are left as they are.`);
  }

  async function readAll(): Promise<void> {
    progress = noProgress;
    covered = new Map();
    take(pending);
    await readSegments(() => true);
  }

  /** Puts all that waits on disk: the whole segment into a temporary file, which then takes its place. */
  async function flush(): Promise<void> {
    const entries = pending;
    if (entries.length === 0) return;
    let { number, text } = saved;
    let rest = entries.map((entry) => lineOf(entry));
    while (rest.length > 0) {
      if (text.length >= SEGMENT_SIZE) {
        number++;
        text = '';
      }
      const sizeBefore = text.length;
      const room = countOf(rest, SEGMENT_SIZE - sizeBefore);
      text += rest.slice(0, room).join('');
      await folder.write(own(number) + TEMPORARY, text);
      await folder.rename(own(number) + TEMPORARY, own(number));
      saved.number = number;
      saved.text = text;
      const last = entries[entries.length - rest.length + room - 1]?.at ?? 0;
      covered.set(own(number), { size: text.length, last });
      uncovered += text.length - sizeBefore;
      rest = rest.slice(room);
      pending = pending.slice(room);
    }
  }

  const store: Store = {
    progress: () => progress,
    async add(entries) {
      const complete = take(entries);
      pending = [...pending, ...entries];
      // What failed before is tried again.
      writing = writing.catch(() => {}).then(flush);
      await writing;
      if (!complete) await readAll();
    },
    refresh: () => readSegments((name) => !isOwn(name)),
    async tidy(now) {
      await readSegments((name) => !isOwn(name));
      if (uncovered < WORTH_A_SNAPSHOT) return;
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
    },
    async history(card) {
      await writing.catch(() => {});
      const names = (await folder.list()).filter(isSegment);
      const all = new Map<string, Entry>(pending.map((entry) => [entry.id, entry]));
      for (const name of names) for (const entry of readLines((await textOf(name).catch(() => undefined)) ?? '', card).entries) all.set(entry.id, entry);
      return [...all.values()].filter((entry) => card === undefined || ('card' in entry && entry.card === card)).sort(byStamp);
    },
    damage: () => [...damaged.values()],
  };

  const snapshot = readSnapshot(await folder.read(SNAPSHOT).catch(() => undefined));
  if (snapshot) {
    progress = snapshot.progress;
    covered = new Map(snapshot.covered);
  }
  await readSegments((name) => (covered.get(name)?.last ?? Infinity) > now - SETTLED);
  return store;
}

/** How many lines fit into some bytes; at least one. */
function countOf(lines: readonly string[], bytes: number): number {
  let count = 0;
  for (let left = bytes; count < lines.length && left > 0; count++) left -= lines[count]?.length ?? 0;
  return Math.max(1, count);
}
