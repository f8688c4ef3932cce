import { type CodeLens, CodeLensRequest } from 'vscode-languageserver';
import type { Span } from '../core/node.ts';
import { diagrams } from '../features/diagrams.ts';
import { trials } from '../features/trials.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';

/** What of a file can be drawn or tried, as a wish above it, where the client has a command for that. */
export const lenses: MakeFeature = ({ analysis, client: { options } }) => {
  const { showDiagramCommand, tryCommand } = options;
  if (showDiagramCommand === undefined && tryCommand === undefined) return { handlers: [] };
  return {
    capabilities: { codeLensProvider: {} },
    handlers: [
      request(CodeLensRequest.type, null, ({ textDocument: { uri } }): CodeLens[] | null => {
        const found = analysis(uri);
        if (!found) return null;
        const wishes = (all: readonly { wish: string; span: Span }[], command: string | undefined): CodeLens[] =>
          command === undefined
            ? []
            : all.map(({ wish, span }, index) => ({ range: rangeOf(found, span), command: { title: wish, command, arguments: [uri, index] } }));
        return [...wishes(diagrams(found), showDiagramCommand), ...wishes(trials(found), tryCommand)];
      }),
    ],
  };
};
