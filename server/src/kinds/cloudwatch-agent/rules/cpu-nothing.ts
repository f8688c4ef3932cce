import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { hasKey } from '../entries.ts';

/** Source: amazon-cloudwatch-agent, translate/metrics/metrics_collect/cpu (rulePerCpu.go, ruleTotalCpu.go); checked 2026-11-30. */
export const cpuNothing: Rule = {
  id: 'cloudwatch-agent/cpu-nothing',
  severity: 'warning',
  on: ['/metrics/metrics_collected/cpu'],
  check(cpu, { report }) {
    const [total] = select(cpu, '/totalcpu');
    const [resources] = select(cpu, '/resources');
    if (total?.node.type !== 'scalar' || total.node.text !== 'false') return;
    if (hasKey(cpu, 'resources') && !(resources?.node.type === 'list' && resources.node.items.length === 0)) return;
    report(total.node, 'Neither the total nor single cores are collected. Expected `resources` with `*`, or `totalcpu` true.', {
      fix: { title: 'Change to `true`', operations: [{ op: 'set', path: pathOf(total), to: 'true' }], suggestion: true },
    });
  },
};
