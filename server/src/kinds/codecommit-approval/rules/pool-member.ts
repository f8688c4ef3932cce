import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { memberOf } from '../members.ts';

/** Source: CodeCommit user guide, how-to-create-template.html, checked 2026-11-30. */
export const poolMember: Rule = {
  id: 'codecommit-approval/pool-member',
  severity: 'error',
  on: ['/Statements/*/ApprovalPoolMembers/*'],
  check({ node }, { report }) {
    const member = memberOf(node);
    if (member && member.account === undefined)
      report(
        node,
        `${code(member.text)} is not a member of a pool. Expected \`CodeCommitApprovers:ACCOUNT:NAME\`, or the ARN of a user or of sessions of a role.`,
        {
          typing: node,
        },
      );
  },
};
