import type { Span } from '../../core/node.ts';

/** Functions of metric math. Source: CloudWatch user guide, using-metric-math.html, checked 2026-11-30. */
export const functions = [
  'ABS',
  'ANOMALY_DETECTION_BAND',
  'AVG',
  'CEIL',
  'DATAPOINT_COUNT',
  'DB_PERF_INSIGHTS',
  'DIFF',
  'DIFF_TIME',
  'FILL',
  'FIRST',
  'FLOOR',
  'IF',
  'INSIGHT_RULE_METRIC',
  'LAMBDA',
  'LAST',
  'LOG',
  'LOG10',
  'MAX',
  'METRICS',
  'METRIC_COUNT',
  'MIN',
  'PERIOD',
  'RATE',
  'REMOVE_EMPTY',
  'RUNNING_SUM',
  'SEARCH',
  'SERVICE_QUOTA',
  'SLICE',
  'SORT',
  'STDDEV',
  'SUM',
  'TIME_SERIES',
  'MINUTE',
  'HOUR',
  'DAY',
  'DATE',
  'MONTH',
  'YEAR',
  'EPOCH',
] as const;

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
    else if (/^[a-z]/.test(found)) ids.push(span);
  }
  return { ids, calls, usesAll: calls.some((call) => call.text === 'METRICS') };
}
