import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal, type Scene } from '../src/agent/tool.ts';
import { makeKind } from '../src/catalogue.ts';
import { code } from '../src/core/words.ts';
import { judgedIn, noProject, type Project, projectFiles, projectKindOf, readProject, withoutIgnored } from '../src/project.ts';
import { aroundNow } from './around.ts';
import { data } from './data.ts';
import { decode } from './files.ts';
import { isPlainFile, MAX_BYTES, readPlain } from './plain.ts';
import { placeIn, type Root } from './roots.ts';
import { builtFiles } from './words.ts';

/** What the tools need, out of the files below some roots as they are now. */
export const sceneIn = (roots: readonly Root[]): Scene => ({
  data,
  built: builtFiles,
  async open(path) {
    const { real, root } = placeIn(roots, path);
    const uri = pathToFileURL(real).href;
    const project = await projectIn(root);
    const kind = projectKindOf(project, uri);
    return {
      name: path,
      text: textOf(path, real),
      ...(kind === undefined ? {} : { kind }),
      judge: async (_, ask) => ask({ ...judgedIn(project), fileName: basename(real), path: real, around: aroundNow(real, root) }),
      kept: (problems) => withoutIgnored(project, uri, problems),
    };
  },
});

/** The text of a plain file of a size that can be checked. */
function textOf(name: string, path: string): string {
  try {
    if (statSync(path).isDirectory()) throw new Refusal(`${code(name, 200)} is a folder. Give the path of one file.`);
    const { size } = statSync(path);
    if (size > MAX_BYTES) throw new Refusal(`${code(name, 200)} has ${Math.round(size / 1e6)} MB, which is too much to check.`);
    const { text, invalidAt } = decode(readPlain(path));
    if (invalidAt !== undefined || text.includes('\0')) throw new Refusal(`${code(name, 200)} is not a text file in UTF-8.`);
    return text;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${code(name, 200)} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What the project file at the top of a root says. */
async function projectIn(root: string): Promise<Project> {
  const file = projectFiles.map((name) => join(root, name)).find(isPlainFile);
  if (file === undefined) return noProject;
  await makeKind('project');
  return readProject(readPlain(file).toString(), pathToFileURL(root).href, pathToFileURL(file).href);
}
