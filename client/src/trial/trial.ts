import { type Disposable, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type TrialsAsked, type TryAsked, toServer } from '../../../server/src/lsp/protocol.ts';
import type { OutcomeReply, TrialReply } from '../../../server/src/lsp/tried.ts';
import { beside } from '../beside.ts';
import { l10n } from '../l10n.ts';
import { frame } from './frame.ts';
import type { FromPage, ToPage } from './messages.ts';

/** Tries parts of files on examples, in one panel beside them that follows the file. */
export type Trials = Disposable & {
  /** Shows the page for what can be tried in a file, by its number; without a number the one around the cursor. */
  show(uri: Uri, number?: number): Promise<void>;
};

export function trials(extension: Uri, client: () => Promise<BaseLanguageClient>): Trials {
  let shown: { readonly uri: Uri; readonly number: number } | undefined;
  let example: string | undefined;

  const ask = async (uri: Uri): Promise<readonly TrialReply[]> =>
    (await (await client()).sendRequest<TrialReply[] | null>(toServer.trials, { uri: uri.toString() } satisfies TrialsAsked)) ?? [];

  async function run(): Promise<void> {
    if (!shown || example === undefined) return;
    const asked: TryAsked = { uri: shown.uri.toString(), number: shown.number, text: example };
    const outcome = await (await client()).sendRequest<OutcomeReply | null>(toServer.tryOut, asked);
    // While something is being typed there may be nothing to try: the last outcome stays.
    if (outcome) await panel.send({ type: 'outcome', outcome });
  }

  const panel = beside<ToPage, FromPage>(extension, {
    type: 'awsDevopsNotes.trial',
    frame,
    async refresh() {
      const trial = shown && (await ask(shown.uri))[shown.number];
      if (!trial) return;
      await panel.send({ type: 'show', trial });
      await run();
    },
    onMessage({ text }) {
      example = text;
      void run();
    },
  });

  return {
    async show(uri, number) {
      const all = await ask(uri);
      const line = window.activeTextEditor?.selection.active.line ?? 0;
      const chosen =
        number ??
        Math.max(
          0,
          all.findLastIndex(({ at }) => at.start.line <= line),
        );
      const trial = all[chosen];
      if (!trial) {
        void window.showInformationMessage(l10n.t('Nothing in this file can be tried. Event patterns of EventBridge can.'));
        return;
      }
      shown = { uri, number: chosen };
      panel.show(uri, trial.title);
      await panel.send({ type: 'show', trial }, trial.title);
      await run();
    },
    dispose: panel.dispose,
  };
}
