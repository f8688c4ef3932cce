import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';
import { policiesIn, stepsOf } from '../subjects.ts';

type Step = { readonly fact: Fact; readonly from: number; readonly to: number };

/** A bound of a step; `undefined` where it is computed. */
function bound(step: Fact, key: string, open: number): number | undefined {
  if (select(step, `/${key}`).length === 0) return step.node.broken ? undefined : open;
  const text = textAt(step, `/${key}`);
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/**
 * Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, StepAdjustment; Application Auto Scaling user guide,
 * step-scaling-policy-overview.html: no overlaps, no gaps, one step without each bound. Checked 2026-11-30.
 */
export const steps: Rule = {
  id: 'scaling-policy/steps',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const policy of policiesIn(root)) {
      const configuration = stepsOf(policy);
      if (!configuration) continue;
      const type = textAt(configuration, '/AdjustmentType');
      const [least] = select(configuration, '/MinAdjustmentMagnitude');
      if (least?.entry && type !== undefined && type !== 'PercentChangeInCapacity')
        report(least.entry.keySpan, 'The least change counts with `PercentChangeInCapacity` alone. Expected no such key.', {
          fix: { title: 'Remove `MinAdjustmentMagnitude`', operations: [{ op: 'remove', path: pathOf(least) }] },
        });
      const found = select(configuration, '/StepAdjustments/*').map((fact): Step | undefined => {
        const [from, to] = [bound(fact, 'MetricIntervalLowerBound', -Infinity), bound(fact, 'MetricIntervalUpperBound', Infinity)];
        return from === undefined || to === undefined ? undefined : { fact, from, to };
      });
      if (type === 'ExactCapacity')
        for (const adjustment of select(configuration, '/StepAdjustments/*/ScalingAdjustment'))
          if (adjustment.node.type === 'scalar' && /^-\d+$/.test(adjustment.node.text))
            report(adjustment.node, 'A capacity is 0 or more. Expected such a number, or another `AdjustmentType`.');
      const all = found.filter((step) => step !== undefined);
      if (all.length === found.length) judge(all);
    }

    function judge(all: readonly Step[]): void {
      for (const { fact, from, to } of all) if (from >= to) report(start(fact), 'The step ends before it begins. Expected an upper bound above the lower one.');
      if (all.some(({ from, to }) => from >= to)) return;
      const sorted = [...all].sort((a, b) => a.from - b.from || a.to - b.to);
      for (const [index, { fact, from }] of sorted.entries()) {
        const before = sorted[index - 1];
        if (!before) continue;
        if (from < before.to) report(start(fact), 'The step overlaps another one. Expected it to begin where that one ends.');
        else if (from > before.to) report(start(fact), `Nothing happens between ${before.to} and ${from}. Expected the steps to have no gap.`);
      }
    }
  },
};

const start = ({ node }: Fact): { start: number; end: number } => ({ start: node.start, end: node.start + 1 });
