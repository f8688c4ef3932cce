import snippets from '../../../../snippets/cfn-hup-hooks.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { filledKeys } from '../filled-keys.ts';
import { explain } from './explain.ts';
import { cfnHupHooksFiles } from './files.ts';
import { offer } from './offer.ts';
import { pathForm } from './rules/path-form.ts';
import { percentSign } from './rules/percent-sign.ts';
import { runasMissing } from './rules/runas-missing.ts';
import { triggerValue } from './rules/trigger-value.ts';
import { schema } from './schema.ts';

export const cfnHupHooks: Kind = {
  id: 'cfn-hup-hooks',
  title: 'a file of hooks of cfn-hup',
  files: cfnHupHooksFiles,
  reader: 'ini',
  schema,
  isComputed,
  computed: filledKeys,
  rules: [pathForm, percentSign, runasMissing, triggerValue],
  snippets,
  offer,
  explain,
};
