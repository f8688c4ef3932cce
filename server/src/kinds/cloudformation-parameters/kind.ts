import snippets from '../../../../snippets/cloudformation-parameters.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { explain } from './explain.ts';
import { parameterFiles } from './files.ts';
import { names } from './names.ts';
import { offer, offerKeys } from './offer.ts';
import { duplicateParameter } from './rules/duplicate-parameter.ts';
import { invalidName } from './rules/invalid-name.ts';
import { jsonType } from './rules/json-type.ts';
import { limits } from './rules/limits.ts';
import { missingParameter } from './rules/missing-parameter.ts';
import { parameterValue } from './rules/parameter-value.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { templateNotFound } from './rules/template-not-found.ts';
import { unknownParameter } from './rules/unknown-parameter.ts';
import { valueOrPrevious } from './rules/value-or-previous.ts';
import { yamlList } from './rules/yaml-list.ts';
import { schema } from './schema.ts';

export const cloudformationParameters: Kind = {
  id: 'cloudformation-parameters',
  title: 'a CloudFormation parameter file',
  files: parameterFiles,
  reader: 'yaml',
  schema,
  isComputed,
  offer,
  offerKeys,
  explain,
  names,
  rules: [
    duplicateParameter,
    invalidName,
    jsonType,
    limits,
    missingParameter,
    parameterValue,
    plaintextSecret,
    templateNotFound,
    unknownParameter,
    valueOrPrevious,
    yamlList,
  ],
  snippets,
};
