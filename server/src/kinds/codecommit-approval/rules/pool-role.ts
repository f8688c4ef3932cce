import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { memberOf } from '../members.ts';

/** Source: CodeCommit user guide, how-to-create-template.html: the documented form of a role is that of its sessions; checked 2026-11-30. */
export const poolRole: Rule = {
  id: 'codecommit-approval/pool-role',
  severity: 'hint',
  on: ['/Statements/*/ApprovalPoolMembers/*'],
  check(fact, { report }) {
    const member = memberOf(fact.node);
    if (!member?.isRole) return;
    const sessions = `${member.text.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/*`;
    report(fact.node, `${code(member.text)} is a role, and approvals come from its sessions. The documented form is ${code(sessions, 90)}.`, {
      fix: { title: `Change to ${code(sessions, 90)}`, operations: [{ op: 'set', path: pathOf(fact), to: sessions }], suggestion: true },
    });
  },
};
