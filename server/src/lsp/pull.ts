import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { type MakeFeature, request } from './handler.ts';

/** Diagnostics for a client that asks for them. */
export const pull: MakeFeature = ({ client, documents, diagnostics }) => ({
  capabilities: client.can.pulls ? { diagnosticProvider: { identifier: 'aws-devops-notes', interFileDependencies: true, workspaceDiagnostics: false } } : {},
  handlers: [
    request(DocumentDiagnosticRequest.type, full([]), async ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      return full(document ? await diagnostics.present(document) : []);
    }),
  ],
});

const full = (items: Diagnostic[]): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items });
