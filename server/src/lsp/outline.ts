import { DocumentSymbolRequest } from 'vscode-languageserver';
import { symbols } from '../features/symbols.ts';
import { symbolOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

export const outline: MakeFeature = ({ analysis }) => ({
  capabilities: { documentSymbolProvider: true },
  handlers: [
    request(DocumentSymbolRequest.type, [], ({ textDocument: { uri } }) => {
      const found = analysis(uri);
      return found ? symbols(found).map((symbol) => symbolOf(found, symbol)) : [];
    }),
  ],
});
