import type { Folder } from '../../client/src/quiz/memory/store.ts';

/** What a machine says that has crashed. */
class Crash extends Error {}

/** Files in memory whose writes take several steps: a crash may come between any two, and leaves what was done by then. */
export type MemoryFolder = Folder & {
  readonly files: Map<string, string>;
  /** Steps done so far. */
  readonly steps: () => number;
};

type Odds = {
  /** The step that does not come to its end; after it nothing works. */
  readonly crashAt?: number;
  /** What comes before each step. */
  readonly pause?: () => Promise<void>;
};

export function memoryFolder(files = new Map<string, string>(), { crashAt = Infinity, pause = async () => {} }: Odds = {}): MemoryFolder {
  let steps = 0;
  const step = async (run: () => void): Promise<void> => {
    await pause();
    if (steps >= crashAt) throw new Crash();
    steps++;
    run();
  };
  return {
    files,
    steps: () => steps,
    async list() {
      await pause();
      return [...files.keys()];
    },
    async size(name) {
      await pause();
      return files.get(name)?.length;
    },
    async read(name) {
      await pause();
      return files.get(name);
    },
    async write(name, text) {
      await step(() => files.set(name, ''));
      await step(() => files.set(name, text.slice(0, text.length / 2)));
      await step(() => files.set(name, text.slice(0, -1)));
      await step(() => files.set(name, text));
    },
    async rename(from, to) {
      await step(() => files.delete(to));
      await step(() => {
        const text = files.get(from);
        if (text === undefined) throw new Error(`${from} is not there`);
        files.set(to, text);
        files.delete(from);
      });
    },
    remove: (name) => step(() => files.delete(name)),
  };
}
