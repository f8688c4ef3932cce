import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';

/** ISO 8601, down to the day; what AWS prints has a fraction of the second too. */
const timestamp = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Source: Systems Manager user guide, maintenance-windows-schedule-options.html, checked 2026-11-30. */
export const dates: Rule = {
  id: 'maintenance-window/dates',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const key of ['StartDate', 'EndDate'] as const) {
      const text = textAt(root, `/${key}`);
      const [fact] = select(root, `/${key}`);
      if (fact && text !== undefined && timeOf(text) === undefined)
        report(fact.node, `${code(text)} is not a time in ISO 8601. Expected one such as \`2027-01-31T00:00:00+01:00\`.`);
    }
    const [from, to] = ['/StartDate', '/EndDate'].map((pointer) => timeOf(textAt(root, pointer) ?? ''));
    const [end] = select(root, '/EndDate');
    if (end && from !== undefined && to !== undefined && to <= from)
      report(end.node, 'The window ends before it begins, so it never opens. Expected a time after `StartDate`.');
  },
};

function timeOf(text: string): number | undefined {
  const time = timestamp.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
