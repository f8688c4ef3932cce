import type { WorkspaceEdit } from 'vscode-languageserver';
import { makeKind } from '../catalogue.ts';
import { analyze } from '../core/analyze.ts';
import { join, relativePath } from '../core/uri.ts';
import { ignoreInProject } from '../features/ignore.ts';
import { projectFiles } from '../project.ts';
import { editsOf } from './convert.ts';
import type { Session } from './session.ts';
import { patience, within } from './wait.ts';

/** Has the project file, which is made if need be, ignore a rule for a file; `undefined` where that can't be. */
export async function ignoreInProjectFile({ client, settings, world, after }: Session, uri: string, rule: string): Promise<WorkspaceEdit | undefined> {
  const folder = settings.folderOf(uri);
  const kind = await makeKind('project');
  if (folder === undefined || !kind) return undefined;
  const file = relativePath(folder, uri);
  for (const name of projectFiles) {
    const path = join(folder, name) ?? '';
    const text = await within(after, patience.client, world.read(path), undefined);
    if (text === undefined) continue;
    const analysis = analyze(text, kind);
    const edits = ignoreInProject(analysis, file, rule);
    return edits && { changes: { [path]: editsOf(analysis, edits) } };
  }
  if (!client.can.createsFiles) return undefined;
  const path = join(folder, projectFiles[0] ?? '') ?? '';
  const content = `ignore:\n  /${file}:\n    - ${rule}\n`;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: path, options: { ignoreIfExists: true } },
      { textDocument: { uri: path, version: null }, edits: [{ range: { start, end: start }, newText: content }] },
    ],
  };
}
