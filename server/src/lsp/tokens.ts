import { SemanticTokensBuilder, SemanticTokensRequest } from 'vscode-languageserver';
import { namesInTexts } from '../features/names.ts';
import { type MakeFeature, request } from './handler.ts';

/** Colours for names inside texts. */
export const tokens: MakeFeature = ({ analysis }) => ({
  capabilities: {
    semanticTokensProvider: { legend: { tokenTypes: ['variable', 'enumMember'], tokenModifiers: ['readonly', 'defaultLibrary'] }, full: true },
  },
  handlers: [
    request(SemanticTokensRequest.type, { data: [] }, ({ textDocument: { uri } }) => {
      const found = analysis(uri);
      const builder = new SemanticTokensBuilder();
      for (const name of found ? namesInTexts(found) : []) {
        const { line, character } = found?.lines.position(name.start) ?? { line: 0, character: 0 };
        builder.push(line, character, name.end - name.start, 0, name.about === undefined ? 0 : 3);
      }
      return builder.build();
    }),
  ],
});
