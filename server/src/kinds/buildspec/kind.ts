import snippets from '../../../../snippets/buildspec.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { buildspecFiles } from './files.ts';
import { names, offer } from './names.ts';
import { commandNotString } from './rules/command-not-string.ts';
import { imagedefinitionsNotInArtifacts } from './rules/imagedefinitions-not-in-artifacts.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { reservedEnvName } from './rules/reserved-env-name.ts';
import { runtimeVersionNumber } from './rules/runtime-version-number.ts';
import { unknownRuntime } from './rules/unknown-runtime.ts';
import { v01Keys } from './rules/v01-keys.ts';
import { schema } from './schema.ts';

export const buildspec: Kind = {
  id: 'buildspec',
  title: 'a buildspec',
  files: buildspecFiles,
  reader: 'yaml',
  schema,
  rules: [commandNotString, imagedefinitionsNotInArtifacts, plaintextSecret, reservedEnvName, runtimeVersionNumber, unknownRuntime, v01Keys],
  snippets,
  names,
  offer,
};
