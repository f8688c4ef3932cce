import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { memberOf } from '../members.ts';

/** Source: CodeCommit user guide, how-to-create-template.html and limits.html, checked 2026-11-30. */
export const poolAccounts: Rule = {
  id: 'codecommit-approval/pool-accounts',
  severity: 'hint',
  on: ['/Statements/*/ApprovalPoolMembers'],
  check(pool, { report }) {
    const members = select(pool, '/*').flatMap(({ node }) => {
      const account = memberOf(node)?.account;
      return account === undefined || account === '*' ? [] : [{ node, account }];
    });
    const [first] = members;
    const other = members.find(({ account }) => account !== first?.account);
    if (first && other)
      report(other.node, `This member is in the account ${other.account}, another one in ${first.account}. Approvals from other accounts are not supported.`, {
        related: [{ start: first.node.start, end: first.node.end, message: 'The other account.' }],
      });
  },
};
