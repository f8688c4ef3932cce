import snippets from '../../../../snippets/cfn-stack-policy.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { explain } from './explain.ts';
import { stackPolicyFiles } from './files.ts';
import { names } from './names.ts';
import { offer } from './offer.ts';
import { action } from './rules/action.ts';
import { incompleteStatement } from './rules/incomplete-statement.ts';
import { noAllow } from './rules/no-allow.ts';
import { principal } from './rules/principal.ts';
import { resourcePrefix } from './rules/resource-prefix.ts';
import { size } from './rules/size.ts';
import { unknownId } from './rules/unknown-id.ts';
import { unknownType } from './rules/unknown-type.ts';
import { wildcardOperator } from './rules/wildcard-operator.ts';
import { schema } from './schema.ts';

export const stackPolicy: Kind = {
  id: 'cfn-stack-policy',
  title: 'a stack policy',
  files: stackPolicyFiles,
  reader: 'yaml',
  schema,
  isComputed,
  offer,
  explain,
  names,
  rules: [action, incompleteStatement, noAllow, principal, resourcePrefix, size, unknownId, unknownType, wildcardOperator],
  snippets,
};
