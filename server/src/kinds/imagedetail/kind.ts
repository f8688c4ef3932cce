import snippets from '../../../../snippets/imagedetail.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { imageDetailFiles } from './files.ts';
import { fileName } from './rules/file-name.ts';
import { notAMap } from './rules/not-a-map.ts';
import { schema } from './schema.ts';

export const imageDetail: Kind = {
  id: 'imagedetail',
  title: 'an image detail file',
  files: imageDetailFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [fileName, notAMap],
  snippets,
};
