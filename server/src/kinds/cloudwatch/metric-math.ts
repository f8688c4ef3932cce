import type { Span } from '../../core/node.ts';

/**
 * Functions of metric math. Source: CloudWatch user guide, using-metric-math.html and using-search-expressions.html, checked 2026-11-30.
 */
export const functions: Readonly<Record<string, string>> = {
  ABS: 'The absolute value of each point.',
  ANOMALY_DETECTION_BAND: 'The band in which values are expected; its second argument is the width.',
  AVG: 'The average: of the points of a metric, or of several metrics at each time.',
  CEIL: 'Each point rounded up.',
  DATAPOINT_COUNT: 'How many points there are.',
  DB_PERF_INSIGHTS: 'A counter metric of Performance Insights of a database.',
  DIFF: 'How each point differs from the one before.',
  DIFF_TIME: 'The seconds between each point and the one before.',
  FILL: 'Puts a value where points are missing: a number, `REPEAT` or `LINEAR`.',
  FIRST: 'The first of several time series.',
  FLOOR: 'Each point rounded down.',
  IF: 'One value where a condition holds, and another where it doesn’t.',
  INSIGHT_RULE_METRIC: 'A metric of a rule of Contributor Insights.',
  LAMBDA: 'Data of another source, which a Lambda function brings.',
  LAST: 'The last of several time series.',
  LOG: 'The natural logarithm of each point.',
  LOG10: 'The logarithm of each point to the base 10.',
  MAX: 'The largest value.',
  METRICS: 'All metrics of the widget, or those whose ids contain a text.',
  METRIC_COUNT: 'How many metrics there are.',
  MIN: 'The smallest value.',
  PERIOD: 'The period of a metric in seconds.',
  RATE: 'How fast a metric changes, in each second.',
  REMOVE_EMPTY: 'Leaves out time series without points.',
  RUNNING_SUM: 'The sum of all points so far.',
  SEARCH: 'All metrics that fit a text, with a statistic and a period.',
  SERVICE_QUOTA: 'The quota that a usage metric counts against.',
  SLICE: 'Some of several time series, by their place.',
  SORT: 'Several time series in the order of a function, and so many of them.',
  STDDEV: 'The standard deviation.',
  SUM: 'All values added up: the points of a metric, or several metrics at each time.',
  TIME_SERIES: 'A number at all times.',
  MINUTE: 'The minute of each point’s time, 0 to 59.',
  HOUR: 'The hour of each point’s time in UTC, 0 to 23.',
  DAY: 'The day of the week of each point’s time, 1 to 7.',
  DATE: 'The day of the month of each point’s time.',
  MONTH: 'The month of each point’s time, 1 to 12.',
  YEAR: 'The year of each point’s time.',
  EPOCH: 'Each point’s time in seconds since 1970.',
};

/** The words between, in lower case: no metric is called so. */
const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'true', 'false']);

/** What an expression names: IDs, and functions that it calls. */
export type Expression = {
  readonly ids: readonly (Span & { readonly text: string })[];
  readonly calls: readonly (Span & { readonly text: string })[];
  readonly usesAll: boolean;
};

/** A query of Metrics Insights, which names no IDs. */
const isQuery = (text: string): boolean => /^\s*SELECT\s/i.test(text);

const word = /"[^"]*"?|'[^']*'?|[A-Za-z_]\w*|\d[\w.]*/g;

/** Reads an expression of metric math; strings are passed over. */
export function readExpression(text: string): Expression {
  const ids: (Span & { text: string })[] = [];
  const calls: (Span & { text: string })[] = [];
  if (isQuery(text)) return { ids, calls, usesAll: false };
  for (const { index, 0: found } of text.matchAll(word)) {
    const span = { start: index, end: index + found.length, text: found };
    const isCall = /^\s?\(/.test(text.slice(span.end, span.end + 2));
    if (isCall && /^[A-Za-z]/.test(found)) calls.push(span);
    else if (/^[a-z]/.test(found) && !words.has(found)) ids.push(span);
  }
  return { ids, calls, usesAll: calls.some((call) => call.text === 'METRICS') };
}
