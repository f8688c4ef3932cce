import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks } from '../../cli-input/computed.ts';

/** Source: botocore ssm/2014-11-06 of 2026-08-07, RegisterTaskWithMaintenanceWindow: only a task without targets may leave them out. Checked 2026-11-30. */
export const taskRates: Rule = {
  id: 'maintenance-window/task-rates',
  severity: 'error',
  on: ['/Targets'],
  check(targets, { root, report }) {
    const isTask = select(root, '/TaskType').length > 0 || select(root, '/TaskArn').length > 0;
    if (!isTask || select(root, '/WindowTaskId').length > 0 || targets.node.type !== 'list' || targets.node.items.length === 0) return;
    for (const [key, value] of [
      ['MaxConcurrency', '10%'],
      ['MaxErrors', '1'],
    ] as const)
      if (lacks(root, key))
        report(
          targets.entry?.keySpan ?? targets.node,
          `A task with targets needs ${code(key)}. Expected a number or a percentage in quotes, such as ${code(`"${value}"`)}.`,
          {
            check: key,
            fix: { title: `Add ${code(key)}`, operations: [{ op: 'insert', path: pathOf(root), key, value, quoted: true }], suggestion: true },
          },
        );
  },
};
