import { commands, type Disposable, LanguageStatusSeverity, languages, type QuickPickItem, QuickPickItemKind, type TextDocument, window } from 'vscode';
import { dataDate } from '../../server/src/data-date.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { commandIds } from './commands.ts';
import { l10n } from './l10n.ts';
import { languageIds, type Ours, type Standing } from './ours.ts';
import { othersStatus } from './templates.ts';

/** The language status item with the kind of the file in the active editor. */
export function kindStatus(ours: Ours): Disposable & { update(): void } {
  const item = languages.createLanguageStatusItem(
    'awsDevopsNotes.kind',
    languageIds.map((language) => ({ language })),
  );
  item.name = l10n.t('AWS file kind');
  item.command = { command: commandIds.chooseKind, title: l10n.t('Choose') };
  const others = othersStatus(languageIds);
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const standing = document ? ours.standing(document) : {};
    item.text = standing.kind ? l10n.t('AWS: {0}', standing.kind) : standing.named ? l10n.t('AWS: not a {0}?', standing.named) : l10n.t('AWS: no known kind');
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
  const how = { choice: l10n.t('chosen by you'), project: kind === 'note' ? l10n.t('by its folder') : l10n.t('by the project file') };
  if (kind) return l10n.t('{0} · facts of {1}', by === 'choice' || by === 'project' ? how[by] : l10n.t('by {0}', by), dataDate);
  if (by === 'setting') return l10n.t('left alone, as the setting for templates says');
  if (by === 'choice' || by === 'project') return l10n.t('left alone, {0}', how[by]);
  return named ? l10n.t('named like a {0}, but nothing in it is of one; choose the kind if it is', named) : l10n.t('DevOps Notes leaves this file alone');
}

/** Asks the user what kind a file is: an id, `null` for none of ours, `undefined` for what name and content say. */
export async function askKind(ours: Ours, document: TextDocument): Promise<{ choice: string | null | undefined } | undefined> {
  type Item = QuickPickItem & { choice: string | null | undefined };
  const { kind: present, named } = ours.standing(document);
  // What a file is named like stands first.
  const ids = recognizers.map(({ id }) => id).sort((a, b) => Number(b === named) - Number(a === named));
  const items: Item[] = [
    { label: l10n.t('By name and content'), description: l10n.t('the usual way'), choice: undefined },
    { label: l10n.t('None'), description: l10n.t('leave this file alone'), choice: null },
    { label: l10n.t('Kinds'), kind: QuickPickItemKind.Separator, choice: undefined },
    ...ids.map(
      (id): Item => ({
        label: id,
        ...(id === present ? { description: l10n.t('now') } : id === named ? { description: l10n.t('by its name') } : {}),
        choice: id,
      }),
    ),
  ];
  return window.showQuickPick(items, { placeHolder: l10n.t('What kind of AWS file is this?') });
}
