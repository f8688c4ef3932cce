import snippets from '../../../../snippets/appspec.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { appspecFiles } from './files.ts';
import { schema } from './schema.ts';

export const appspec: Kind = {
  id: 'appspec',
  title: 'an AppSpec',
  files: appspecFiles,
  reader: 'yaml',
  schema,
  rules: [],
  snippets,
};
