import snippets from '../../../../snippets/codedeploy-onpremises.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { codedeployOnpremisesFiles } from './files.ts';
import { bothIdentities } from './rules/both-identities.ts';
import { incompleteIdentity } from './rules/incomplete-identity.ts';
import { noIdentity } from './rules/no-identity.ts';
import { pathEscape } from './rules/path-escape.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { schema } from './schema.ts';

export const codedeployOnpremises: Kind = {
  id: 'codedeploy-onpremises',
  title: 'a registration file of CodeDeploy',
  files: codedeployOnpremisesFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [bothIdentities, incompleteIdentity, noIdentity, pathEscape, plaintextSecret],
  snippets,
};
