import { ErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from 'vscode-languageserver';
import { nameOf } from '../core/uri.ts';
import { code } from '../core/words.ts';
import { renameLinked } from '../features/linked-names.ts';
import { renamable, rename } from '../features/names.ts';
import { READING, renameShared, whyNot } from '../features/shared-names.ts';
import { rangeOf } from './convert.ts';
import { type FileEdits, workspaceEdit } from './edits.ts';
import { type MakeFeature, request } from './handler.ts';
import { isReachable, type Linked, linkedAt } from './linked.ts';
import type { Session, SharedName } from './session.ts';

/** Renames variables and identifiers, in all files that share them or name them by links; a name that can't be is refused with the reason. */
export const renaming: MakeFeature = (session) => {
  const { client, at, sharedAt } = session;
  return {
    capabilities: { renameProvider: client.can.asksBeforeRename ? { prepareProvider: true } : true },
    handlers: [
      request(PrepareRenameRequest.type, null, (params) =>
        at(params, async (analysis, offset, uri) => {
          const shared = await sharedAt(analysis, offset);
          const linked = shared ? undefined : accepted(await linkedAt(session, analysis, offset, uri));
          if (linked) accepted(renamable(linked.home.analysis, linked.home.offset));
          const name = shared?.at ?? linked?.at ?? accepted(renamable(analysis, offset));
          return name ? { range: rangeOf(analysis, name), placeholder: name.text } : null;
        }),
      ),
      request(RenameRequest.type, null, (params) =>
        at(params, async (analysis, offset, uri) => {
          const shared = await sharedAt(analysis, offset);
          if (shared) return workspaceEdit(session, await sharedEdits(session, shared, params.newName));
          const linked = accepted(await linkedAt(session, analysis, offset, uri));
          if (linked) return workspaceEdit(session, linkedEdits(session, linked, params.newName));
          return workspaceEdit(session, [fileEdits(session, { uri, analysis }, rename(analysis, offset, params.newName))]);
        }),
      ),
    ],
  };
};

async function sharedEdits(session: Session, { at, all, same, isRead }: SharedName, to: string): Promise<FileEdits[]> {
  const refused = whyNot(at, to, all, isRead);
  if (refused !== undefined) throw refusal(refused);
  const edits: FileEdits[] = [];
  for (const uri of new Set(same.map((place) => place.uri))) {
    const analysis = await session.workspace.analysis(uri);
    if (analysis) edits.push(fileEdits(session, { uri, analysis }, renameShared(analysis, at, to)));
  }
  return edits;
}

/** The file that defines a name says what it may be; the others follow. */
function linkedEdits(session: Session, { home, others, isRead }: Linked, to: string): FileEdits[] {
  if (!isRead) throw refusal(READING);
  const outside = [home, ...others].find(({ uri }) => !isReachable(session, uri));
  if (outside)
    throw refusal(`${code(nameOf(outside.uri))} is not in a folder of the workspace, so the name can’t be changed there. Open the file, and try again.`);
  return [
    fileEdits(session, home, rename(home.analysis, home.offset, to)),
    ...others.map((file) => fileEdits(session, file, renameLinked(file.analysis, nameOf(file.uri), file.names, to))),
  ];
}

function fileEdits({ documents }: Session, { uri, analysis }: Pick<FileEdits, 'uri' | 'analysis'>, edits: FileEdits['edits'] | string): FileEdits {
  const document = documents.get(uri);
  if (document && document.text !== analysis.text) throw refusal(`${code(nameOf(uri))} has changed meanwhile. Try again.`);
  return { uri, version: document?.version ?? null, analysis, edits: accepted(edits) };
}

function accepted<Value>(value: Value | string): Value {
  if (typeof value === 'string') throw refusal(value);
  return value;
}

const refusal = (why: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, why);
