import { key, list, number, object, oneOf, text } from '../../core/schema.ts';

/**
 * The content of an approval rule of CodeCommit.
 * Source: botocore codecommit/2015-04-13 of 2026-08-07; CodeCommit user guide, how-to-create-template.html and limits.html. Checked 2026-11-30.
 */

const strict = { others: 'warning', slips: 'error', why: 'CodeCommit documents no other keys.' } as const;

const statement = object(
  {
    Type: key('Type of the statement.', oneOf({ Approvers: { about: 'People have to approve; the only type.', mistaken: ['Approver', 'Approval'] } }), {
      required: 'error',
      preset: 'Approvers',
      presetIsSure: true,
    }),
    NumberOfApprovalsNeeded: key(
      'How many approvals a pull request needs before it can be merged, as a number. The one of its author does not count.',
      number({ min: 1, integer: true }),
      {
        required: 'error',
        preset: '1',
        mistaken: ['NumberOfApprovals', 'ApprovalsNeeded'],
      },
    ),
    ApprovalPoolMembers: key(
      'Whose approvals count, at most 50 members; `*` stands for any characters. Without a pool everyone who may approve counts.',
      list(text(), { max: 50 }),
      {
        more: '| member | counts |\n| --- | --- |\n| `CodeCommitApprovers:111122223333:Mary` | the IAM user and the federated user of that name |\n| `arn:aws:iam::111122223333:user/Mary` | that IAM user |\n| `arn:aws:sts::111122223333:assumed-role/Review/*` | every session of the role |',
        mistaken: ['ApprovalPool', 'PoolMembers', 'Members'],
      },
    ),
  },
  strict,
);

export const schema = object(
  {
    Version: key(
      'Version of the format, that of approval rules and not of IAM policies.',
      oneOf({ '2018-11-08': { about: 'The only version.', mistaken: ['2012-10-17'] } }),
      {
        required: 'error',
        preset: '2018-11-08',
        presetIsSure: true,
      },
    ),
    DestinationReferences: key(
      'Branches whose pull requests get the rule, in full, such as `refs/heads/main`; at most 100. Without it all do. For templates, not for the rule of one pull request.',
      list(text(), { max: 100 }),
      { mistaken: ['Branches', 'References'] },
    ),
    Statements: key('What has to be approved, and by whom: one statement.', list(statement, { min: 1 }), { required: 'error', mistaken: ['Statement'] }),
  },
  strict,
);
