import type { Rule } from '../../../core/kind.ts';
import { valuesOf } from '../pattern.ts';
import { patternOf } from '../read.ts';
import { regexFaults } from '../regex.ts';

/** So many expressions has a pattern on JSON or fields. Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#regex-expressions of 2026-04-13, checked 2026-11-30. */
const MOST = 2;

export const regex: Rule = {
  id: 'filter-pattern/regex',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const pattern = patternOf(root);
    const expressions = valuesOf(pattern).filter(({ form }) => form === 'regex');
    for (const value of expressions) {
      if (pattern.isOpen || pattern.faults.length > 0) continue;
      // Behind a sign in front of a term, and the percent sign.
      const from = pattern.text.indexOf('%', value.start) + 1;
      const [fault] = regexFaults(value.text);
      if (fault) report({ start: from + fault.start, end: from + fault.end }, fault.message, fault.severity ? { severity: fault.severity } : {});
    }
    const over = pattern.type === 'terms' ? undefined : expressions[MOST];
    if (over) report(over, `The pattern has ${expressions.length} expressions. CloudWatch Logs takes ${MOST}.`);
  },
};
