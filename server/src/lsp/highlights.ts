import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import { references } from '../features/names.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

export const highlights: MakeFeature = ({ at }) => ({
  capabilities: { documentHighlightProvider: true },
  handlers: [
    request(DocumentHighlightRequest.type, null, (params) =>
      at(params, (analysis, offset) => {
        const found = references(analysis, offset);
        return found.length > 0 ? found.map((name) => ({ range: rangeOf(analysis, name), kind: roleKinds[name.role] })) : null;
      }),
    ),
  ],
});

const roleKinds = { definition: DocumentHighlightKind.Write, use: DocumentHighlightKind.Read };
