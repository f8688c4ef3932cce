import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { inTable, textAt } from '../../cli-input/computed.ts';
import { taskTypes } from '../tasks.ts';

/** Source: botocore ssm/2014-11-06 of 2026-08-07: only the parameters of the type of the task may be there. Checked 2026-11-30. */
export const taskParameters: Rule = {
  id: 'maintenance-window/task-parameters',
  severity: 'error',
  on: ['/TaskInvocationParameters/*'],
  check(fact, { root, report }) {
    const type = textAt(root, '/TaskType') ?? '';
    const own = inTable(taskTypes, type)?.key;
    const key = String(fact.name ?? fact.segment);
    if (own === undefined || !fact.entry || own === key || !Object.values(taskTypes).some((each) => each.key === key)) return;
    const isAlone = select(root, '/TaskInvocationParameters/*').length === 1;
    const path = pathOf(fact);
    report(fact.entry.keySpan, `These are not parameters of the type ${code(type)}. Expected ${code(own)}.`, {
      fix: isAlone
        ? { title: `Change to ${code(own)}`, operations: [{ op: 'rename', path, to: own }], suggestion: true }
        : { title: `Remove ${code(key)}`, operations: [{ op: 'remove', path }], suggestion: true },
    });
  },
};
