import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { byIdentifier, tasksOf } from '../tasks.ts';
import { page } from './batch-duplicate-identifier.md';

/** Source: CodeBuild user guide, batch-build-buildspec.html, checked 2026-11-23. */
export const batchDuplicateIdentifier: Rule = {
  id: 'buildspec/batch-duplicate-identifier',
  severity: 'error',
  page,
  on: ['/batch/build-list', '/batch/build-graph'],
  check(list, { report }) {
    const tasks = tasksOf(list);
    const first = byIdentifier(tasks);
    for (const { identifier } of tasks) {
      const earlier = identifier && first.get(identifier.text)?.identifier;
      // Two items may be one value behind an alias.
      if (identifier && earlier && earlier !== identifier)
        report(identifier, `${quoted(identifier.text)} is the identifier of two tasks. Expected a different one for each.`, {
          related: [{ start: earlier.start, end: earlier.end, message: 'The first one.' }],
        });
    }
  },
};
