import assert from 'node:assert/strict';
import fc from 'fast-check';
import { globsOn, matchesGlob } from '../../server/src/core/glob.ts';

describe('globs', () => {
  for (const [glob, path, yes] of [
    ['*.yml', 'a/b.yml', true],
    ['*.YML', 'a/B.yml', true],
    ['*.yml', 'a\\b.yml', true],
    ['a/*.yml', 'x/a/b.yml', true],
    ['a/*.yml', 'x/a/b/c.yml', false],
    ['/a/*.yml', 'a/b.yml', true],
    ['/a/*.yml', '/a/b.yml', true],
    ['/a/*.yml', 'x/a/b.yml', false],
    ['**/a/*.{yml,json}', 'a/b.json', true],
    ['**/a/*.{yml,json}', 'a/b.jsonc', false],
    ['b?.yml', 'b1.yml', true],
    ['b?.yml', 'b/.yml', false],
    ['b.yml', 'ab.yml', false],
    ['*a*b*c', 'x/1a2b3a4c', true],
    ['*a*b*c', 'x/1a2c3b', false],
    ['*.yml', '.yml', true],
    ['*', 'a/b', true],
    ['', 'a', false],
    // Folders.
    ['vendor/**', 'vendor/a/b.yml', true],
    ['vendor/**', 'x/vendor/a', true],
    ['vendor/**', 'vendor', false],
    ['vendor/**', 'vendors/a', false],
    ['/a/**/b', 'a/b', true],
    ['/a/**/b', 'a/x/y/b', true],
    ['/a/**/b', 'a/x/b/y', false],
    ['/**/x/*', 'a/x/x/b', true],
    ['**', 'a/b', true],
    ['/src/**.yml', 'src/a/b.yml', true],
    ['/src/**.yml', 'src/b.yml', true],
    ['/src/**.yml', 'x/src/b.yml', false],
    ['/a**z', 'ab/c/yz', true],
    ['/a**z', 'b/az', false],
    ['/***/b', 'a/b', true],
    // What is no wildcard stands for itself.
    ['a+(b).yml', 'a+(b).yml', true],
    ['[ab].yml', 'a.yml', false],
    ['[ab].yml', '[ab].yml', true],
    ['a.b', 'axb', false],
    ['$&^|', '$&^|', true],
    // Braces, also in braces, also without their other half.
    ['{a,{b,c}d}', 'cd', true],
    ['{a,b}{c,d}', 'ad', true],
    ['{a}', 'a', true],
    ['a{,.b}', 'a', true],
    ['{a/b,c}/d', 'a/b/d', true],
    ['{a', '{a', true],
    ['{a', 'a', false],
    ['a}', 'a}', true],
    ['a{b,c', 'a{b,c', true],
    ['a{b,c', 'ab', false],
    ['{x{a,b}', '{xb', true],
    ['}{a,b}', '}b', true],
    ['a,b', 'a,b', true],
    ['a,b', 'a', false],
  ] as const)
    it(`${glob || 'of nothing'} ${yes ? 'takes' : 'leaves'} ${path}`, () => assert.equal(matchesGlob(path, glob), yes));

  it('take anything, and answer', () => {
    const glob = fc
      .array(fc.constantFrom('*', '**', '?', '{', '}', ',', '/', '[', ']', '!', '\\', '(', ')', '+', 'a', 'b', '.', '\u{1F600}', '\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(glob, glob, (one, path) => typeof matchesGlob(path, one) === 'boolean' && (/[{},*?\\/]/.test(one) || one === '' || matchesGlob(one, one))),
    );
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 3 }), glob, (list, path) => {
        const wanted = list.some((one) => matchesGlob(path, one));
        // A list is asked for one path, and for more.
        return globsOn(path)(list) === wanted && globsOn(path)(list) === wanted;
      }),
      { numRuns: 1000 },
    );
  });

  it('of 64 plain ones at most, and of 1,000 characters', () => {
    const many = `{${Array.from({ length: 100 }, (_, i) => `a${i}`).join(',')}}`;
    assert.equal(matchesGlob('a63', many), true);
    assert.equal(matchesGlob('a64', many), false);
    assert.equal(matchesGlob('b', `{${'a,'.repeat(600)}b}`), false);
  });
});
