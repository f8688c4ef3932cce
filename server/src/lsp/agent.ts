import { type Opened, Refusal, type Scene } from '../agent/tool.ts';
import { type Answer, runTool } from '../agent/tools.ts';
import { isWithin, join, relativePath } from '../core/uri.ts';
import { code } from '../core/words.ts';
import { projectKindOf, withoutIgnored } from '../project.ts';
import { type MakeFeature, request } from './handler.ts';
import { type AgentAsked, toServer } from './protocol.ts';
import type { Session } from './session.ts';
import { patience, pause } from './wait.ts';

/** Runs a tool for the agent of an editor, on open files as they are there and on others of the workspace. */
export const agent: MakeFeature = (session) => {
  const scene: Scene = { data: session.data, built: session.built, open: (path) => open(session, path) };
  return { handlers: [request(toServer.agent, failed, ({ tool, input }: AgentAsked): Promise<Answer> => runTool(scene, tool, input))] };
};

const failed: Answer = { text: 'Something went wrong in DevOps Notes for AWS; its log says what.', isError: true };

async function open(
  { settings, documents, world, answers, around, diagnostics, analysis: openAnalysis, after, realPlace }: Session,
  path: string,
): Promise<Opened> {
  const folders = settings.folders();
  const allowed = `Allowed: ${folders.map((folder) => code(folder, 200)).join(', ') || 'nothing, since no folder is open. Give the `text` instead'}.`;
  const inFolders = urisOf(path, folders).filter((uri) => documents.get(uri) || folders.some((folder) => isWithin(folder, uri)));
  if (inFolders.length === 0) throw new Refusal(`${code(path, 200)} is outside of the folders of this workspace. ${allowed}`);
  for (const uri of inFolders) {
    const [real, ...tops] = await Promise.all([uri, ...folders].map((place) => realPlace(place)));
    if (!documents.get(uri) && real !== undefined && !tops.some((top) => isWithin(top ?? '', real)))
      throw new Refusal(`${code(path, 200)} is a link that leads out of the folders of this workspace. ${allowed}`);
    const text = (await world.read(uri))?.replace(/^\uFEFF/, '');
    if (text === undefined) continue;
    const project = await settings.project(uri);
    const kind = openAnalysis(uri)?.kind.id ?? projectKindOf(project, uri);
    const folder = settings.folderOf(uri);
    return {
      name: folder === undefined ? path : relativePath(folder, uri),
      text,
      ...(kind === undefined ? {} : { kind }),
      async judge(analysis, ask) {
        const options = await diagnostics.options(uri, analysis);
        if (!options) throw new Refusal(`The settings or the project file leave ${code(path, 200)} alone.`);
        const found = await answers.settled(
          uri,
          () => ask({ ...options, around: around(uri) }),
          () => pause(after, patience.check),
        );
        if (!documents.get(uri)) answers.forget(uri);
        return found;
      },
      kept: (problems) => withoutIgnored(project, uri, problems),
    };
  }
  throw new Refusal(`There is no file ${code(path, 200)} in this workspace that can be read.`);
}

/** The places that a path may mean: a URI, a path of the machine on which a folder is, or one from a folder. */
function urisOf(path: string, folders: readonly string[]): string[] {
  if (/^[\w.+-]{2,}:/.test(path)) return [path];
  const isWhole = /^(?:[a-z]:)?[/\\]/i.test(path);
  return folders.flatMap((folder) => join(isWhole ? (/^[\w.+-]+:\/\/[^/]*/.exec(folder)?.[0] ?? '') : folder, path) ?? []);
}
