import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Fix, suggestedUnless } from '../../../core/problem.ts';
import { isMisspelling, nearest, oneOfWords, quoted } from '../../../core/words.ts';
import { runtimes } from '../runtimes.ts';
import { page } from './unknown-runtime.md';

export const unknownRuntime: Rule = {
  id: 'buildspec/unknown-runtime',
  severity: 'warning',
  page,
  on: ['/phases/install/runtime-versions/*'],
  check(fact, { report }) {
    const { entry, key } = fact;
    if (!entry || key || entry.key === '<<' || entry.half) return;
    const mistaken = Object.keys(runtimes).find((name) => runtimes[name]?.mistaken?.includes(entry.key));
    const guess = mistaken ?? nearest(entry.key, Object.keys(runtimes));
    const expected = guess ? `did you mean ${quoted(guess)}?` : `expected ${oneOfWords(Object.keys(runtimes), 10)}.`;
    const renaming = (to: string): Fix => ({ title: `Change to ${quoted(to)}`, operations: [{ op: 'rename', path: pathOf(fact), to }] });
    const fix = guess ? { fix: suggestedUnless(mistaken !== undefined || isMisspelling(entry.key, guess), renaming(guess)) } : {};
    report(entry.keySpan, `${quoted(entry.key)} is no runtime of the build images; ${expected}`, { typing: entry.keySpan, ...fix });
  },
};
