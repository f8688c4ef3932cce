import { SemanticTokensBuilder, SemanticTokensRequest } from 'vscode-languageserver';
import { colours } from '../core/kind.ts';
import { isGiven } from '../core/names.ts';
import { colouredNames } from '../features/names.ts';
import { type MakeFeature, request } from './handler.ts';

/** The modifiers of what the service gives: read-only, and its own. */
const GIVEN = 3;

/** Colours for names inside texts. */
export const tokens: MakeFeature = ({ analysis }) => ({
  capabilities: {
    semanticTokensProvider: { legend: { tokenTypes: [...colours], tokenModifiers: ['readonly', 'defaultLibrary'] }, full: true },
  },
  handlers: [
    request(SemanticTokensRequest.type, { data: [] }, ({ textDocument: { uri } }) => {
      const found = analysis(uri);
      const builder = new SemanticTokensBuilder();
      for (const { name, colour } of found ? colouredNames(found) : []) {
        const { line, character } = found?.lines.position(name.start) ?? { line: 0, character: 0 };
        builder.push(line, character, name.end - name.start, colours.indexOf(colour), isGiven(name) ? GIVEN : 0);
      }
      return builder.build();
    }),
  ],
});
