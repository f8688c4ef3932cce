import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { ANY, conditionsOf, leavesOf } from '../pattern.ts';
import { patternOf } from '../read.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#matching-terms-json-log-events of 2026-04-13, checked 2026-11-30. */
const MOST = 3;

export const wildcards: Rule = {
  id: 'filter-pattern/wildcards',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const pattern = patternOf(root);
    if (pattern.type !== 'json') return;
    const subjects = conditionsOf(pattern)
      .flatMap(leavesOf)
      .map(({ subject }) => ({ subject, count: subject.steps.filter((step) => step === ANY).length }))
      .filter(({ count }) => count > 0);
    for (const { subject, count } of subjects)
      if (count > 1) report(subject, `${code(subject.name)} has ${count} wildcards. CloudWatch Logs takes one in a property.`);
    const over = subjects[MOST];
    if (over && subjects.every(({ count }) => count === 1))
      report(over.subject, `The pattern has ${subjects.length} wildcards. CloudWatch Logs takes ${MOST}.`);
  },
};
