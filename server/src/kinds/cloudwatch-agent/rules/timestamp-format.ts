import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { hasNoDirective, unknownDirectives } from '../timestamps.ts';

/** Source: amazon-cloudwatch-agent, internal/util/timestamp/timestamp.go of 2026-08-07, which takes all else as it stands; checked 2026-11-30. */
export const timestampFormat: Rule = {
  id: 'cloudwatch-agent/timestamp-format',
  severity: 'warning',
  on: ['/logs/logs_collected/files/collect_list/*/timestamp_format', '/opentelemetry/collect/files/collect_list/*/timestamp_format'],
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined || text === '') return;
    if (hasNoDirective(text)) {
      report(fact.node, `${code(text)} has no directive, so it is looked for as it stands. Expected directives such as \`%Y-%m-%d %H:%M:%S\`.`);
      return;
    }
    for (const { start, end, text: directive, right } of unknownDirectives(text))
      report(
        fact.node,
        `The agent knows no ${code(directive)}, so it finds no time in the lines. ${right ? `Expected ${code(right)}.` : 'Expected one of the directives that it knows, such as `%Y`, `%m`, `%d`, `%H`, `%M`, `%S` and `%f`.'}`,
        {
          ...(right
            ? { fix: { title: `Change to ${code(right)}`, operations: [{ op: 'replace', path: pathOf(fact), part: { start, end }, to: right }] } }
            : {}),
        },
      );
  },
};
