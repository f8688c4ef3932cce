import { type Disposable, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DiagramReply } from '../../../server/src/lsp/drawn.ts';
import { type DiagramsAsked, toServer } from '../../../server/src/lsp/protocol.ts';
import { beside } from '../beside.ts';
import { l10n } from '../l10n.ts';
import { frame } from './frame.ts';
import type { FromPage, ToPage } from './messages.ts';

/** Draws what files describe, in one panel beside them that follows the file it shows. */
export type Diagrams = Disposable & {
  /** Shows a drawing of a file, by its number; without a number the one around the cursor, or asks. */
  show(uri: Uri, number?: number): Promise<void>;
};

export function diagrams(extension: Uri, client: () => Promise<BaseLanguageClient>): Diagrams {
  let shown: { readonly uri: Uri; readonly number: number } | undefined;

  const ask = async (uri: Uri): Promise<readonly DiagramReply[]> =>
    (await (await client()).sendRequest<DiagramReply[] | null>(toServer.diagrams, { uri: uri.toString() } satisfies DiagramsAsked)) ?? [];

  const panel = beside<ToPage, FromPage>(extension, {
    type: 'awsDevopsNotes.diagram',
    frame,
    async refresh() {
      const diagram = shown && (await ask(shown.uri))[shown.number];
      // While something is being typed there may be nothing to draw: what was drawn stays.
      if (diagram) await panel.send({ type: 'show', diagram }, diagram.title);
    },
  });

  return {
    async show(uri, number) {
      const all = await ask(uri);
      const chosen = number ?? (await choose(all, uri));
      const diagram = chosen === undefined ? undefined : all[chosen];
      if (chosen === undefined || !diagram) {
        if (all.length === 0)
          void window.showInformationMessage(
            l10n.t('Nothing in this file can be drawn. Pipelines, state machines, runbooks, batch builds and the lifecycle of an AppSpec can.'),
          );
        return;
      }
      shown = { uri, number: chosen };
      panel.show(uri, diagram.title);
      await panel.send({ type: 'show', diagram }, diagram.title);
    },
    dispose: panel.dispose,
  };
}

/** The only drawing there is, or the one that the user says; that around the cursor comes first. */
async function choose(all: readonly DiagramReply[], uri: Uri): Promise<number | undefined> {
  if (all.length < 2) return all.length - 1;
  const editor = window.activeTextEditor;
  const line = editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : 0;
  const rows = all.map(({ title, at }, number) => ({ label: title, description: l10n.t('line {0}', at.start.line + 1), number }));
  const nearest = all.findLastIndex(({ at }) => at.start.line <= line);
  const sorted = nearest < 0 ? rows : [...rows.slice(nearest), ...rows.slice(0, nearest)];
  return (await window.showQuickPick(sorted, { placeHolder: l10n.t('What do you want to see?') }))?.number;
}
