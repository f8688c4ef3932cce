import { DocumentSymbolRequest } from 'vscode-languageserver';
import { symbols } from '../features/symbols.ts';
import { flatSymbolsOf, symbolOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

export const outline: MakeFeature = ({ client, analysis }) => ({
  capabilities: { documentSymbolProvider: true },
  handlers: [
    request(DocumentSymbolRequest.type, [], ({ textDocument: { uri } }) => {
      const found = analysis(uri);
      if (!found) return [];
      const all = symbols(found);
      return client.can.nestedSymbols ? all.map((symbol) => symbolOf(found, symbol)) : all.flatMap((symbol) => flatSymbolsOf(found, uri, symbol));
    }),
  ],
});
