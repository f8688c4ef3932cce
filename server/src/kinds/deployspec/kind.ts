import snippets from '../../../../snippets/deployspec.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { deployspecFiles } from './files.ts';
import { hooksInDeployspec } from './rules/hooks-in-deployspec.ts';
import { schema } from './schema.ts';

export const deployspec: Kind = {
  id: 'deployspec',
  title: 'a deploy spec',
  files: deployspecFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [hooksInDeployspec],
  snippets,
};
