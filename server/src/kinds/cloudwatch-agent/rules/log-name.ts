import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { logNames } from '../placeholders.ts';

/** Source: CloudWatch Logs API reference, API_CreateLogGroup.html and API_CreateLogStream.html; checked 2026-11-30. */
export const logName: Rule = {
  id: 'cloudwatch-agent/log-name',
  severity: 'error',
  on: logNames,
  check(fact, { report }) {
    const text = literalOf(fact.node);
    const isGroup = fact.segment === 'log_group_name';
    // What stands in braces comes to something else, or is told elsewhere.
    const plain = text?.replace(/\$?\{[^{}]*\}/g, '');
    const wrong = plain && (isGroup ? /[^\w.\-/#]/ : /[:*]/).exec(plain)?.[0];
    if (!wrong) return;
    const expected = isGroup ? 'Expected letters, digits and `.`, `-`, `_`, `/`, `#`.' : 'Expected a name without `:` and `*`.';
    report(
      fact.node,
      `${wrong === ' ' ? 'A blank' : code(wrong)} can’t be in the name of a log ${isGroup ? 'group' : 'stream'}. ${expected} CloudWatch Logs refuses it.`,
    );
  },
};
