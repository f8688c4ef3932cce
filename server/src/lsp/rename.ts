import { ErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from 'vscode-languageserver';
import { renamable, rename } from '../features/names.ts';
import { editsOf, rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** Renames variables and identifiers; a name that can't be is refused with the reason. */
export const renaming: MakeFeature = ({ client, at }) => ({
  capabilities: { renameProvider: client.can.asksBeforeRename ? { prepareProvider: true } : true },
  handlers: [
    request(PrepareRenameRequest.type, null, (params) =>
      at(params, (analysis, offset) => {
        const name = renamable(analysis, offset);
        return name ? { range: rangeOf(analysis, name), placeholder: name.text } : null;
      }),
    ),
    request(RenameRequest.type, null, (params) =>
      at(params, (analysis, offset, uri) => {
        const edits = rename(analysis, offset, params.newName);
        if (typeof edits === 'string') throw new ResponseError(ErrorCodes.InvalidParams, edits);
        return { changes: { [uri]: editsOf(analysis, edits) } };
      }),
    ),
  ],
});
