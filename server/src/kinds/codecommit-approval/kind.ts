import snippets from '../../../../snippets/codecommit-approval.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { approvalFiles } from './files.ts';
import { branchReference } from './rules/branch-reference.ts';
import { branchWildcard } from './rules/branch-wildcard.ts';
import { poolAccounts } from './rules/pool-accounts.ts';
import { poolMember } from './rules/pool-member.ts';
import { poolRole } from './rules/pool-role.ts';
import { poolSize } from './rules/pool-size.ts';
import { quotedNumber } from './rules/quoted-number.ts';
import { size } from './rules/size.ts';
import { schema } from './schema.ts';

export const codecommitApproval: Kind = {
  id: 'codecommit-approval',
  title: 'an approval rule of CodeCommit',
  files: approvalFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [branchReference, branchWildcard, poolAccounts, poolMember, poolRole, poolSize, quotedNumber, size],
  snippets,
};
