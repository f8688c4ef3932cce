import assert from 'node:assert/strict';
import { tooMuchWork } from '../support/linear.ts';

const judged = (module: string): Promise<readonly string[]> => tooMuchWork(new URL(`../support/${module}`, import.meta.url));

describe('readers of texts from anywhere are linear', function () {
  this.timeout(600_000);
  it('in the client', async () => assert.deepEqual(await judged('client-readers.ts'), []));
  it('before the parser', async () => assert.deepEqual(await judged('layout-readers.ts'), []));
  it('and one that is not is found', async () => {
    const [found = '', ...more] = await judged('slow-readers.ts');
    assert.match(found, /^all pairs, "ab": \d+ blocks for 2000 characters, \d+ for 4000$/);
    assert.deepEqual(more, []);
  });
});
