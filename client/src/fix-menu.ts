import { type CodeAction, CodeActionKind, type Diagnostic, type Disposable, languages } from 'vscode';
import { commandIds } from './commands.ts';
import { l10n } from './l10n.ts';
import { servedIds } from './ours.ts';

/** What the menu of fixes offers for a problem behind its fixes: the page of the rule, and a card about the problem. */
export const fixMenu = (): Disposable =>
  languages.registerCodeActionsProvider(
    servedIds.map((language) => ({ language })),
    { provideCodeActions: (_document, _range, { diagnostics }) => actionsFor(diagnostics.filter(({ source }) => source === 'DevOps Notes')) },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

function actionsFor(problems: readonly Diagnostic[]): CodeAction[] {
  const rules = [...new Set(problems.flatMap(({ code }) => (typeof code === 'object' ? [String(code.value)] : [])))];
  const action = (title: string, command: string, ...args: string[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command, arguments: args },
  });
  return [
    ...rules.map((rule) => action(rules.length === 1 ? l10n.t('Explain this rule') : l10n.t('Explain the rule {0}', rule), commandIds.openNote, rule)),
    ...(rules.length > 0 ? [action(l10n.t('Make a quiz card of this problem'), commandIds.makeCard)] : []),
  ];
}
