import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** In the order in which the agent takes them. */
const selectors = ['pid_file', 'exe', 'pattern'];

/**
 * Source: amazon-cloudwatch-agent, translator/config/schema.json (anyOf of procstat) of 2026-08-07; CloudWatch user guide,
 * CloudWatch-Agent-procstat-process-metrics.html, for which one counts; checked 2026-11-30.
 */
export const procstatSelector: Rule = {
  id: 'cloudwatch-agent/procstat-selector',
  severity: 'error',
  on: ['/metrics/metrics_collected/procstat/*'],
  check({ node, children }, { report }) {
    if (node.type !== 'map' || node.broken) return;
    const given = selectors.flatMap((name) => children.filter(({ segment }) => segment === name));
    const [first, ...others] = given;
    if (!first) {
      if (node.entries.some(({ key }) => /^(?:pid|exe|pattern|process)/i.test(key))) return;
      report(
        node.entries[0]?.keySpan ?? node,
        'This entry doesn’t say which process. Expected one of `exe`, `pattern` and `pid_file`: the agent refuses the configuration.',
      );
    }
    for (const other of others)
      report(
        other.entry?.keySpan ?? other.node,
        `${code(String(other.segment))} is ignored, because ${code(String(first?.segment))} is set. Expected one of them.`,
        {
          severity: 'warning',
          fix: { title: `Remove ${code(String(other.segment))}`, operations: [{ op: 'remove', path: pathOf(other) }] },
        },
      );
  },
};
