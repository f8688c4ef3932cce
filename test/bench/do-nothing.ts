/** The yardstick: a language server that parses the text with the `yaml` package at each change, and says nothing. */
import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { parseDocument } from 'yaml';

const connection = createConnection(ProposedFeatures.all);
const texts = new Map<string, string>();

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Full,
    hoverProvider: true,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => void texts.set(uri, text));
connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
  // The driver sends ranges; the place of an edit does not matter to a parser of the whole text.
  for (const change of contentChanges) texts.set(uri, 'range' in change ? `${texts.get(uri)}${change.text}` : change.text);
});
connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
  parseDocument(texts.get(uri) ?? '', { logLevel: 'silent' });
  return { kind: 'full', items: [] };
});
connection.onHover(() => null);
connection.onCompletion(() => []);
connection.listen();
