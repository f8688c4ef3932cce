/** The yardstick: a language server that parses the text at each change, JSON with `jsonc-parser` and YAML with the `yaml` package, and says nothing. */
import { parseTree } from 'jsonc-parser';
import { createConnection, type Position, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { parseDocument } from 'yaml';

const connection = createConnection(ProposedFeatures.all);
const texts = new Map<string, string>();

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => void texts.set(uri, text));
connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
  for (const change of contentChanges) {
    const text = texts.get(uri) ?? '';
    const offset = ({ line, character }: Position): number => {
      let start = 0;
      for (let left = line; left > 0; left--) start = text.indexOf('\n', start) + 1;
      return start + character;
    };
    texts.set(uri, 'range' in change ? text.slice(0, offset(change.range.start)) + change.text + text.slice(offset(change.range.end)) : change.text);
  }
});
connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
  const text = texts.get(uri) ?? '';
  if (/^\s*[{[]/.test(text)) parseTree(text);
  else parseDocument(text, { logLevel: 'silent' });
  return { kind: 'full', items: [] };
});
connection.onHover(() => null);
connection.onCompletion(() => []);
connection.listen();
