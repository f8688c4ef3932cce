import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, stepsOrOptions, textAt } from '../tree.ts';

/** Source: pipeline-aws-plugin 0757730, WithAWSStep: the account is a part of the role's ARN; checked 2026-11-23. */
export const withawsAccount: Rule = {
  id: 'jenkinsfile/withaws-account',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const call of stepsOrOptions(root, 'withAWS')) {
      const account = child(call, 'roleAccount');
      if (!account?.entry) continue;
      const number = textAt(call, 'roleAccount');
      if (!child(call, 'role')) report(account.entry.keySpan, '`roleAccount` counts only with a role. Expected `role` beside it.');
      else if (number !== undefined && !number.includes('$') && !/^\d{12}$/.test(number))
        report(account.node, `${code(number)} is not an account. Expected 12 digits.`);
    }
  },
};
