import { ErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError, type TextEdit } from 'vscode-languageserver';
import { renamable, rename } from '../features/names.ts';
import { renameShared, whyNot } from '../features/shared-names.ts';
import { editsOf, rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** Renames variables and identifiers, in all files that share them; a name that can't be is refused with the reason. */
export const renaming: MakeFeature = ({ client, at, sharedAt, workspace }) => ({
  capabilities: { renameProvider: client.can.asksBeforeRename ? { prepareProvider: true } : true },
  handlers: [
    request(PrepareRenameRequest.type, null, (params) =>
      at(params, async (analysis, offset) => {
        const name = (await sharedAt(analysis, offset))?.at ?? accepted(renamable(analysis, offset));
        return name ? { range: rangeOf(analysis, name), placeholder: name.text } : null;
      }),
    ),
    request(RenameRequest.type, null, (params) =>
      at(params, async (analysis, offset, uri) => {
        const shared = await sharedAt(analysis, offset);
        if (!shared) return { changes: { [uri]: editsOf(analysis, accepted(rename(analysis, offset, params.newName))) } };
        const refused = whyNot(shared.at, params.newName, shared.all, shared.isRead);
        if (refused !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, refused);
        const changes: Record<string, TextEdit[]> = {};
        for (const where of new Set(shared.same.map((place) => place.uri))) {
          const there = await workspace.analysis(where);
          if (there) changes[where] = editsOf(there, accepted(renameShared(there, shared.at, params.newName)));
        }
        return { changes };
      }),
    ),
  ],
});

function accepted<Value>(edits: Value | string): Value {
  if (typeof edits === 'string') throw new ResponseError(ErrorCodes.InvalidParams, edits);
  return edits;
}
