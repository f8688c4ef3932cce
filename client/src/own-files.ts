import { commands, type Disposable, type Memento, workspace } from 'vscode';
import { recognize } from '../../server/src/core/recognize.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { searchedFiles, searchedNowhere } from './check.ts';
import { contexts } from './commands.ts';
import type { Ours } from './ours.ts';

const KEPT = 'hasOwnFiles';

/**
 * Tells the walkthrough that the workspace has files of ours, so that it begins with those: once one was opened, or at the first sight of the
 * workspace, if one has a name of ours. What was found is kept for the workspace.
 */
export function ownFiles(ours: Ours, state: Memento): Disposable {
  const tell = (has: boolean): void => void commands.executeCommand('setContext', contexts.hasOwnFiles, has);
  const found = async (has: boolean): Promise<void> => {
    tell(has);
    if (state.get(KEPT) !== has) await state.update(KEPT, has);
  };
  const known = state.get<boolean>(KEPT);
  if (known !== undefined) tell(known);
  else void firstOfOurs().then(found);
  return ours.onDidFind(({ isUntitled }) => isUntitled || known || void found(true));
}

/** No more files are looked at: a large workspace shows what it holds when one of its files is opened. */
const MOST = 2_000;

/** Whether a file has a name of ours. */
async function firstOfOurs(): Promise<boolean> {
  const uris = await workspace.findFiles(searchedFiles, searchedNowhere, MOST);
  return uris.some(({ path }) => recognize(path, '', recognizers).kind !== undefined);
}
