import type { Around } from '../core/around.ts';
import { matchesGlob } from '../core/glob.ts';
import { entryOf, type Node, resolve } from '../core/node.ts';
import { parse } from '../core/parse.ts';
import { isSlip } from '../core/words.ts';
import { appspecFiles } from './appspec/files.ts';
import { buildspecNames, onlyBeside } from './delivery.ts';
import { taskDefinitionFiles } from './ecs-taskdef/files.ts';
import { imageDefinitionsFiles } from './imagedefinitions/files.ts';
import { imageDetailFiles } from './imagedetail/files.ts';

// The files that a build hands on and a deployment reads.

const deployedNames = [appspecFiles, taskDefinitionFiles, imageDefinitionsFiles, imageDetailFiles].flatMap(({ names }) => names ?? []);
const defaultNames = ['appspec.yml', 'appspec.yaml', 'taskdef.json', 'imagedefinitions.json', 'imageDetail.json'];

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a file is called as deployments usually call theirs, in any letter case. */
export const isDeployed = (path: string): boolean => deployedNames.some((glob) => matchesGlob(nameOf(path), glob));

/** Whether a deployment looks for a file of this name unless it is told another. */
export const isDefault = (path: string): boolean => defaultNames.includes(nameOf(path));

/** A path as artifacts count it: from their top. */
export const fromTop = (path: string): string => path.replace(/^(\.?\/+)+/, '');

/** The file of a deployment that a path means by a slip, among the paths of those that are there; `undefined` also where two are alike. */
export function meantFile(path: string, there: readonly string[]): string | undefined {
  const near = [...new Set(there)].filter(
    (each) => folderOf(each) === folderOf(path) && (isDeployed(path) || isDeployed(each)) && isSlipOf(nameOf(path), nameOf(each)),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** A script may well make `taskdef.json` out of `task-def.json`. */
const isSlipOf = (name: string, other: string): boolean =>
  name !== other && isSlip(name, other) && !(isDefault(name) && name.toLowerCase() !== other.toLowerCase() && bare(name) === bare(other));

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The paths of the files beside the document, or in a folder from there. */
export function filesIn(folder: string, around: Around): string[] {
  const items = around.list(folder === '' ? '.' : folder.replace(/\/$/, '')) ?? [];
  return items.flatMap((item) => (item.folder ? [] : [`${folder}${item.name}`]));
}

/** The files that an artifact has by the buildspec beside the document, and what that says besides. */
export type Built = { readonly files: readonly string[]; readonly globs: readonly string[]; readonly rest: string; readonly hasBase: boolean };

/** What the buildspec beside the document puts in artifacts; `undefined` where there is none, or none that says so. */
export function builtBeside(around: Around): Built | undefined {
  const text = onlyBeside(around, buildspecNames)?.text;
  const artifacts = text === undefined ? undefined : valueAt(parse(text, 'yaml').documents[0], 'artifacts');
  if (text === undefined || !artifacts) return undefined;
  const secondary = valueAt(artifacts, 'secondary-artifacts');
  const all = [artifacts, ...(secondary?.type === 'map' ? secondary.entries.map(({ value }) => value) : [])].map(partOf);
  const paths = all.flatMap((each) => each.paths);
  const isGlob = (path: string): boolean => /[*?[{$]/.test(path);
  return {
    files: paths.filter((path) => !isGlob(path)),
    globs: paths.filter(isGlob),
    rest: text.slice(0, artifacts.start) + text.slice(artifacts.end),
    hasBase: all.some(({ base }) => base !== ''),
  };
}

function partOf(artifact: Node): { readonly base: string; readonly paths: readonly string[] } {
  const files = valueAt(artifact, 'files');
  const paths = (files?.type === 'list' ? files.items : files ? [files] : []).flatMap((item) => textOf(item) ?? []).map(fromTop);
  const discards = /^(yes|true)$/i.test(textOf(valueAt(artifact, 'discard-paths')) ?? '');
  return { base: fromTop(textOf(valueAt(artifact, 'base-directory')) ?? '').replace(/^\.$/, ''), paths: discards ? paths.map(nameOf) : paths };
}

function valueAt(node: Node | undefined, key: string): Node | undefined {
  const map = node && resolve(node);
  const value = map?.type === 'map' ? entryOf(map, key)?.value : undefined;
  return value && resolve(value);
}

const textOf = (node: Node | undefined): string | undefined => {
  const value = node && resolve(node);
  return value?.type === 'scalar' ? value.text : undefined;
};
