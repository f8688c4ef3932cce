import type { Rule } from '../../core/kind.ts';
import type { Severity } from '../../core/problem.ts';
import type { Fault } from './pattern.ts';
import { patternOf } from './read.ts';

/** What the reading of a pattern found wrong, of one sort. */
export const faultsOf = (rule: Fault['rule'], severity: Severity): Rule => ({
  id: `filter-pattern/${rule}`,
  severity,
  on: [''],
  check(root, { report }) {
    for (const fault of patternOf(root).faults)
      if (fault.rule === rule)
        report(fault, fault.message, {
          typing: fault,
          ...(fault.severity ? { severity: fault.severity } : {}),
          ...(fault.fix
            ? {
                fix: {
                  title: fault.fix.title,
                  operations: [{ op: 'replace', path: [], part: fault.fix.part, to: fault.fix.to }],
                  ...(fault.fix.suggestion ? { suggestion: true } : {}),
                },
              }
            : {}),
        });
  },
});
