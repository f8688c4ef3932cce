import { recognizers } from './kinds/recognizers.ts';

/** Folders of tools: what lies in there was generated or comes from elsewhere. */
export const foldersOfTools: readonly string[] = ['node_modules', '.git', ...recognizers.flatMap(({ files }) => files.generated?.folders ?? [])];

/** Endings of files that may be ours, whatever their names. */
export const endings: readonly string[] = ['yaml', 'yml', 'json', 'template', 'conf', 'toml'];

/** Whether a file may be ours by its name, and is no tool's. */
export const isCandidate = (uri: string): boolean =>
  endings.some((ending) => uri.toLowerCase().endsWith(`.${ending}`)) && !foldersOfTools.some((folder) => uri.includes(`/${folder}/`));
