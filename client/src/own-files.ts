import { commands, type Disposable, type ExtensionContext, StatusBarAlignment, window, workspace } from 'vscode';
import { recognize } from '../../server/src/core/recognize.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { searchedFiles, searchedNowhere } from './check.ts';
import { commandIds, contexts } from './commands.ts';
import { l10n } from './l10n.ts';
import type { Ours } from './ours.ts';

/** Kept for the workspace: how many of its files have a name of ours, and whether there is one at all, by name or by content. */
const NUMBER = 'ownFiles';
const HAS = 'hasOwnFiles';
/** Kept for good: the check was asked for once. */
const CHECKED = 'hasChecked';

export type OwnFiles = Disposable & {
  /** The check of all files was asked for: nobody needs to be shown any more that there is one. */
  checked(): void;
};

/**
 * Tells the walkthrough that the workspace has files of ours, so that it begins with those: once one was opened, or at the first sight of the
 * workspace, if one has a name of ours. Titles of a walkthrough can't hold a number; the status bar says how many there are to check, until
 * they were checked once.
 */
export function ownFiles(ours: Ours, { workspaceState, globalState }: Pick<ExtensionContext, 'workspaceState' | 'globalState'>): OwnFiles {
  const status = window.createStatusBarItem('awsDevopsNotes.ownFiles', StatusBarAlignment.Left, -101);
  status.name = l10n.t('AWS files to check');
  status.command = commandIds.checkWorkspace;
  status.tooltip = l10n.t('Their names are of AWS files. The Problems view lists what is wrong in them; nothing is changed.');

  const tell = (has: boolean): void => void commands.executeCommand('setContext', contexts.hasOwnFiles, has);
  function show(number: number): void {
    status.text = `$(checklist) ${l10n.count(number, 'Check 1 AWS file', 'Check {0} AWS files')}`;
    if (number > 0 && globalState.get(CHECKED) !== true) status.show();
    else status.hide();
  }
  async function found(has: boolean): Promise<void> {
    tell(has);
    if (workspaceState.get(HAS) !== has) await workspaceState.update(HAS, has);
  }
  async function look(): Promise<void> {
    const number = await numberOfOurs();
    show(number);
    await workspaceState.update(NUMBER, number);
    if (workspaceState.get(HAS) !== true) await found(number > 0);
  }

  const known = workspaceState.get<boolean>(HAS);
  if (known !== undefined) tell(known);
  const number = workspaceState.get<number>(NUMBER);
  if (number === undefined) void look();
  else show(number);
  const listener = ours.onDidFind(({ isUntitled }) => isUntitled || workspaceState.get(HAS) || void found(true));
  return {
    checked() {
      status.hide();
      if (globalState.get(CHECKED) !== true) void globalState.update(CHECKED, true);
    },
    dispose() {
      listener.dispose();
      status.dispose();
    },
  };
}

/** No more files are looked at: a large workspace shows what it holds when one of its files is opened. */
const MOST = 2_000;

/** How many files have a name of ours. */
async function numberOfOurs(): Promise<number> {
  const uris = await workspace.findFiles(searchedFiles, searchedNowhere, MOST);
  return uris.filter(({ path }) => recognize(path, '', recognizers).kind !== undefined).length;
}
