import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt } from '../../cli-input/computed.ts';

/** Source: Systems Manager user guide, create-maintenance-window; fact sheet ssm-documents.md, ssm.mw-cutoff. Checked 2026-11-30. */
export const cutoff: Rule = {
  id: 'maintenance-window/cutoff',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const [hours, duration] = [numberAt(root, '/Cutoff'), numberAt(root, '/Duration')];
    const [fact] = select(root, '/Cutoff');
    if (!fact || hours === undefined || duration === undefined || hours < duration) return;
    const most = duration === 1 ? '0' : `0 to ${duration - 1}`;
    report(fact.node, `No task can start: the cutoff of ${hours} h is not less than the duration of ${duration} h. Expected ${most}.`, {
      ...(duration > 0
        ? {
            fix: {
              title: `Change to ${duration > 1 ? 1 : 0}`,
              operations: [{ op: 'set', path: pathOf(fact), to: duration > 1 ? '1' : '0' }],
              suggestion: true,
            },
          }
        : {}),
    });
  },
};
