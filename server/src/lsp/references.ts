import { ReferencesRequest } from 'vscode-languageserver';
import { references } from '../features/names.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

export const referencesOf: MakeFeature = ({ at, sharedAt }) => ({
  capabilities: { referencesProvider: true },
  handlers: [
    request(ReferencesRequest.type, null, (params) =>
      at(params, async (analysis, offset, uri) => {
        const isAsked = ({ role }: { readonly role: string }): boolean => params.context?.includeDeclaration || role === 'use';
        const shared = await sharedAt(analysis, offset);
        if (shared) return shared.same.filter(isAsked).map(({ uri: where, start, end }) => ({ uri: where, range: { start, end } }));
        return references(analysis, offset)
          .filter(isAsked)
          .map((name) => ({ uri, range: rangeOf(analysis, name) }));
      }),
    ),
  ],
});
