import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfWords } from '../../../core/words.ts';
import { inTable, textAt } from '../../cli-input/computed.ts';
import { metrics } from '../dimensions.ts';
import { policiesIn, trackingOf } from '../subjects.ts';

/** Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, MetricType, whose names begin with their service. Checked 2026-11-30. */
export const metric: Rule = {
  id: 'scaling-policy/metric',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const policy of policiesIn(root)) {
      const tracking = trackingOf(policy);
      const [of] = tracking ? select(tracking, '/PredefinedMetricSpecification/PredefinedMetricType') : [];
      const name = (tracking && textAt(tracking, '/PredefinedMetricSpecification/PredefinedMetricType')) ?? '';
      const dimension = textAt(policy, '/ScalableDimension');
      const namespace = textAt(policy, '/ServiceNamespace') ?? dimension?.split(':')[0];
      const known = inTable(metrics, name);
      if (!of || !known || namespace === undefined) continue;
      const [services] = known;
      const side = /(Read|Write)Capacity/.exec(name)?.[1];
      const wanted = /:(Read|Write)Capacity/.exec(dimension ?? '')?.[1];
      if (!services.includes(namespace) && namespace !== 'custom-resource')
        report(of.node, `${code(name)} is a metric of ${oneOfWords(services.map((each) => code(each)))}, and this scales ${code(namespace)}.`);
      else if (side !== undefined && wanted !== undefined && side !== wanted)
        report(of.node, `${code(name)} measures the ${side === 'Read' ? 'reads' : 'writes'}, and ${code(dimension ?? '')} scales the others.`, {
          fix: { title: `Change to ${code(name.replace(side, wanted))}`, operations: [{ op: 'set', path: pathOf(of), to: name.replace(side, wanted) }] },
        });
    }
  },
};
