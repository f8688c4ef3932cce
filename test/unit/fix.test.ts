import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../server/src/catalogue.ts';
import { isMisspelling } from '../../server/src/core/words.ts';
import { fixAll } from '../../server/src/features/fix.ts';
import { analyze } from '../support/analyze.ts';
import { valuesIn } from '../support/judge.ts';
import { editedSample, samples } from '../support/texts.ts';

describe('fixing everything', () => {
  it('leaves no more faults of syntax than there were, and nothing for a second time', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), editedSample(samples()), (kind, text) => {
        const broken = (each: string): number => analyze(each, kind).problems.filter(({ rule }) => rule.startsWith('syntax/')).length;
        const fixed = fixAll(analyze(text, kind));
        if (fixed.count === 0) assert.equal(fixed.text, text);
        else changed++;
        assert.ok(broken(fixed.text) <= broken(text), fixed.text);
        // A kind that has one text without keys has no such reader.
        assert.ok(kind.reader === 'whole' || !valuesIn(text) || valuesIn(fixed.text), `another reader could read it before:\n${fixed.text}`);
        assert.deepEqual(fixAll(analyze(fixed.text, kind)), { text: fixed.text, count: 0 });
      }),
      { numRuns: 2000, seed: 11 },
    );
    assert.ok(changed > 50, `only ${changed} texts had something to fix`);
  });
});

describe('a misspelling', () => {
  for (const [word, candidate] of [
    ['comands', 'commands'],
    ['Commands', 'commands'],
    ['runAs', 'run-as'],
    ['phase', 'phases'],
    ['secondary-artifcts', 'secondary-artifacts'],
  ] as const)
    it(`${word} is ${candidate}`, () => assert.ok(isMisspelling(word, candidate)));
  for (const [word, candidate] of [
    ['pwsh', 'bash'],
    ['rust', 'ruby'],
    ['branch', 'batch'],
    ['var', 'variables'],
    ['php', 'pip'],
    ['python3.12', 'python3.13'],
    ['version"', 'version'],
  ] as const)
    it(`${word} is not ${candidate}`, () => assert.ok(!isMisspelling(word, candidate)));
});
