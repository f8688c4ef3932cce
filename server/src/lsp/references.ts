import { ReferencesRequest } from 'vscode-languageserver';
import { references } from '../features/names.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';
import { linkedAt } from './linked.ts';

export const referencesOf: MakeFeature = (session) => ({
  capabilities: { referencesProvider: true },
  handlers: [
    request(ReferencesRequest.type, null, (params) =>
      session.at(params, async (analysis, offset, uri) => {
        const isAsked = ({ role }: { readonly role: string }): boolean => params.context?.includeDeclaration || role === 'use';
        const shared = await session.sharedAt(analysis, offset);
        if (shared) return shared.same.filter(isAsked).map(({ uri: where, start, end }) => ({ uri: where, range: { start, end } }));
        const linked = await linkedAt(session, analysis, offset, uri);
        if (typeof linked === 'object')
          return [linked.home, ...linked.others].flatMap((file) =>
            file.names.filter(isAsked).map((name) => ({ uri: file.uri, range: rangeOf(file.analysis, name) })),
          );
        return references(analysis, offset)
          .filter(isAsked)
          .map((name) => ({ uri, range: rangeOf(analysis, name) }));
      }),
    ),
  ],
});
