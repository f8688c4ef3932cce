/**
 * Holds that readers of texts from anywhere look at each character a fixed number of times. How much they work is counted and not timed:
 * V8 counts how often each block of code runs, from the start of a thread of its own. What its expressions and own functions do is not in that
 * count: there a large text must be through in seconds, where one that is looked at again and again takes minutes.
 */
import { Session } from 'node:inspector';
import { Script } from 'node:vm';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** What a module of readers exports: each with its name, and what texts that are traps consist of. */
export type Readers = { readonly readers: Readonly<Record<string, (text: string) => unknown>>; readonly traps: readonly string[] };

/** What was too much work, in a sentence for each reader and text. */
export async function tooMuchWork(module: URL): Promise<readonly string[]> {
  const found: string[] = [];
  const worker = new Worker(new URL(import.meta.url), { workerData: { linear: module.href }, execArgv: ['--import', './server/build/hook.ts'] });
  worker.on('message', (sentence: string) => found.push(sentence));
  await new Promise((done, failed) => worker.on('error', failed).on('exit', done));
  return found;
}

const [SMALL, LARGE, HUGE] = [2_000, 4_000, 80_000];
/** A text that is refused at once costs next to nothing. */
const FIXED = 1_000;
/** Seconds of the processor for a huge text: what is linear takes a tenth of one. And seconds after which there is no point in waiting. */
const [ENOUGH, END] = [3, 30];

type Coverage = { result: { functions: { ranges: { count: number }[] }[] }[] };

/** Runs something, and ends it when it takes too long: also a loop without end, and an expression that tries for hours. The seconds it took. */
function within(run: () => unknown): number {
  const before = process.threadCpuUsage();
  (globalThis as { heldRun?: () => unknown }).heldRun = run;
  new Script('heldRun()').runInThisContext({ timeout: 1000 * END });
  return process.threadCpuUsage(before).user / 1e6;
}

async function judge(): Promise<void> {
  const session = new Session();
  session.connect();
  const blocks = (run: () => unknown): number => {
    let sum = 0;
    session.post('Profiler.takePreciseCoverage');
    within(run);
    // The profiler of one's own thread answers at once, and counts from zero then.
    session.post('Profiler.takePreciseCoverage', (_: Error | null, { result }: Coverage) => {
      for (const { functions } of result) for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    });
    return sum;
  };
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const { readers, traps } = (await import(workerData.linear)) as Readers;
  for (const [name, read] of Object.entries(readers))
    for (const trap of traps) {
      const tell = (sentence: string): void => parentPort?.postMessage(`${name}, ${JSON.stringify(trap)}: ${sentence}`);
      const textOf = (size: number): string => `${trap.repeat(Math.ceil(size / trap.length))}x`;
      try {
        const [once, twice] = [SMALL, LARGE].map((size) => blocks(() => read(textOf(size)))) as [number, number];
        if (twice > 2.5 * once + FIXED) {
          tell(`${once} blocks for ${SMALL} characters, ${twice} for ${LARGE}`);
          continue;
        }
        const seconds = within(() => read(textOf(HUGE)));
        if (seconds > ENOUGH) tell(`${seconds} s for ${HUGE} characters`);
      } catch (error) {
        tell(`${error instanceof Error ? error.message : error}`);
      }
    }
}

if (!isMainThread && workerData?.linear) await judge();
