import { cases, either, type Key, key, list, number, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { accountId, color, legend, map, period, region, side, stat, timeRange, title, visible, words, yAxis, yesNo } from './shapes.ts';

/** Source: CloudWatch API reference, Dashboard Body Structure and Syntax: Properties of a Metric Widget Object. Checked 2026-11-30. */

const options = object(
  {
    expression: key('Metric math, a search or a query of Metrics Insights in place of a metric: `m1 / m2 * 100`, `SEARCH(...)`, `SELECT ...`.', string()),
    id: key(
      'A name for expressions of the same widget.',
      string({ pattern: '^[a-z][a-zA-Z0-9_]*$', expected: 'a lower-case letter, then letters, digits and `_`' }),
    ),
    label: key("The name in the legend. `${LAST}`, `${MAX}` or `${PROP('Dim.InstanceId')}` in it are filled in.", string()),
    stat,
    period,
    region,
    accountId,
    color,
    visible,
    yAxis: key('The axis that it belongs to.', side, { default: 'left' }),
  },
  { others: 'warning', why: 'Dimensions stand in front of this map, each as a name and a value.' },
);

/** One metric, or an expression; what may stand in it a rule knows. */
const row: Schema = list(either(text({ strict: true }), options), { shapeByRule: true });

const annotation = (value: Schema, what: string, fills: readonly [string, string]): Schema => {
  const single = map({
    value: key(what, value, { required: 'error' }),
    label: key('The words beside the line.', string()),
    color,
    fill: key(
      'Which side is shaded. A band is shaded between its lines whatever this says.',
      words({ [fills[0]]: 'The side before it.', [fills[1]]: 'The side behind it.', none: 'Neither.' }),
    ),
    visible: key('Whether it is drawn.', yesNo('It is drawn.', 'It is kept, and not drawn.'), { default: 'true' }),
    yAxis: key('The axis whose values count.', side, { default: 'left' }),
  });
  return list(either(single, list(single, { min: 2, max: 2, why: 'A band has two lines.' })));
};

const keys: Readonly<Record<string, Key>> = {
  metrics: key(
    'The metrics, each a list: namespace, name, then dimensions by name and value, then a map of options. `.` repeats the value of the row above, `...` all values up to those that follow.',
    list(row, { max: 500, shapeByRule: true }),
  ),
  region,
  title,
  view: key(
    'How the metrics are drawn.',
    words({
      timeSeries: 'Lines over time.',
      singleValue: { about: 'The latest value as a number.', mistaken: ['number'] },
      gauge: 'A dial from `min` to `max` of `yAxis.left`.',
      bar: 'Bars.',
      pie: 'A pie.',
      table: 'A table.',
    }),
    { default: 'timeSeries' },
  ),
  stat,
  period,
  stacked: key('Whether areas are stacked on each other.', yesNo('They are.', 'Each has a line.'), { default: 'false' }),
  accountId,
  annotations: key(
    'Lines and bands on the graph, or the alarm that it shows.',
    map({
      alarms: key('The ARN of the alarm whose metric and threshold are drawn; then the widget has no `metrics`.', list(string(), { max: 1 })),
      horizontal: key(
        'Lines at values, such as thresholds; two in a list are a band.',
        annotation(number(), 'The value at which the line is drawn.', ['below', 'above']),
      ),
      vertical: key(
        'Lines at times, such as deployments; two in a list are a band.',
        annotation(string(), 'The time at which the line is drawn, such as `2026-12-01T06:00:00Z`.', ['before', 'after']),
      ),
    }),
  ),
  legend,
  yAxis,
  liveData: key('Whether the current minute, which is not complete yet, is drawn.', yesNo('It is.', 'It isn’t.'), { default: 'false' }),
  sparkline: key('Whether a small graph stands below a single value.', yesNo('It does.', 'The number stands alone.'), { default: 'true' }),
  setPeriodToTimeRange: key('Whether a number, pie or bar stands for the whole time range.', yesNo('For all of it.', 'For the latest period.'), {
    default: 'false',
  }),
  singleValueFullPrecision: key('Whether a single value shows as many digits as fit.', yesNo('It does.', 'It is rounded.'), { default: 'false' }),
  trend: key('Whether a single value shows how it changed.', yesNo('It does.', 'It doesn’t.')),
  table: key(
    'What a table shows; of `view: table` alone.',
    map({
      layout: key('Which way points go.', words({ horizontal: 'Each metric is a row.', vertical: 'Each metric is a column.' }), { default: 'horizontal' }),
      showTimeSeriesData: key('Whether the points are shown.', yesNo('They are.', 'Only names and summaries are.'), { default: 'true' }),
      stickySummary: key('Whether summaries stay in sight.', yesNo('They do.', 'They scroll away.'), { default: 'false' }),
      summaryColumns: key(
        'Which summaries of its points each metric has.',
        list(oneOf({ MIN: 'The smallest point.', MAX: 'The largest point.', SUM: 'All points added up.', AVG: 'Their average.' }, { others: 'warning' })),
      ),
    }),
  ),
  timezone: key('The time zone of the graph: `+` or `-` with hours and minutes, such as `+0130`, or `UTC`.', string(), { default: '+0000' }),
  ...timeRange,
  insightRule: key(
    'A rule of Contributor Insights in place of metrics, as the console writes it.',
    map({
      ruleName: key('The name of the rule.', string(), { required: 'warning' }),
      maxContributorCount: key('How many contributors are drawn.', number({ integer: true, min: 1 }), { default: '10' }),
      orderBy: key('By what they are ordered.', words({ Sum: 'By the sum of their values.', Maximum: 'By their largest value.' }), { default: 'Sum' }),
    }),
  ),
  type: key('What the console writes for the graph of an alarm. Nothing depends on it.', string(), { offered: false }),
  labels: key('Words of a pie or gauge.', map({ visible: key('Whether they are shown.', yesNo('They are.', 'They aren’t.')) }), { offered: false }),
};

/** An alarm brings its Region; so the recorded answers of PutDashboard have it. */
export const metricProperties = cases([{ when: { has: 'metrics' }, use: map({ ...keys, region: { ...region, required: 'error' } }) }], map(keys));
