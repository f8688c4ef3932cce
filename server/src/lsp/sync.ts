import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { projectFiles } from '../project.ts';
import { type MakeFeature, notification } from './handler.ts';
import { type ChooseKind, type Cursor, toServer } from './protocol.ts';

/** The open documents: their texts, their kinds, and where the user is in them. */
export const sync: MakeFeature = ({ client, documents, diagnostics, answers, net, analysis, settle, filesChanged }) => ({
  capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
  handlers: [
    notification(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, languageId, version, text } }) => {
      const document = documents.open(uri, languageId, version, text);
      // A client that pulls is asked too: it may have opened the file long ago, and found only now that it is ours.
      net.run(`Opening ${uri}`, () => settle(uri).then(() => diagnostics.refresh(document)));
    }),
    notification(DidChangeTextDocumentNotification.type, ({ textDocument: { uri, version }, contentChanges }) => {
      // But for this message itself nothing may be under way that has an analysis.
      const document = documents.change(uri, version, contentChanges, net.underWay > 1);
      if (document && !client.can.pulls) diagnostics.refresh(document);
      if (projectFiles.some((name) => uri.endsWith(`/${name}`))) filesChanged([uri]);
    }),
    notification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
      documents.close(uri);
      answers.forget(uri);
      diagnostics.closed(uri);
    }),
    notification(toServer.chooseKind, ({ uri, kind }: ChooseKind) => {
      documents.choose(uri, kind);
      const document = documents.get(uri);
      if (document) diagnostics.refresh(document);
    }),
    notification(toServer.cursor, ({ uri, position }: Cursor) => {
      const document = documents.get(uri);
      const found = analysis(uri);
      if (document && found) diagnostics.moved(document, found.lines.offset(position));
    }),
  ],
});
