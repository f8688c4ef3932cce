import snippets from '../../../../snippets/eb-buildfile.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { noCommand } from '../beanstalk/process-lines.ts';
import { isComputed } from '../computed.ts';
import { buildfileFiles } from './files.ts';
import { duplicateCommand } from './rules/duplicate-command.ts';
import { fileName } from './rules/file-name.ts';
import { line } from './rules/line.ts';
import { schema } from './schema.ts';

export const buildfile: Kind = {
  id: 'eb-buildfile',
  title: 'a Buildfile of Elastic Beanstalk',
  files: buildfileFiles,
  reader: 'pairs',
  schema,
  isComputed,
  emptyValues: noCommand,
  comments: false,
  rules: [duplicateCommand, fileName, line],
  snippets,
};
