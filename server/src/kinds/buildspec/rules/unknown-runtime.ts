import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Fix, suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { otherRuntimes, runtimes } from '../runtimes.ts';

export const unknownRuntime: Rule = {
  id: 'buildspec/unknown-runtime',
  severity: 'warning',
  on: ['/phases/install/runtime-versions/*'],
  check(fact, { report }) {
    const { entry, key } = fact;
    if (!entry || key || entry.key === '<<' || entry.half || otherRuntimes.includes(entry.key)) return;
    const mistaken = Object.keys(runtimes).find((name) => runtimes[name]?.mistaken?.includes(entry.key));
    const guess = mistaken ?? nearest(entry.key, Object.keys(runtimes));
    const expected = guess ? `Did you mean ${code(guess)}?` : `Expected ${oneOfCodes(Object.keys(runtimes), 10)}.`;
    const renaming = (to: string): Fix => ({ title: `Change to ${code(to)}`, operations: [{ op: 'rename', path: pathOf(fact), to }] });
    const fix = guess ? { fix: suggestedUnless(mistaken !== undefined || isMisspelling(entry.key, guess), renaming(guess)) } : {};
    report(entry.keySpan, `Unknown runtime ${code(entry.key)}. ${expected}`, { typing: entry.keySpan, ...fix });
  },
};
