import snippets from '../../../../snippets/cloudwatch-alarm.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { explain } from './explain.ts';
import { alarmFiles } from './files.ts';
import { METRICS } from './metrics.ts';
import { names } from './names.ts';
import { offer } from './offer.ts';
import { action } from './rules/action.ts';
import { datapoints } from './rules/datapoints.ts';
import { functionName } from './rules/function-name.ts';
import { logQuery } from './rules/log-query.ts';
import { metrics } from './rules/metrics.ts';
import { period } from './rules/period.ts';
import { repeatedMetricId } from './rules/repeated-metric-id.ts';
import { required } from './rules/required.ts';
import { ruleAlarms } from './rules/rule-alarms.ts';
import { ruleSyntax } from './rules/rule-syntax.ts';
import { suppressor } from './rules/suppressor.ts';
import { threshold } from './rules/threshold.ts';
import { unknownMetric } from './rules/unknown-metric.ts';
import { unknownMetricId } from './rules/unknown-metric-id.ts';
import { unusedMetric } from './rules/unused-metric.ts';
import { watches } from './rules/watches.ts';
import { window } from './rules/window.ts';
import { compositeSchema, detectorSchema, logSchema, metricSchema, schema } from './schema.ts';

export const cloudwatchAlarm = {
  ...inputKind({
    id: 'cloudwatch-alarm',
    title: 'an alarm of CloudWatch',
    files: alarmFiles,
    schema,
    names,
    offer,
    rules: [
      action,
      datapoints,
      functionName,
      logQuery,
      metrics,
      period,
      repeatedMetricId,
      required,
      ruleAlarms,
      ruleSyntax,
      suppressor,
      threshold,
      unknownMetric,
      unknownMetricId,
      unusedMetric,
      watches,
      window,
    ],
    snippets,
  }),
  asks: () => [METRICS],
  explain,
  schemas: { metric: metricSchema, composite: compositeSchema, detector: detectorSchema, log: logSchema },
};
