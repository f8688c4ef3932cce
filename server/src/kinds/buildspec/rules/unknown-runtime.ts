import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { nearest, oneOfWords, quoted } from '../../../core/words.ts';
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
    const guess = Object.keys(runtimes).find((name) => runtimes[name]?.mistaken?.includes(entry.key)) ?? nearest(entry.key, Object.keys(runtimes));
    const expected = guess ? `did you mean ${quoted(guess)}?` : `expected ${oneOfWords(Object.keys(runtimes), 10)}.`;
    const fix = guess ? { fix: { title: `Change to ${quoted(guess)}`, operations: [{ op: 'rename' as const, path: pathOf(fact), to: guess }] } } : {};
    report(entry.keySpan, `${quoted(entry.key)} is no runtime of the build images; ${expected}`, { typing: entry.keySpan, ...fix });
  },
};
