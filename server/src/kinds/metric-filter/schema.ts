import { cases, either, type Key, key, list, map, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';
import { units } from '../cloudwatch/units.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/**
 * A metric filter of CloudWatch Logs.
 * Source: botocore logs/2014-03-28 of 2026-08-07: PutMetricFilter and DescribeMetricFilters. Checked 2026-11-30.
 */

const metricName = string({ pattern: '^[^:*$]*$', length: [1, 255], expected: 'a string without `:`, `*` and `$`' });

const field = 'The field whose values it has: `$.service` of JSON, `$status` of a line.';

const ofCli = map('The field whose values it has.', string({ length: [1, 255] }));
const ofTemplate = list(
  object(
    {
      key: key('Name of the dimension.', string({ length: [1, 255] }), { required: 'error' }),
      value: key(field, string({ length: [1, 255] }), { required: 'error' }),
    },
    strict,
  ),
);

const transformation = (dimensions: Schema): Schema =>
  object(
    {
      metricName: key('Name of the metric.', metricName, { required: 'error', mistaken: ['name'] }),
      metricNamespace: key('Namespace of the metric: one of your own.', metricName, { required: 'error', mistaken: ['namespace'] }),
      metricValue: key('What each match adds: a number, often 1, or a field with a number.', string({ length: [1, 100] }), {
        required: 'error',
        preset: '"1"',
        mistaken: ['value'],
      }),
      defaultValue: key('The value of a minute in which events come in and none matches; not with dimensions.', number(), { mistaken: ['default'] }),
      dimensions: key('Dimensions of the metric, at most 3, each with the field that it takes. Each value makes a charged metric.', dimensions, {
        mistaken: ['dimension'],
      }),
      unit: key('Unit of the metric.', oneOf(units), { default: 'None' }),
    },
    strict,
  );

const filter = (dimensions: Schema): Readonly<Record<string, Key>> => ({
  logGroupName: key('Name of the log group.', string({ pattern: '^[.\\-_/#A-Za-z0-9]+$', length: [1, 512], expected: 'letters, digits and `. - _ / #`' }), {
    required: 'error',
    mistaken: ['logGroup'],
  }),
  filterName: key('Name of the filter.', string({ pattern: '^[^:*]*$', length: [1, 512], expected: 'a string without `:` and `*`' }), {
    required: 'error',
    mistaken: ['name'],
  }),
  filterPattern: key('Which log events count; an empty string is all.', string({ length: [0, 1024], inside: { kind: 'filter-pattern' } }), {
    required: 'error',
    mistaken: ['pattern'],
  }),
  metricTransformations: key('The metric that is made of them: exactly one.', list(transformation(dimensions), { min: 1, max: 1 }), {
    required: 'error',
    mistaken: ['metricTransformation'],
  }),
  applyOnTransformedLogs: key(
    'Whether the pattern is held against what a transformer made of the log events.',
    yesNo('Against that.', 'Against what came in.'),
    {
      default: 'false',
    },
  ),
  fieldSelectionCriteria: key('Which accounts and Regions count, of centralized logs: `@aws.region = "eu-west-1"`.', string({ length: [0, 2000] })),
  emitSystemFieldDimensions: key(
    'System fields that become dimensions too, and count as such.',
    list(oneOf({ '@aws.account': 'The account that logged.', '@aws.region': 'The Region in which it did.' }, { others: 'warning', slips: 'error' })),
  ),
});

const all = filter(ofCli);

/** What `describe-metric-filters` prints of each. */
const existing = object({ ...optional(all), ...printed({ creationTime: 'When the filter was created, as `describe-metric-filters` prints it.' }) }, strict);

export const schema = either(
  list(transformation(ofCli)),
  cases(
    [
      {
        when: { has: 'metricFilters' },
        use: object(
          {
            metricFilters: key('Filters, as `describe-metric-filters` prints them.', list(existing)),
            ...printed({ nextToken: 'Where the next page begins.' }),
          },
          strict,
        ),
      },
      { when: { has: 'creationTime' }, use: existing },
      { when: { has: 'metricValue' }, use: transformation(ofCli) },
    ],
    object(all, strict),
  ),
);

/** The same as properties of a resource, whose dimensions are a list. Source: the template reference of AWS::Logs::MetricFilter, checked 2026-11-30. */
export const templateSchema = object(optional(filter(ofTemplate)), strict);
