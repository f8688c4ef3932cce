import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, numberAt, textAt } from '../../cli-input/computed.ts';

/** Source: EventBridge Scheduler user guide, managing-schedule-flexible-time-windows.html, and aws-cdk, aws-scheduler. Checked 2026-11-30. */
export const window: Rule = {
  id: 'eventbridge-schedule/window',
  severity: 'error',
  on: ['/FlexibleTimeWindow'],
  check(fact, { report }) {
    const mode = textAt(fact, '/Mode');
    const [said] = select(fact, '/Mode');
    const [minutes] = select(fact, '/MaximumWindowInMinutes');
    if (said && mode === 'FLEXIBLE' && lacks(fact, 'MaximumWindowInMinutes'))
      report(said.node, 'Nothing says how long the window is. Expected `MaximumWindowInMinutes`.', { typing: fact.node });
    if (minutes?.entry && mode === 'OFF' && numberAt(fact, '/MaximumWindowInMinutes') !== undefined)
      report(minutes.entry.keySpan, 'With `OFF` there is no window. Expected `FLEXIBLE`, or no `MaximumWindowInMinutes`.', {
        severity: 'warning',
        fix: { title: 'Remove the window', operations: [{ op: 'remove', path: pathOf(minutes) }], suggestion: true },
      });
  },
};
