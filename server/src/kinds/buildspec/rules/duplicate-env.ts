import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { page } from './duplicate-env.md';

export const duplicateEnv: Rule = {
  id: 'buildspec/duplicate-env',
  severity: 'warning',
  page,
  on: ['/env'],
  check(env, { report }) {
    const first = new Map<string, Fact>();
    const all = ['/variables/*', '/parameter-store/*', '/secrets-manager/*'].flatMap((pointer) => [...select(env, pointer)]);
    for (const fact of all.sort((a, b) => (a.entry?.keySpan.start ?? 0) - (b.entry?.keySpan.start ?? 0))) {
      const { entry, parent } = fact;
      const earlier = entry && first.get(entry.key);
      if (entry && !earlier) first.set(entry.key, fact);
      // Twice in one map is a fault of YAML.
      if (!entry || !earlier?.entry || earlier.parent === parent) continue;
      report(entry.keySpan, `${quoted(entry.key)} already has a value in ${quoted(String(earlier.parent?.segment))}. Expected it in one place.`, {
        related: [{ ...earlier.entry.keySpan, message: 'The first one.' }],
      });
    }
  },
};
