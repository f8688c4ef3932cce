import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../cli-input/computed.ts';

/** Source: CloudTrail user guide, cloudtrail-log-file-validation-intro.html, checked 2026-11-30. */
export const trailValidation: Rule = {
  id: 'cloudtrail-selectors/trail-validation',
  severity: 'warning',
  on: ['/EnableLogFileValidation'],
  check(fact, { report }) {
    if (literalOf(fact.node)?.toLowerCase() !== 'false') return;
    report(fact.node, 'Without digest files nobody can tell whether a log file was changed or deleted. Expected `true`.', {
      fix: { title: 'Turn log file validation on', operations: [{ op: 'set', path: pathOf(fact), to: 'true' }], suggestion: true },
    });
  },
};
