import { type Fact, perRoot, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { globalDimensions } from '../metrics.ts';

const known = Object.keys(globalDimensions);

/** Names that some section adds as a dimension. */
const appended = perRoot(
  (root: Fact): ReadonlySet<string> =>
    new Set(
      ['/metrics/append_dimensions/*', '/metrics/metrics_collected/*/append_dimensions/*', '/metrics/metrics_collected/*/*/append_dimensions/*'].flatMap(
        (pointer) => select(root, pointer).map(({ segment }) => String(segment)),
      ),
    ),
);

/** Source: CloudWatch user guide, CloudWatch-Agent-common-scenarios.html: what is aggregated on must be a dimension of the metric; checked 2026-11-30. */
export const aggregationMissing: Rule = {
  id: 'cloudwatch-agent/aggregation-missing',
  severity: 'warning',
  on: ['/metrics/aggregation_dimensions/*/*'],
  check(fact, { root, report }) {
    const name = literalOf(fact.node);
    if (name === undefined || !known.includes(name) || appended(root).has(name)) return;
    const [dimensions] = select(root, '/metrics/append_dimensions');
    const value = `\${aws:${name}}`;
    report(fact.node, `No metric has the dimension ${code(name)}, so nothing is aggregated. Expected it in \`append_dimensions\` of \`metrics\`.`, {
      fix: {
        title: `Add ${code(name)} to \`append_dimensions\``,
        operations: dimensions
          ? [{ op: 'insert', path: ['metrics', 'append_dimensions'], key: name, value }]
          : [{ op: 'insert', path: ['metrics'], key: 'append_dimensions', value: { [name]: value } }],
        suggestion: true,
      },
    });
  },
};
