import snippets from '../../../../snippets/eb-cli-config.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { cliConfigFiles } from './files.ts';
import { isOpen, names } from './names.ts';
import { branchName } from './rules/branch-name.ts';
import { schema } from './schema.ts';

export const cliConfig: Kind = {
  id: 'eb-cli-config',
  title: 'a project file of the EB CLI',
  files: cliConfigFiles,
  reader: 'yaml',
  schema,
  isComputed,
  emptyValues: 'absent',
  names,
  isOpen,
  rules: [branchName],
  snippets,
};
