import { type Key, key, list, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { units } from '../cloudwatch/units.ts';
import { yesNo } from '../systems-manager/shapes.ts';

// What alarms and detectors have in common. Source: botocore cloudwatch/2010-08-01 of 2026-08-07, checked 2026-11-30.

export const integer = (min: number, max?: number): Schema => number({ min, ...(max === undefined ? {} : { max }), integer: true });

export const statistics: Readonly<Record<string, string>> = {
  Average: 'The average of a period.',
  Sum: 'The sum of a period: for counts, such as errors.',
  Minimum: 'The least value of a period.',
  Maximum: 'The greatest value of a period.',
  SampleCount: 'How many values a period has.',
};

const percentile = '(?:p|tm|tc|ts|wm)(?:\\d{1,2}(?:\\.\\d{0,10})?|100)';
const trimmed = '(?:TM|TC|TS|WM|PR)\\([0-9.%eE+-]{0,40}:[0-9.%eE+-]{0,40}\\)';
const extendedForm = `(?:IQM|${percentile}|${trimmed})`;
const extendedWords = 'a percentile such as `p99`, a trimmed mean such as `tm90`, `IQM`, `PR(0:100)` or `TM(10%:90%)`';

/** Statistics other than the five plain ones. */
export const extended = string({ pattern: `^${extendedForm}$`, expected: extendedWords });

/** Any statistic, in one string. */
export const stat = string({
  pattern: `^(?:${Object.keys(statistics).join('|')}|${extendedForm})$`,
  expected: `${Object.keys(statistics)
    .map((name) => `\`${name}\``)
    .join(', ')}, ${extendedWords}`,
});

export const unit: Key = key('Only values with this unit count. Where a metric has another one, the alarm never gets data: leave it out.', oneOf(units));

const dimension = object(
  {
    Name: key('Name of the dimension.', string({ length: [1, 255] }), { required: 'error' }),
    Value: key('Its value.', string({ length: [1, 1024] }), { required: 'error' }),
  },
  strict,
);

export const dimensions: Key = key(
  'The dimensions of the metric, all of them: a metric with another set of dimensions is another metric.',
  list(dimension, { max: 30 }),
);

export const namespace: Key = key(
  'Namespace of the metric, such as `AWS/Lambda`.',
  string({ pattern: '^[^:]', length: [1, 255], expected: 'a string that doesn’t begin with `:`' }),
);
export const metricName: Key = key('Name of the metric.', string({ length: [1, 255] }), { mistaken: ['Metric'] });

const actions = (when: string, ofWhom = 'SNS topics, Lambda functions, scaling policies, EC2 actions, OpsItems or incidents'): Key =>
  key(`What happens when the alarm goes to ${when}: up to 5 ARNs, of ${ofWhom}.`, list(string({ length: [1, 1024] }), { max: 5 }));

export const actionKeys = (ofWhom?: string): Readonly<Record<string, Key>> => ({
  AlarmActions: actions('`ALARM`', ofWhom),
  OKActions: actions('`OK`', ofWhom),
  InsufficientDataActions: actions('`INSUFFICIENT_DATA`', ofWhom),
});

export const described: Readonly<Record<string, Key>> = {
  AlarmName: key('Name of the alarm, which the account has once in a Region.', string({ length: [1, 255] }), { required: 'error', mistaken: ['Name'] }),
  AlarmDescription: key('What the alarm means and what to do, up to 1,024 characters.', string({ length: [0, 1024] }), { mistaken: ['Description'] }),
  ActionsEnabled: key('Whether actions run.', yesNo('They do.', 'The state changes, and nothing else happens.'), { default: 'true' }),
};

export const missingData: Key = key(
  'How a period without data counts.',
  oneOf({
    breaching: 'As if it were over the threshold.',
    notBreaching: 'As if it were fine.',
    ignore: 'The state stays as it is.',
    missing: 'It counts as missing: without any data the alarm goes to `INSUFFICIENT_DATA`.',
  }),
  { default: 'missing' },
);

export const staticOperators: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: 'At or above the threshold.',
  GreaterThanThreshold: 'Above the threshold.',
  LessThanThreshold: 'Below the threshold.',
  LessThanOrEqualToThreshold: 'At or below the threshold.',
};

export const bandOperators: Readonly<Record<string, string>> = {
  LessThanLowerOrGreaterThanUpperThreshold: 'Outside of the band of an anomaly detector.',
  LessThanLowerThreshold: 'Below the band of an anomaly detector.',
  GreaterThanUpperThreshold: 'Above the band of an anomaly detector.',
};

const metricStat = object(
  {
    Metric: key('The metric.', object({ Namespace: namespace, MetricName: metricName, Dimensions: dimensions }, strict), { required: 'error' }),
    Period: key('Seconds of a period: 10, 20, 30 or a multiple of 60.', integer(1), { required: 'error' }),
    Stat: key('The statistic of a period.', stat, { required: 'error', mistaken: ['Statistic'] }),
    Unit: unit,
  },
  strict,
);

export const query = object(
  {
    Id: key(
      'Its name in expressions.',
      string({ pattern: '^[a-z][A-Za-z0-9_]*$', length: [1, 255], expected: 'a lower-case letter, then letters, digits and `_`' }),
      { required: 'error' },
    ),
    MetricStat: key('A metric.', metricStat),
    Expression: key('Arithmetic with the other metrics by their IDs, or a query of Metrics Insights.', string({ length: [1, 2048] })),
    Label: key('Its name in graphs.', string()),
    ReturnData: key('Whether the alarm watches this one: exactly one of the list.', yesNo('It does.', 'It is there for expressions.'), { default: 'true' }),
    Period: key('Seconds of a period, for a query of Metrics Insights.', integer(1)),
    AccountId: key('Account of the metric, where it is another one.', string({ length: [1, 255] })),
  },
  strict,
);
