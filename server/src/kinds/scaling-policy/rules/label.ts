import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { policiesIn, trackingOf } from '../subjects.ts';

const REQUESTS = 'ALBRequestCountPerTarget';

/** Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, PredefinedMetricSpecification ResourceLabel. Checked 2026-11-30. */
export const label: Rule = {
  id: 'scaling-policy/label',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const specification of policiesIn(root).flatMap((policy) => {
      const tracking = trackingOf(policy);
      return tracking ? select(tracking, '/PredefinedMetricSpecification') : [];
    })) {
      const [type] = select(specification, '/PredefinedMetricType');
      const [own] = select(specification, '/ResourceLabel');
      const [name, text] = [textAt(specification, '/PredefinedMetricType'), textAt(specification, '/ResourceLabel')];
      if (!type || name === undefined) continue;
      if (name === REQUESTS && lacks(specification, 'ResourceLabel'))
        report(type.node, 'Nothing says whose requests count. Expected `ResourceLabel` with load balancer and target group.', { typing: specification.node });
      else if (own?.entry && name !== REQUESTS) report(own.entry.keySpan, `${code(name)} has no label: that is for ${code(REQUESTS)}.`);
      else if (own && text !== undefined && !/^app\/[^/]+\/[^/]+\/targetgroup\/[^/]+\/[^/]+$/.test(text))
        report(own.node, `${code(text)} is not a label. Expected the ends of both ARNs, \`app/NAME/ID/targetgroup/NAME/ID\`.`);
    }
  },
};
