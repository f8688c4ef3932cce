import snippets from '../../../../snippets/rcp.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { iamPolicy } from '../iam-policy/kind.ts';
import { alone } from '../iam-policy/rule.ts';
import { schemas } from '../iam-policy/schema.ts';
import { rcpFiles } from './files.ts';
import { element } from './rules/element.ts';

/** It is written like an IAM policy, but for some elements, which the rules of that kind know. */
export const rcp: Kind = {
  ...iamPolicy,
  id: 'rcp',
  title: 'a resource control policy (RCP)',
  files: rcpFiles,
  schema: schemas.rcp,
  rules: [alone(element)],
  guests: iamPolicy.rules,
  snippets,
};
