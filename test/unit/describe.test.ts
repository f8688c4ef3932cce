import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keyWords } from '../../server/src/features/describe.ts';

describe('the words about a key', () => {
  const about = (count: number): string => {
    const values = Array.from({ length: count }, (_, index) => ({ value: `v${index}`, about: 'A value.' }));
    return keyWords({ about: 'A key.', schema: { type: 'text', values, others: 'warning' } });
  };

  it('explain a few values, name some, count the rest of many, and leave very many to completion', () => {
    assert.match(about(2), /- `v1`: A value\.\n- and others$/);
    assert.match(about(20), /\*\*Values:\*\* `v0`, .*`v19` and others$/);
    assert.match(about(60), /`v39` and 20 more$/);
    assert.equal(about(1_800), 'A key.');
  });
});
