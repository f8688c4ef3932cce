import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../computed.ts';
import { memberOf } from '../members.ts';

/** Source: CodeCommit user guide, how-to-create-template.html: approvals come from the members of the pool; checked 2026-11-30. */
export const poolSize: Rule = {
  id: 'codecommit-approval/pool-size',
  severity: 'warning',
  on: ['/Statements/*'],
  check(statement, { report }) {
    const [needed] = select(statement, '/NumberOfApprovalsNeeded');
    const written = needed && literalOf(needed.node);
    const members = select(statement, '/ApprovalPoolMembers/*').map(({ node }) => memberOf(node));
    // A star or a role's name stands for any number of people.
    if (!needed || members.length === 0 || members.some((member) => !member?.account || /\*|role\//.test(member.text))) return;
    const most = new Set(members.map((member) => member?.text)).size;
    if (written !== undefined && /^\d{1,6}$/.test(written) && Number(written) > most)
      report(needed.node, `The rule needs ${written} approvals from a pool of ${most}, so nothing can be merged. Expected ${most} at most, or more members.`);
  },
};
