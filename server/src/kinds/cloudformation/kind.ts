import type { Kind } from '../../core/kind.ts';
import { cloudformationFiles } from './files.ts';
import { computed } from './functions.ts';
import { schema } from './schema.ts';
import { INDEX, resources } from './spec.ts';

export const cloudformation: Kind = {
  id: 'cloudformation',
  title: 'a CloudFormation template',
  files: cloudformationFiles,
  reader: 'yaml',
  data: [INDEX],
  schema,
  tables: { resources },
  computed,
  isComputed: (text) => /\{\{|\{%|<%/.test(text),
  rules: [],
  snippets: [],
};
