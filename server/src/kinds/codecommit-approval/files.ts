import type { Files } from '../../core/recognize.ts';

/**
 * The content of an approval rule, as `--approval-rule-template-content file://rule.json` takes it. Its version is its own.
 * Source: CodeCommit user guide, how-to-create-template.html, checked 2026-11-30.
 */
export const approvalFiles: Files = {
  names: ['*approval{_,-,}rule*.json', '*approvalRule*.json'],
  telling: ['DestinationReferences'],
  shared: ['Version', 'Statements'],
  isSure: (top, hasOthers, head) => top.has('Statements') && marks.test(head) && !hasOthers(),
};

const marks = /"(?:2018-11-08|NumberOfApprovalsNeeded|ApprovalPoolMembers)"/;
