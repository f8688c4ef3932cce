import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeKind } from '../src/catalogue.ts';
import { analyze } from '../src/core/analyze.ts';
import type { Problem } from '../src/core/problem.ts';
import { type DiagnoseOptions, diagnose } from '../src/features/diagnose.ts';
import { ignoredRules, isExcluded, judgedIn, noProject, type Project, projectFiles, projectKindOf, readProject, withoutIgnored } from '../src/project.ts';
import { isPlainFile, readPlain } from './plain.ts';

/** What the project file says in a run of the command line. */
export type RunProject = {
  /** The path of the project file, and what in it counts. */
  readonly file: string | undefined;
  readonly said: Project;
  /** The folder that counts as the workspace of a file; `undefined` if there is none that it could be. */
  workspaceOf(file: string): string | undefined;
  /** The errors in a project file that was named, in words. One that is only found is checked as any file. */
  readonly faults: readonly string[];
  readonly judged: DiagnoseOptions;
  isExcluded(file: string): boolean;
  kindOf(file: string): string | undefined;
  /** The rules that the project ignores in a file. */
  ignoredRules(file: string): readonly string[];
  withoutIgnored(file: string, problems: Problem[]): Problem[];
};

/** The project file that is named, or the nearest one from the current folder up. A named one that can't be read rejects. */
export async function projectOf(named: string | undefined): Promise<RunProject> {
  const found = named === undefined ? nearest(process.cwd()) : resolve(named);
  const folder = found === undefined ? undefined : dirname(found);
  if (found !== undefined) await makeKind('project');
  const text = found === undefined ? '' : readPlain(found).toString();
  const own = folder ?? repositoryOf(process.cwd()) ?? process.cwd();
  const workspaceOf = (file: string): string | undefined => {
    const path = resolve(file);
    return relative(own, path).startsWith('..') ? repositoryOf(dirname(path)) : own;
  };
  if (folder === undefined)
    return {
      file: undefined,
      said: noProject,
      faults: [],
      workspaceOf,
      judged: judgedIn(noProject),
      isExcluded: () => false,
      kindOf: () => undefined,
      ignoredRules: () => [],
      withoutIgnored: (_, problems) => problems,
    };
  const project = readProject(text, uriOf(folder), uriOf(found ?? folder));
  return {
    file: found,
    said: project,
    faults: named === undefined ? [] : await faultsOf(text),
    workspaceOf,
    judged: judgedIn(project),
    isExcluded: (file) => isExcluded(project, uriOf(file)),
    kindOf: (file) => projectKindOf(project, uriOf(file)),
    ignoredRules: (file) => ignoredRules(project, uriOf(file)),
    withoutIgnored: (file, problems) => withoutIgnored(project, uriOf(file), problems),
  };
}

async function faultsOf(text: string): Promise<string[]> {
  const kind = await makeKind('project');
  const analysis = kind && analyze(text, kind);
  const errors = analysis ? diagnose(analysis).filter(({ severity }) => severity === 'error') : [];
  return errors.map(({ start, message }) => `Line ${(analysis?.lines.position(start).line ?? 0) + 1}: ${message}`);
}

const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

const nearest = (start: string): string | undefined =>
  foldersFrom(start)
    .flatMap((folder) => projectFiles.map((name) => join(folder, name)))
    .find(isPlainFile);

const repositories = new Map<string, string | undefined>();

/** The root of the repository that a folder is in, which is looked up once in a run. */
function repositoryOf(folder: string): string | undefined {
  if (repositories.has(folder)) return repositories.get(folder);
  const above = dirname(folder);
  const found = existsSync(join(folder, '.git')) ? folder : above === folder ? undefined : repositoryOf(above);
  repositories.set(folder, found);
  return found;
}

/** A folder and those above it. */
function foldersFrom(start: string): string[] {
  const above = dirname(start);
  return above === start ? [start] : [start, ...foldersFrom(above)];
}
