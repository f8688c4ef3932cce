import { ReferencesRequest } from 'vscode-languageserver';
import { references } from '../features/names.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

export const referencesOf: MakeFeature = ({ at }) => ({
  capabilities: { referencesProvider: true },
  handlers: [
    request(ReferencesRequest.type, null, (params) =>
      at(params, (analysis, offset, uri) =>
        references(analysis, offset)
          .filter(({ role }) => params.context?.includeDeclaration || role === 'use')
          .map((name) => ({ uri, range: rangeOf(analysis, name) })),
      ),
    ),
  ],
});
