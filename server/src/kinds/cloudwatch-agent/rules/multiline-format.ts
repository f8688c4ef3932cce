import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../computed.ts';
import { hasKey } from '../entries.ts';

const RIGHT = '{timestamp_format}';

/** Source: amazon-cloudwatch-agent, ruleMultiLineStartPattern.go and plugins/inputs/logfile/fileconfig.go (isMultilineStart); checked 2026-11-30. */
export const multilineFormat: Rule = {
  id: 'cloudwatch-agent/multiline-format',
  severity: 'warning',
  on: ['/logs/logs_collected/files/collect_list/*/multi_line_start_pattern', '/opentelemetry/collect/files/collect_list/*/multi_line_start_pattern'],
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === RIGHT && fact.parent && !hasKey(fact.parent, 'timestamp_format'))
      report(fact.node, '`{timestamp_format}` stands for `timestamp_format`, which this entry doesn’t have. Expected it: without it no line begins an event.');
    else if (text === '{datetime_format}')
      report(
        fact.node,
        '`{datetime_format}` belongs to the old `awslogs` agent; here it is an expression that no line matches. Expected `{timestamp_format}`.',
        {
          fix: { title: 'Change to `{timestamp_format}`', operations: [{ op: 'set', path: pathOf(fact), to: RIGHT }], suggestion: true },
        },
      );
  },
};
