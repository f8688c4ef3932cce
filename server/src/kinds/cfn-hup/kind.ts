import snippets from '../../../../snippets/cfn-hup.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { filledKeys } from '../filled-keys.ts';
import { cfnHupFiles } from './files.ts';
import { credentialFileIgnored } from './rules/credential-file-ignored.ts';
import { intervalUnit } from './rules/interval-unit.ts';
import { percentSign } from './rules/percent-sign.ts';
import { schema } from './schema.ts';

export const cfnHup: Kind = {
  id: 'cfn-hup',
  title: 'a configuration of cfn-hup',
  files: cfnHupFiles,
  reader: 'ini',
  schema,
  isComputed,
  computed: filledKeys,
  rules: [credentialFileIgnored, intervalUnit, percentSign],
  snippets,
};
