import { DocumentLinkRequest } from 'vscode-languageserver';
import { links } from '../features/links.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** Links to the files that the text names and that are there. */
export const documentLinks: MakeFeature = ({ analysis, around, settled }) => ({
  capabilities: { documentLinkProvider: {} },
  handlers: [
    request(DocumentLinkRequest.type, [], async ({ textDocument: { uri } }) => {
      const found = analysis(uri);
      const all = found ? await settled(uri, () => links(found, around(uri))) : [];
      return found ? all.map((link) => ({ range: rangeOf(found, link), target: link.uri })) : [];
    }),
  ],
});
