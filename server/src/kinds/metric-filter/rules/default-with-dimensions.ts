import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { dimensionsOf, transformationsIn } from '../filters.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntaxForMetricFilters.html of 2026-04-13, checked 2026-11-30. */
export const defaultWithDimensions: Rule = {
  id: 'metric-filter/default-with-dimensions',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const transformation of transformationsIn(root)) {
      const [value] = select(transformation.fact, '/defaultValue');
      if (!value || dimensionsOf(transformation).length === 0) continue;
      report(value.entry?.keySpan ?? value.node, 'A metric with dimensions has no default value. Remove one of both.', {
        fix: { title: 'Remove the default value', operations: [{ op: 'remove', path: pathOf(value) }], suggestion: true },
      });
    }
  },
};
