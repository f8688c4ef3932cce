import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { readers } from '../support/readers.ts';

type Counted = { readonly name: string; readonly once: number; readonly twice: number };

describe('the work of reading grows in step with the text', () => {
  const begun = (): Worker => new Worker(new URL('../support/work.ts', import.meta.url));
  let worker: Worker;
  before(() => {
    worker = begun();
  });
  after(() => worker.terminate());

  const count = (name: string): Promise<Counted> =>
    new Promise((done, fail) => {
      worker.once('message', done).once('error', fail);
      worker.postMessage(name);
    });

  for (const name of Object.keys(readers))
    it(name, async () => {
      // V8 now and then leaves a function out of its count: what grows too fast does so in a new worker, too.
      const tries: string[] = [];
      for (let left = 5; left > 0; left--) {
        const { once, twice } = await count(name);
        // What hardly works at all may double with its overhead.
        if (twice <= 2.5 * once + 500) return;
        tries.push(`${once}, then ${twice}: ${(twice / once).toFixed(1)} times`);
        await worker.terminate();
        worker = begun();
      }
      assert.fail(tries.join('; '));
    });
});
