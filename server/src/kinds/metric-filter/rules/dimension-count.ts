import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { dimensionsOf, transformationsIn } from '../filters.ts';

/** Source: botocore logs/2014-03-28 of 2026-08-07, MetricTransformation.dimensions and emitSystemFieldDimensions. Checked 2026-11-30. */
const MOST = 3;

export const dimensionCount: Rule = {
  id: 'metric-filter/dimension-count',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const transformation of transformationsIn(root)) {
      const dimensions = dimensionsOf(transformation);
      const filter = transformation.fact.parent?.parent;
      const system = filter ? select(filter, '/emitSystemFieldDimensions/*').length : 0;
      const over = dimensions[MOST - system];
      if (!over) continue;
      const besides = system > 0 ? `, ${system} of them system fields` : '';
      report(over.entry?.keySpan ?? over.node, `The metric has ${dimensions.length + system} dimensions${besides}. CloudWatch Logs takes ${MOST}.`);
    }
  },
};
