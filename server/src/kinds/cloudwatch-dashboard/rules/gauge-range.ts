import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';
import { metricWidgets } from '../rows.ts';

/** Source: CloudWatch API reference, Dashboard Body Structure and Syntax, `view`, checked 2026-11-30. */
export const gaugeRange: Rule = {
  id: 'cloudwatch-dashboard/gauge-range',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { properties } of metricWidgets(root)) {
      const [view] = select(properties, '/view');
      if (!view || textAt(properties, '/view') !== 'gauge') continue;
      const missing = ['min', 'max'].filter((key) => select(properties, `/yAxis/left/${key}`).length === 0);
      // Written as something else, it is a problem already.
      if (missing.length === 0 || select(properties, '/yAxis').some(({ node }) => node.type !== 'map')) continue;
      report(
        view.node,
        `A gauge goes from a smallest to a largest value, and ${missing.map((key) => `\`${key}\``).join(' and ')} of \`yAxis.left\` ${missing.length === 1 ? 'is' : 'are'} missing.`,
        {
          typing: properties.node,
        },
      );
    }
  },
};
