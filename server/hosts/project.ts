import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeKind } from '../src/catalogue.ts';
import { analyze } from '../src/core/analyze.ts';
import type { Problem } from '../src/core/problem.ts';
import { diagnose } from '../src/features/diagnose.ts';
import { isExcluded, noProject, type Project, projectFiles, projectKindOf, readProject, withoutIgnored } from '../src/project.ts';
import { isPlainFile, readPlain } from './plain.ts';

/** What the project file says in a run of the command line. */
export type RunProject = {
  /** The folder that counts as the workspace of a file; `undefined` if there is none that it could be. */
  workspaceOf(file: string): string | undefined;
  /** The errors in a project file that was named, in words. One that is only found is checked as any file. */
  readonly faults: readonly string[];
  readonly rules: Project['rules'];
  isExcluded(file: string): boolean;
  kindOf(file: string): string | undefined;
  withoutIgnored(file: string, problems: Problem[]): Problem[];
};

/** The project file that is named, or the nearest one from the current folder up. A named one that can't be read rejects. */
export async function projectOf(named: string | undefined): Promise<RunProject> {
  const found = named === undefined ? nearest(process.cwd()) : resolve(named);
  const folder = found === undefined ? undefined : dirname(found);
  if (found !== undefined) await makeKind('project');
  const text = found === undefined ? '' : readPlain(found).toString();
  const project = folder === undefined ? noProject : readProject(text, uriOf(folder));
  return {
    faults: named === undefined ? [] : await faultsOf(text),
    workspaceOf(file) {
      const path = resolve(file);
      const own = folder ?? repositoryOf(process.cwd()) ?? process.cwd();
      return relative(own, path).startsWith('..') ? repositoryOf(dirname(path)) : own;
    },
    rules: project.rules,
    isExcluded: (file) => isExcluded(project, uriOf(file)),
    kindOf: (file) => projectKindOf(project, uriOf(file)),
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

const repositoryOf = (start: string): string | undefined => foldersFrom(start).find((folder) => existsSync(join(folder, '.git')));

/** A folder and those above it. */
function foldersFrom(start: string): string[] {
  const above = dirname(start);
  return above === start ? [start] : [start, ...foldersFrom(above)];
}
