import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { lacks } from '../../cli-input/computed.ts';
import { metricWidgets } from '../rows.ts';

/** What a widget of metrics draws. Source: the guide, and recorded answers of PutDashboard; checked 2026-11-30. */
export const metricSource: Rule = {
  id: 'cloudwatch-dashboard/metric-source',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { fact, properties, metrics } of metricWidgets(root)) {
      const node = resolve(properties.node);
      if (node?.type !== 'map' || node.broken) continue;
      const [alarms] = select(properties, '/annotations/alarms');
      const type = select(fact, '/type')[0] ?? fact;
      if (['metrics', 'annotations', 'insightRule'].every((key) => lacks(properties, key)))
        report(type.node, 'The widget draws nothing, and CloudWatch refuses it. Expected `metrics`, or `annotations` with the ARN of an alarm.', {
          typing: fact.node,
        });
      const list = alarms && resolve(alarms.node);
      const count = metrics ? resolve(metrics.node) : undefined;
      if (alarms?.entry && list?.type === 'list' && list.items.length > 0 && count?.type === 'list' && count.items.length > 0)
        report(
          alarms.entry.keySpan,
          'A widget that shows an alarm has no metrics of its own: the alarm brings its metric and threshold. Expected one of the two.',
          {
            severity: 'warning',
            typing: properties.node,
          },
        );
    }
  },
};
