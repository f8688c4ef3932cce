import snippets from '../../../../snippets/samconfig.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { explain } from './explain.ts';
import { samconfigFiles } from './files.ts';
import { names } from './names.ts';
import { offer, offerKeys } from './offer.ts';
import { capability } from './rules/capability.ts';
import { conflictingOptions } from './rules/conflicting-options.ts';
import { duplicateParameter } from './rules/duplicate-parameter.ts';
import { missingCapability } from './rules/missing-capability.ts';
import { missingHook } from './rules/missing-hook.ts';
import { missingParameter } from './rules/missing-parameter.ts';
import { optionOfAnotherCommand } from './rules/option-of-another-command.ts';
import { overrideForm } from './rules/override-form.ts';
import { parameterValue } from './rules/parameter-value.ts';
import { parametersPlace } from './rules/parameters-place.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { shadowed } from './rules/shadowed.ts';
import { tagForm } from './rules/tag-form.ts';
import { templateNotFound } from './rules/template-not-found.ts';
import { unknownParameter } from './rules/unknown-parameter.ts';
import { version } from './rules/version.ts';
import { entryOf, schema } from './schema.ts';

export const samconfig: Kind = {
  id: 'samconfig',
  title: 'a configuration of the AWS SAM CLI',
  files: samconfigFiles,
  reader: 'toml',
  schema,
  isComputed,
  computed: { value: () => undefined, entry: entryOf },
  offer,
  offerKeys,
  explain,
  names,
  rules: [
    capability,
    conflictingOptions,
    duplicateParameter,
    missingCapability,
    missingHook,
    missingParameter,
    optionOfAnotherCommand,
    overrideForm,
    parameterValue,
    parametersPlace,
    plaintextSecret,
    shadowed,
    tagForm,
    templateNotFound,
    unknownParameter,
    version,
  ],
  snippets,
};
