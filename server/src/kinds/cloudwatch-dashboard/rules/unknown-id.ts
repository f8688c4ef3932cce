import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { metricId } from '../names.ts';

/** CloudWatch takes such an expression and shows an error in the widget. Source: CloudWatch user guide, using-metric-math.html, checked 2026-11-30. */
export const unknownId: Rule = unknownNames({
  id: 'cloudwatch-dashboard/unknown-id',
  severity: 'warning',
  family: metricId,
  says: ({ text }) => `No metric of this widget has the id ${code(text)}.`,
  expects: (names) => (names.length === 0 ? 'Give it to one: `{"id": "m1"}` behind its dimensions.' : ''),
});
