import snippets from '../../../../snippets/iam-policy.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { explain } from './explain.ts';
import { policyFiles } from './files.ts';
import { names } from './names.ts';
import { offer, offerKeys } from './offer.ts';
import { dataFor, policiesAlone, readText, UNKNOWN } from './policy.ts';
import { alone } from './rule.ts';
import { rules } from './rules.ts';
import { policyOf, schema } from './schema.ts';

export const iamPolicy: Kind = {
  id: 'iam-policy',
  title: 'an IAM policy',
  files: policyFiles,
  reader: 'yaml',
  schema,
  schemas: { resource: policyOf('resource') },
  isComputed: (text) => readText(text).includes(UNKNOWN),
  asks: (root, data) => dataFor(policiesAlone(root), data),
  names,
  offer,
  offerKeys,
  explain,
  rules: rules.map(alone),
  snippets,
};
