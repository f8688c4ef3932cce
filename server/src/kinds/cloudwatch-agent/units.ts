import { oneOf } from '../../core/schema.ts';

/** Units of one dimension in the sizes that CloudWatch has. */
const sizes = (unit: string, suffix = ''): string[] =>
  [unit, ...['kilo', 'mega', 'giga', 'tera'].map((size) => `${size}${unit}`)].map((each) => upper(each) + suffix);
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const names = [
  'Percent',
  'Count',
  'Count/Second',
  'Seconds',
  'Milliseconds',
  'Microseconds',
  ...sizes('bytes'),
  ...sizes('bytes', '/Second'),
  ...sizes('bits'),
  ...sizes('bits', '/Second'),
  'None',
];

/** Units of OpenTelemetry that the agent turns into one of CloudWatch. */
const ucum = /^(?:1|%|s|us|ms|ns|min|h|d|[kmgt]?i?(?:b|by|bi)(?:\/s)?)$/i;

/**
 * The agent compares the units of CloudWatch in any letter case, and knows those of OpenTelemetry. Source: amazon-cloudwatch-agent,
 * internal/cloudwatch/unit.go of 2026-08-07, and the CloudWatch API reference, API_MetricDatum.html; checked 2026-11-30.
 */
export const unit = oneOf(Object.fromEntries(names.map((each) => [each, each === 'None' ? 'No unit.' : `The unit ${each} of CloudWatch.`])), {
  others: 'warning',
  ignoreCase: true,
  strict: true,
  isRight: (written) => written === '' || ucum.test(written),
  why: 'The agent sends the metric without a unit.',
});
