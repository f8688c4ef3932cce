import assert from 'node:assert/strict';
import { tooMuchWork } from '../support/linear.ts';

describe('readers of texts from anywhere are linear', function () {
  this.timeout(300_000);
  it('in the client', async () => assert.deepEqual(await tooMuchWork(new URL('../support/client-readers.ts', import.meta.url)), []));
});
