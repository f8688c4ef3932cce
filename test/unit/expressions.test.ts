import assert from 'node:assert/strict';
import { analyzed } from '../../server/src/core/analyzed.ts';
import { storeOf } from '../../server/src/core/data.ts';
import { EXPRESSIONS } from '../../server/src/core/expressions.ts';
import { re2 } from '../../server/src/core/re2.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';

describe('expressions out of files and data', () => {
  it('match a part or the whole', () => {
    assert.equal(re2.finds('[a-z]+', 'A1b'), true);
    assert.equal(re2.fits('[a-z]+', 'A1b'), false);
    assert.equal(re2.fits('a|ab', 'ab'), true);
    assert.equal(re2.fits('', ''), true);
  });

  it('say nothing of what cannot run in linear time, or is not one', () => {
    for (const pattern of ['(?=a)b', '(a)\\1', '[a-', '(', '\\'.repeat(3)]) assert.equal(re2.fits(pattern, 'a'), undefined, pattern);
    assert.equal(re2.finds('a', 'a'.repeat(20_000)), undefined);
  });

  it('take no longer for a text that makes others go back and forth', () => {
    const started = performance.now();
    assert.equal(re2.fits('(a+)+b', 'a'.repeat(9000)), false);
    assert.equal(re2.fits('(x{1,30}){1,30}y', 'x'.repeat(900)), false);
    assert.ok(performance.now() - started < 2000);
  });

  it('are loaded by the texts that need them alone', async () => {
    const asked = async (text: string): Promise<string[]> => {
      const names: string[] = [];
      const store = storeOf(
        async (name) => {
          names.push(name);
          return name === EXPRESSIONS ? re2 : null;
        },
        () => {},
      );
      await analyzed(text, cloudformation, store);
      return names.filter((name) => name === EXPRESSIONS);
    };
    assert.deepEqual(await asked('Parameters: {A: {Type: String, Default: a}}\nResources: {}\n'), []);
    assert.deepEqual(await asked('Parameters: {A: {Type: String, AllowedPattern: a}}\nResources: {}\n'), [EXPRESSIONS]);
  });
});
