import { commands, type Disposable, LanguageStatusSeverity, languages, type QuickPickItem, QuickPickItemKind, type TextDocument, window } from 'vscode';
import { dataDate } from '../../server/src/data-date.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { commandIds } from './commands.ts';
import { languageIds, type Ours, type Standing } from './ours.ts';
import { othersStatus } from './templates.ts';

/** The language status item with the kind of the file in the active editor. */
export function kindStatus(ours: Ours): Disposable & { update(): void } {
  const item = languages.createLanguageStatusItem(
    'awsDevopsNotes.kind',
    languageIds.map((language) => ({ language })),
  );
  item.name = 'AWS file kind';
  item.command = { command: commandIds.chooseKind, title: 'Choose' };
  const others = othersStatus(languageIds);
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const standing = document ? ours.standing(document) : {};
    item.text = standing.kind ? `AWS: ${standing.kind}` : standing.named ? `AWS: not a ${standing.named}?` : 'AWS: no known kind';
    item.detail = detailOf(standing);
    item.severity = LanguageStatusSeverity.Information;
    others.show(standing.kind);
    void commands.executeCommand('setContext', 'awsDevopsNotes.isOurs', standing.kind !== undefined);
  };
  const listeners = [item, others, window.onDidChangeActiveTextEditor(update), ours.onDidFind(update)];
  update();
  return { update, dispose: () => listeners.forEach((each) => void each.dispose()) };
}

/** What said what a file is, in words. */
function detailOf({ kind, by, named }: Standing): string {
  const how = { choice: 'chosen by you', project: kind === 'note' ? 'by its folder' : 'by the project file' };
  if (kind) return `${by === 'choice' || by === 'project' ? how[by] : `by ${by}`} · facts of ${dataDate}`;
  if (by === 'setting') return 'left alone, as the setting for templates says';
  if (by === 'choice' || by === 'project') return `left alone, ${how[by]}`;
  return named ? `named like a ${named}, but nothing in it is of one; choose the kind if it is` : 'DevOps Notes leaves this file alone';
}

/** Asks the user what kind a file is: an id, `null` for none of ours, `undefined` for what name and content say. */
export async function askKind(ours: Ours, document: TextDocument): Promise<{ choice: string | null | undefined } | undefined> {
  type Item = QuickPickItem & { choice: string | null | undefined };
  const { kind: present, named } = ours.standing(document);
  // What a file is named like stands first.
  const ids = recognizers.map(({ id }) => id).sort((a, b) => Number(b === named) - Number(a === named));
  const items: Item[] = [
    { label: 'By name and content', description: 'the usual way', choice: undefined },
    { label: 'None', description: 'leave this file alone', choice: null },
    { label: 'Kinds', kind: QuickPickItemKind.Separator, choice: undefined },
    ...ids.map((id): Item => ({ label: id, ...(id === present ? { description: 'now' } : id === named ? { description: 'by its name' } : {}), choice: id })),
  ];
  return window.showQuickPick(items, { placeHolder: 'What kind of AWS file is this?' });
}
