/**
 * A process that counts work instead of timing it, so that a busy machine changes nothing: how often the blocks of our code
 * run, and how far V8's own functions read. Counting begins before any of our code is compiled, and V8 must not optimize
 * (`--no-opt --no-maglev`): optimized code isn't counted.
 */
import { type Profiler, Session } from 'node:inspector';

/** Much of what V8's own functions read takes as long as one block of ours. */
const NATIVE_PER_BLOCK = 16;
let native = 0;

type Method = (this: never, ...args: never[]) => unknown;

/** Counts what a method costs by its object, its arguments and its result. */
function counted<Owner>(owner: Owner, names: readonly (keyof Owner & string)[], cost: (self: never, args: readonly unknown[], result: never) => number): void {
  for (const name of names) {
    const original = owner[name] as Method;
    const counting = function (this: never, ...args: never[]): unknown {
      const result = original.apply(this, args);
      native += cost(this, args, result as never);
      return result;
    };
    Object.defineProperty(owner, name, { value: counting, configurable: true, writable: true });
  }
}

const from = (args: readonly unknown[]): number => (typeof args[1] === 'number' ? args[1] : 0);
counted(String.prototype, ['indexOf', 'includes'], (self: string, args, found: number | boolean) =>
  typeof found === 'number' && found >= 0 ? found - from(args) : self.length - from(args),
);
counted(
  String.prototype,
  ['lastIndexOf'],
  (self: string, args, found: number) => (typeof args[1] === 'number' ? Math.min(args[1], self.length) : self.length) - Math.max(0, found),
);
counted(String.prototype, ['split', 'replaceAll', 'toLowerCase', 'toUpperCase'], (self: string) => self.length);
counted(Array.prototype, ['indexOf', 'includes'], (self: unknown[], args, found: number | boolean) =>
  typeof found === 'number' && found >= 0 ? found - from(args) : self.length,
);
counted(
  Array.prototype,
  ['concat', 'slice', 'toReversed', 'toSorted', 'reverse', 'flat', 'join', 'unshift', 'splice', 'shift'],
  (self: unknown[], args) => self.length + args.length,
);

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The work since the last call. */
function taken(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (_: Error | null, { result }: Profiler.TakePreciseCoverageReturnType) => {
    for (const { url, functions } of result)
      if (url.startsWith('file:') && !url.endsWith('/work.ts')) for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  });
  const sum = blocks + Math.round(native / NATIVE_PER_BLOCK);
  native = 0;
  return sum;
}

const { readers } = await import('./readers.ts');
process.on('message', ({ name, longer }: { name: string; longer: number }) => {
  const { size, prepare } = readers[name] ?? { size: 0, prepare: () => () => {} };
  const [warm, once, twice] = [prepare(size >> 3), prepare(size * longer), prepare(2 * size * longer)];
  warm();
  taken();
  once();
  const first = taken();
  twice();
  process.send?.({ once: first, twice: taken() });
});
