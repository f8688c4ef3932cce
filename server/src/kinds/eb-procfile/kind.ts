import snippets from '../../../../snippets/eb-procfile.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { noCommand } from '../beanstalk/process-lines.ts';
import { isComputed } from '../computed.ts';
import { procfileFiles } from './files.ts';
import { background } from './rules/background.ts';
import { duplicateProcess } from './rules/duplicate-process.ts';
import { fileName } from './rules/file-name.ts';
import { line } from './rules/line.ts';
import { mainProcess } from './rules/main-process.ts';
import { releaseProcess } from './rules/release-process.ts';
import { schema } from './schema.ts';

export const procfile: Kind = {
  id: 'eb-procfile',
  title: 'a Procfile',
  files: procfileFiles,
  reader: 'pairs',
  schema,
  isComputed,
  emptyValues: noCommand,
  comments: false,
  rules: [background, duplicateProcess, fileName, line, mainProcess, releaseProcess],
  snippets,
};
