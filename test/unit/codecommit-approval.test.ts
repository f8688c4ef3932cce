import assert from 'node:assert/strict';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { codecommitApproval } from '../../server/src/kinds/codecommit-approval/kind.ts';
import { analyze } from '../support/analyze.ts';
import { everyKey } from '../support/every-key.ts';

/** All forms that the guide has, each with each. Source: CodeCommit user guide, how-to-create-template.html, checked 2026-11-30. */
const branches = ['', '"DestinationReferences": ["refs/heads/main"], ', '"DestinationReferences": ["refs/heads/main", "refs/heads/release-*"], '];
const pools = [
  '',
  ', "ApprovalPoolMembers": ["CodeCommitApprovers:111122223333:Mary", "CodeCommitApprovers:111122223333:Li"]',
  ', "ApprovalPoolMembers": ["arn:aws:iam::111122223333:user/Mary", "arn:aws:sts::111122223333:federated-user/Li"]',
  ', "ApprovalPoolMembers": ["arn:aws:sts::111122223333:assumed-role/Review/*"]',
];
const texts = branches.flatMap((branch) =>
  pools.flatMap((pool) =>
    [1, 2].map((count) => `{"Version": "2018-11-08", ${branch}"Statements": [{"Type": "Approvers", "NumberOfApprovalsNeeded": ${count}${pool}}]}`),
  ),
);

describe('approval rules of all forms', () => {
  everyKey(codecommitApproval, texts, [
    'DestinationReferences',
    'Statements',
    'Statements/*/ApprovalPoolMembers',
    'Statements/*/NumberOfApprovalsNeeded',
    'Statements/*/Type',
    'Version',
  ]);

  it('have 3,000 characters at most', () => {
    const sized = (size: number): string[] =>
      diagnose(analyze(`${texts[0]}${' '.repeat(size - (texts[0]?.length ?? 0))}`, codecommitApproval)).map(({ rule }) => rule);
    assert.deepEqual([sized(3000), sized(3001)], [[], ['codecommit-approval/size']]);
  });
});
