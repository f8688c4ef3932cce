import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

/** Source: botocore ssm/2014-11-06 of 2026-08-07, RegisterTaskWithMaintenanceWindow: tasks of Run Command need targets. Checked 2026-11-30. */
export const taskTargets: Rule = {
  id: 'maintenance-window/task-targets',
  severity: 'error',
  on: ['/TaskType'],
  check(fact, { root, report }) {
    if (textAt(root, '/TaskType') !== 'RUN_COMMAND' || select(root, '/WindowTaskId').length > 0) return;
    const [targets] = select(root, '/Targets');
    const isMissing =
      targets === undefined ? lacks(root, 'Targets') : isEmpty(targets.node) || (targets.node.type === 'list' && targets.node.items.length === 0);
    if (isMissing) report(fact.node, 'A task of the type `RUN_COMMAND` needs targets. Expected `Targets` with nodes, tags or targets of the window.');
  },
};
