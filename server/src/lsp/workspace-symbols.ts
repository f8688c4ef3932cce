import { SymbolKind, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { nameOf } from '../core/uri.ts';
import { type MakeFeature, request } from './handler.ts';
import { patience, within } from './wait.ts';

const MAX_SYMBOLS = 500;

/** The names that files of the workspace define: logical IDs, parameters, variables. */
export const workspaceSymbols: MakeFeature = ({ workspace, after }) => ({
  capabilities: { workspaceSymbolProvider: true },
  handlers: [
    request(WorkspaceSymbolRequest.type, [], async ({ query }) => {
      await within(after, patience.workspace, workspace.read(), undefined);
      return workspace
        .places()
        .filter(({ role, text }) => role === 'definition' && isWanted(text, query))
        .sort((a, b) => a.text.length - b.text.length)
        .slice(0, MAX_SYMBOLS)
        .map(({ text, sort = '', detail, uri, start, end }) => ({
          name: text,
          kind: kinds[sort] ?? SymbolKind.Variable,
          containerName: detail ? `${detail}, ${nameOf(uri)}` : nameOf(uri),
          location: { uri, range: { start, end } },
        }));
    }),
  ],
});

/** How an editor draws the sorts of definitions that it has a sign for. */
const kinds: Readonly<Record<string, SymbolKind>> = {
  resource: SymbolKind.Class,
  condition: SymbolKind.Boolean,
  mapping: SymbolKind.Object,
  export: SymbolKind.Interface,
};

/** Whether the letters of a query come one after another in a name, as editors match names. */
function isWanted(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase()) {
    if (letter === ' ') continue;
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
