import type { Around } from '../core/around.ts';
import { matchesGlob } from '../core/glob.ts';
import { appspecFiles } from './appspec/files.ts';
import { buildspecFiles } from './buildspec/files.ts';
import { taskDefinitionFiles } from './ecs-taskdef/files.ts';

// What the files of one delivery say of each other. They count where one of each stands in the folder of the document.

export const appSpecNames = appspecFiles.names ?? [];
export const taskDefinitionNames = (taskDefinitionFiles.names ?? []).slice(0, 1);
export const buildspecNames = (buildspecFiles.names ?? []).filter((name) => !name.includes('/'));
export const pipelineNames = ['*pipeline*.{json,yml,yaml}'];

const namesBeside = (around: Around, globs: readonly string[]): string[] =>
  (around.list('.') ?? []).flatMap(({ name, folder }) => (!folder && globs.some((glob) => matchesGlob(name, glob)) ? [name] : []));

export const isBeside = (around: Around, globs: readonly string[]): boolean => namesBeside(around, globs).length > 0;

/** The file of such a name in the document's folder, if there is one and no other. */
export function onlyBeside(around: Around, globs: readonly string[]): { readonly name: string; readonly text: string } | undefined {
  const [name, ...others] = namesBeside(around, globs);
  const text = name !== undefined && others.length === 0 ? around.read(name) : undefined;
  return name === undefined || text === undefined ? undefined : { name, text };
}

/** Whether a build specification beside the document, or above it, rewrites the file. */
export const isRewritten = (fileName: string, around: Around): boolean =>
  fileName !== '' &&
  ['buildspec.yml', 'buildspec.yaml'].some((name) =>
    (around.read(name) ?? '').split('\n').some((line) => /\b(sed|envsubst|jq|yq|perl|awk)\b/.test(line) && line.includes(fileName)),
  );

/** The names of containers, in a pipeline's action for blue/green, whose images it puts in place of placeholders. */
export const imageNames = (pipeline: string): string[] => [
  ...new Set([...pipeline.matchAll(/\bImage[1-4]ContainerName["']?\s{0,10}:\s{0,10}["']?([\w.-]+)/g)].map(([, name = '']) => name)),
];

/** Whether an image file for blue/green stands beside the document, or the build beside it writes one. */
export const writesImageDetail = (around: Around): boolean =>
  isBeside(around, ['imageDetail.json']) || /> *imageDetail\.json/.test(onlyBeside(around, buildspecNames)?.text ?? '');
