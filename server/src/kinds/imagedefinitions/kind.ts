import snippets from '../../../../snippets/imagedefinitions.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { imageDefinitionsFiles } from './files.ts';
import { names } from './names.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { size } from './rules/size.ts';
import { unknownContainer } from './rules/unknown-container.ts';
import { schema } from './schema.ts';

export const imageDefinitions: Kind = {
  id: 'imagedefinitions',
  title: 'image definitions',
  files: imageDefinitionsFiles,
  reader: 'yaml',
  schema,
  isComputed,
  names,
  rules: [duplicateName, placeholderLeft, size, unknownContainer],
  snippets,
};
