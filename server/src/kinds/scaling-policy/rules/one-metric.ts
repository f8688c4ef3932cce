import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';
import { policiesIn, trackingOf } from '../subjects.ts';

/** Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, TargetTrackingScalingPolicyConfiguration. Checked 2026-11-30. */
export const oneMetric: Rule = {
  id: 'scaling-policy/one-metric',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const policy of policiesIn(root)) {
      const tracking = trackingOf(policy);
      if (!tracking) continue;
      const [given] = select(tracking, '/PredefinedMetricSpecification');
      const [own] = select(tracking, '/CustomizedMetricSpecification');
      const [value] = select(tracking, '/TargetValue');
      if (given?.entry && own?.entry)
        report(own.entry.keySpan, 'A policy follows one metric, of AWS or of your own. Expected one of them.', {
          related: [{ ...given.entry.keySpan, message: 'The other one.' }],
        });
      else if (value?.entry && !given && !own && lacks(tracking, 'PredefinedMetricSpecification') && lacks(tracking, 'CustomizedMetricSpecification'))
        report(value.entry.keySpan, 'Nothing says of which metric. Expected `PredefinedMetricSpecification` or `CustomizedMetricSpecification`.', {
          typing: tracking.node,
        });
    }
  },
};
