import { commands, type Disposable, LanguageStatusSeverity, languages, type QuickPickItem, type TextDocument, window } from 'vscode';
import { dataDate } from '../../server/src/data-date.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { commandIds } from './commands.ts';
import { languageIds, type Ours } from './ours.ts';

/** The language status item with the kind of the file in the active editor. */
export function kindStatus(ours: Ours): Disposable & { update(): void } {
  const item = languages.createLanguageStatusItem(
    'awsDevopsNotes.kind',
    languageIds.map((language) => ({ language })),
  );
  item.name = 'AWS file kind';
  item.command = { command: commandIds.chooseKind, title: 'Choose' };
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const kind = document && ours.kindOf(document);
    item.text = kind ? `AWS: ${kind}` : 'AWS: no known kind';
    const how =
      document && ours.choiceFor(document.uri) !== undefined ? 'chosen by you' : kind ? 'found by name and content' : 'DevOps Notes leaves this file alone';
    item.detail = kind ? `${how} · facts of ${dataDate}` : how;
    item.severity = LanguageStatusSeverity.Information;
    void commands.executeCommand('setContext', 'awsDevopsNotes.isOurs', kind !== undefined);
  };
  const listeners = [item, window.onDidChangeActiveTextEditor(update), ours.onDidFind(update)];
  update();
  return { update, dispose: () => listeners.forEach((each) => void each.dispose()) };
}

/** Asks the user what kind a file is: an id, `null` for none of ours, `undefined` for what name and content say. */
export async function askKind(ours: Ours, document: TextDocument): Promise<{ choice: string | null | undefined } | undefined> {
  type Item = QuickPickItem & { choice: string | null | undefined };
  const present = ours.kindOf(document);
  const items: Item[] = [
    { label: 'By name and content', description: 'the usual way', choice: undefined },
    ...recognizers.map(({ id }): Item => ({ label: id, ...(id === present ? { description: 'now' } : {}), choice: id })),
    { label: 'None', description: 'leave this file alone', choice: null },
  ];
  return window.showQuickPick(items, { placeHolder: 'What kind of AWS file is this?' });
}
