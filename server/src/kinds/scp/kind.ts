import snippets from '../../../../snippets/scp.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { iamPolicy } from '../iam-policy/kind.ts';
import { schemas } from '../iam-policy/schema.ts';
import { scpFiles } from './files.ts';

/** It is written like an IAM policy, but for some elements, which the rules of that kind know. */
export const scp: Kind = {
  ...iamPolicy,
  id: 'scp',
  title: 'a service control policy (SCP)',
  files: scpFiles,
  schema: schemas.scp,
  rules: [],
  guests: iamPolicy.rules,
  snippets,
};
