import { FoldingRangeRequest } from 'vscode-languageserver';
import { folds } from '../features/fold.ts';
import { foldOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

export const folding: MakeFeature = ({ analysis }) => ({
  capabilities: { foldingRangeProvider: true },
  handlers: [
    request(FoldingRangeRequest.type, null, ({ textDocument: { uri } }) => {
      const found = analysis(uri);
      return found ? folds(found).map(foldOf) : null;
    }),
  ],
});
