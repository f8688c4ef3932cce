import assert from 'node:assert/strict';
import { type Fact, perRoot } from '../../server/src/core/fact.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { analyze } from '../support/analyze.ts';

describe('what is made of a fact', () => {
  const { root } = analyze('version: 0.2\nphases:\n  build:\n    commands: [make]\n', buildspec);

  it('is made once, also where it comes to nothing', () => {
    let calls = 0;
    const made = perRoot((fact: Fact) => {
      calls++;
      return fact.parent;
    });
    for (const _ of ['first', 'again']) assert.equal(made(root), undefined);
    assert.equal(calls, 1);
  });

  it('is not that of a fact which it is a copy of, nor what something else makes of it', () => {
    const [keys, others] = [perRoot(({ children }) => children.length), perRoot(({ children }) => -children.length)];
    assert.equal(keys(root), 2);
    assert.equal(others(root), -2);
    assert.equal(keys({ ...root, children: [] }), 0);
    assert.equal(keys(root), 2);
  });
});
