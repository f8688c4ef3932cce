import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isRepeat, metricWidgets, type Row } from '../rows.ts';

/**
 * The form of metrics. Source: CloudWatch API reference, Dashboard Body Structure and Syntax, and the answers of PutDashboard that people report
 * ("Should NOT have more than 4 items", "Repeat marker used but not enough fields in previous metric"); checked 2026-11-30.
 */
export const metricRow: Rule = {
  id: 'cloudwatch-dashboard/metric-row',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { metrics, rows } of metricWidgets(root)) {
      if (metrics) judgeList(metrics, report);
      for (const row of rows) judge(row, report);
    }
  },
};

function judgeList(metrics: Fact, report: RuleContext['report']): void {
  const list = resolve(metrics.node);
  if (list?.type !== 'list') return;
  const first = metrics.children.find(({ node }) => resolve(node)?.type === 'scalar');
  const node = first && resolve(first.node);
  if (!first || node?.type !== 'scalar' || node.broken || node.text === '') return;
  report(first.node, `${code(node.text)} stands where a metric is expected. Expected each metric as a list of its own: \`[["AWS/EC2", "CPUUtilization"]]\`.`, {
    typing: list,
  });
}

function judge(row: Row, report: RuleContext['report']): void {
  const { fact, fields, written, options, isOpen } = row;
  const list = resolve(fact.node);
  if (list?.type !== 'list' || list.broken) return;
  const early = options.find((each) => each !== fact.children.at(-1));
  if (early) {
    report(early.node, 'A map stands in front of other values of the metric. Expected its options last, and dimensions as names and values in front of them.', {
      typing: list,
    });
    return;
  }
  const lost = written.find(({ text, at }) => isRepeat(text) && fields[at] === undefined);
  if (lost) {
    report(lost.fact.node, `${code(lost.text)} repeats a value of the metric above, and there is none. Expected the value itself.`, { typing: list });
    return;
  }
  if (isOpen) return;
  const last = written.at(-1);
  const isNamed = options.some(({ children }) => children.some(({ segment }) => segment === 'expression'));
  if (fields.length === 0) {
    if (isNamed || list.items.length > options.length) return;
    report(fact.node, 'The list has no metric and no expression. Expected a namespace and a name, or a map with `expression`.', { typing: list });
  } else if (fields.length === 1 && last) {
    report(last.fact.node, `The metric has a namespace, ${code(fields[0] ?? '')}, and no name. Expected the name of the metric behind it.`, { typing: list });
  } else if (fields.length % 2 === 1 && last) {
    report(last.fact.node, `The dimension ${code(fields.at(-1) ?? '')} has no value. Expected names and values of dimensions in turn.`, { typing: list });
  }
}
