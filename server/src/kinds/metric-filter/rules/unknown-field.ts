import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { logField } from '../names.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntaxForMetricFilters.html of 2026-04-13, checked 2026-11-30. */
export const unknownField: Rule = unknownNames({
  id: 'metric-filter/unknown-field',
  severity: 'error',
  family: logField,
  says: ({ text }) => `The pattern has no field ${code(text)}.`,
});
