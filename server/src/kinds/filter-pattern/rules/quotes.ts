import type { Rule } from '../../../core/kind.ts';
import { faultsOf } from '../faults.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html of 2026-04-13, checked 2026-11-30. */
export const quotes: Rule = faultsOf('quotes', 'error');
