import { oneOf, type TextOf } from '../../core/schema.ts';

/**
 * The statistics that CloudWatch takes: names, percentiles, trimmed and winsorized values, percentile ranks.
 * Source: CloudWatch user guide, Statistics-definitions.html, and the pattern in the answers of PutDashboard; checked 2026-11-30.
 */
const form =
  /^(?:SampleCount|Average|Sum|Minimum|Maximum|IQM|(?:p|tc|tm|ts|wm)\d{1,3}(?:\.\d{0,10})?|[ou]\d+(?:\.\d{0,10})?(?:_[ELH])?|(?:TC|TM|TS|WM|PR)\([\d.eE%+-]*:[\d.eE%+-]*\))$/;

/** Whether CloudWatch takes a text for a statistic: a percentile goes up to 100, and a range has at least one end. */
export const isStatistic = (text: string): boolean => form.test(text) && !text.includes('(:)') && Number(/^[a-z]+(\d+)/.exec(text)?.[1] ?? 0) <= 100;

export const statistic: TextOf = oneOf(
  {
    Average: 'The sum of the values, divided by their number.',
    Sum: 'All values added up: for counts, such as requests and errors.',
    Minimum: 'The smallest value.',
    Maximum: 'The largest value.',
    SampleCount: { about: 'How many values there were.', mistaken: ['Count', 'Samples'] },
    p50: 'The median: half of the values are below it.',
    p90: '90 % of the values are below it.',
    p95: '95 % of the values are below it.',
    p99: { about: '99 % of the values are below it; other percentiles, such as `p99.9`, work too.', mistaken: ['P99'] },
    tm99: 'The average without the largest 1 % of the values.',
    IQM: 'The average of the middle half of the values.',
    'TM(10%:90%)': 'The average of the values between two percentiles; one of them may be left out.',
    'PR(:300)': 'The percentage of the values up to a number, or between two.',
  },
  { isRight: isStatistic, strict: true },
);
