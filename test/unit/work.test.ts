import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { readers } from '../support/readers.ts';

type Counted = { readonly name: string; readonly once: number; readonly twice: number };

describe('the work of reading grows in step with the text', () => {
  let worker: Worker;
  before(() => {
    worker = new Worker(new URL('../support/work.ts', import.meta.url));
  });
  after(() => worker.terminate());

  const count = (name: string): Promise<Counted> =>
    new Promise((done, fail) => {
      worker.once('message', done).once('error', fail);
      worker.postMessage(name);
    });

  for (const name of Object.keys(readers))
    it(name, async () => {
      const { once, twice } = await count(name);
      // What hardly works at all may double with its overhead.
      assert.ok(twice <= 2.5 * once + 500, `${once}, then ${twice}: ${(twice / once).toFixed(1)} times`);
    });
});
