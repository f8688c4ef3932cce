import { code } from '../../../core/words.ts';
import { child, itemsOf, textAt, textOf } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** More approvals than there are approvers. A parameter may be a list, and a group of IAM has several members. */
export const approvalCount = eachStep({ id: 'ssm-document/approval-count', severity: 'error' }, ({ action, inputs }, { report }) => {
  if (action !== 'aws:approve') return;
  const [least, approvers] = [textAt(inputs, 'MinRequiredApprovals'), itemsOf(child(inputs, 'Approvers'))];
  if (!least || approvers.length === 0 || approvers.some((each) => textOf(each) === undefined || /:group\//.test(textOf(each)?.text ?? ''))) return;
  if (Number(least.text) > approvers.length)
    report(
      least.node,
      `${least.text} approvals are needed, but there ${approvers.length === 1 ? 'is one approver' : `are ${approvers.length} approvers`}. Expected at most ${code(String(approvers.length))}.`,
    );
});
