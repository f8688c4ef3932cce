import type { Recognizer } from '../core/recognize.ts';
import { appspecFiles } from './appspec/files.ts';
import { buildspecFiles } from './buildspec/files.ts';

/** How to tell the files of each kind, for the client, which needs no more of them. */
export const recognizers: readonly Recognizer[] = [
  { id: 'appspec', files: appspecFiles },
  { id: 'buildspec', files: buildspecFiles },
];
