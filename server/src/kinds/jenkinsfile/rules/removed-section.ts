import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { removed, strangers } from './unknown-section.ts';

/** Source: ModelParser, RenamedProperties, RenamedNotifications, RenamedPostBuild, RenamedJobProperties; checked 2026-11-30. */
export const removedSection: Rule = {
  id: 'jenkinsfile/removed-section',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { entry } of strangers(root)) {
      const now = removed[entry.key];
      if (Object.hasOwn(removed, entry.key) && now !== undefined)
        report(entry.keySpan, `The section ${code(entry.key)} was removed from Jenkins. Expected ${code(now)}.`);
    }
  },
};
