import { EXPRESSIONS, expressionsOf } from '../../../core/expressions.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { faultOf } from '../expressions.ts';

const entry = '/logs/logs_collected/files/collect_list/*';
const discovery = '/logs/metrics_collected/prometheus/ecs_service_discovery';
const declaration = '/logs/metrics_collected/prometheus/emf_processor/metric_declaration/*';
const process = '/metrics/metrics_collected/procstat/*';

/** What is in Go's syntax. `match` of Application Signals is not. */
const places = [
  `${entry}/multi_line_start_pattern`,
  `${entry}/blacklist`,
  '/logs/logs_collected/*/collect_list/*/filters/*/expression',
  '/opentelemetry/collect/files/collect_list/*/multi_line_start_pattern',
  `${process}/exe`,
  `${process}/pattern`,
  ...['sd_container_name_pattern', 'sd_task_definition_arn_pattern', 'sd_service_name_pattern'].flatMap((name) =>
    ['task_definition_list', 'service_name_list_for_tasks'].map((list) => `${discovery}/${list}/*/${name}`),
  ),
  `${declaration}/label_matcher`,
  `${declaration}/metric_selectors/*`,
];

/** Source: amazon-cloudwatch-agent, the callers of `regexp.Compile` in ruleLogFilters.go, plugins/inputs/logfile and internal/ecsservicediscovery; checked 2026-11-30. */
export const expression: Rule = {
  id: 'cloudwatch-agent/expression',
  severity: 'error',
  on: places,
  data: { [EXPRESSIONS]: '' },
  check(fact, { data, report }) {
    const text = literalOf(fact.node);
    const expressions = expressionsOf(data);
    const fault = text === undefined || text.startsWith('{') || !expressions ? undefined : faultOf(text, expressions);
    if (fault && text !== undefined)
      report(fact.node, `${code(text)} has ${fault}. Expected an expression in Go’s syntax (RE2): the agent can’t use another one.`);
  },
};
