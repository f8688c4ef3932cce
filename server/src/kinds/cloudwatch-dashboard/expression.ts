import type { Span } from '../../core/node.ts';

/** Functions may be written in lower case, too, and so may the words between. */
const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'true', 'false']);

const strings = /"[^"]*"|'[^']*'/g;
const token = /[A-Za-z_$.\d]+/g;

/** Whether an expression is a query of Metrics Insights, in which no other metric is named. */
const isQuery = (expression: string): boolean => /^\s*SELECT\b/i.test(expression);

/** The ids of other metrics in metric math. Source: CloudWatch user guide, using-metric-math.html, checked 2026-11-30. */
export function idsIn(expression: string): (Span & { readonly text: string })[] {
  if (isQuery(expression)) return [];
  const bare = expression.replace(strings, (string) => ' '.repeat(string.length));
  return [...bare.matchAll(token)].flatMap(({ 0: text, index }) => {
    const end = index + text.length;
    const isCall = bare
      .slice(end, end + 20)
      .trimStart()
      .startsWith('(');
    return /^[a-z][a-zA-Z0-9_]*$/.test(text) && !isCall && !words.has(text) ? [{ start: index, end, text }] : [];
  });
}
