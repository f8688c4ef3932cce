import type { Recognizer } from '../core/recognize.ts';
import { buildspecFiles } from './buildspec/files.ts';
import { projectFile } from './project/files.ts';

/** How to tell the files of each kind, for the client, which needs no more of them. */
export const recognizers: readonly Recognizer[] = [
  { id: 'buildspec', files: buildspecFiles },
  { id: 'project', files: projectFile },
];
