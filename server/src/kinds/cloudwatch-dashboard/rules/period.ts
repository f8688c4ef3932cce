import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { isOpen } from '../../cli-input/computed.ts';

const SHORT: readonly number[] = [1, 5, 10, 30];

/** Source: the guide (multiples of 60) and recorded answers of PutDashboard: 1, 5, 10 and 30 are taken, 20 and 90 refused. Checked 2026-11-30. */
export const period: Rule = {
  id: 'cloudwatch-dashboard/period',
  severity: 'error',
  on: ['/widgets/*/properties/period', '/widgets/*/properties/metrics/*/*/period'],
  byPart: true,
  check(fact, { report }) {
    const node = resolve(fact.node);
    if (node?.type !== 'scalar' || node.broken || isOpen(node.text) || !/^\d+$/.test(node.text)) return;
    const seconds = Number(node.text);
    if (SHORT.includes(seconds) || (seconds > 0 && seconds % 60 === 0)) return;
    report(fact.node, `CloudWatch has no period of ${seconds} seconds. Expected 1, 5, 10, 30 or a multiple of 60.`, { typing: fact.node });
  },
};
