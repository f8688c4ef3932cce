import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import type { TextEdit } from '../core/text-edit.ts';
import { editsOf } from './convert.ts';
import type { Session } from './session.ts';

/** Edits of a file as it was analysed, which is that version of an open one; `null` for a file that isn't open. */
export type FileEdits = { readonly uri: string; readonly version: number | null; readonly analysis: Analysis; readonly edits: readonly TextEdit[] };

/** Edits of files, for this version of the open ones alone where the client can tell: what is typed meanwhile must not be lost or doubled. */
export function workspaceEdit({ client }: Pick<Session, 'client'>, files: readonly FileEdits[]): WorkspaceEdit {
  const all = files.map(({ uri, version, analysis, edits }) => ({ textDocument: { uri, version }, edits: editsOf(analysis, edits) }));
  if (client.can.versionsEdits) return { documentChanges: all };
  return { changes: Object.fromEntries(all.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}
