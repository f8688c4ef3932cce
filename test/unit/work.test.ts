import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { readers } from '../support/readers.ts';

type Counted = { readonly once: number; readonly twice: number };

describe('the work of reading grows in step with the text', function () {
  this.timeout(120_000);
  let counter: ChildProcess;
  before(() => {
    counter = fork(new URL('../support/work.ts', import.meta.url), { execArgv: [...process.execArgv, '--no-opt', '--no-maglev'] });
  });
  after(() => counter.kill());

  const count = (name: string, longer: number): Promise<Counted> =>
    new Promise((done, fail) => {
      const ended = (code: number | null): void => fail(new Error(`The process that counts ended with ${code}.`));
      counter.once('exit', ended).once('message', (counted: Counted) => {
        counter.off('exit', ended);
        done(counted);
      });
      counter.send({ name, longer });
    });

  for (const name of Object.keys(readers))
    it(name, async () => {
      // A faulty text is read again, up to a number of times that a longer one reaches: then it must grow in step.
      const tries: string[] = [];
      for (const longer of [1, 8]) {
        const { once, twice } = await count(name, longer);
        // What hardly works at all may double with its overhead.
        if (twice <= 2.5 * once + 500) return;
        tries.push(`${once}, then ${twice}: ${(twice / once).toFixed(1)} times`);
      }
      assert.fail(tries.join('; '));
    });
});
