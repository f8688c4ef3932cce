import { ConfigurationTarget, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReadCardsAsked, type ReadCardsReply, toServer } from '../../../../server/src/lsp/protocol.ts';
import { filesBelow, notesFolder } from '../../topics/own-notes.ts';
import type { Card } from './card.ts';
import { CARDS_SUFFIX, isCardFile, type Writable, withCard } from './card-file.ts';

/** A larger file, or more files, are not looked at. */
const MAX_BYTES = 512 * 1024;
const MAX_FILES = 200;

/** The folders of the user's notes: one a workspace folder at most. */
export const notesFolders = (): Uri[] => (workspace.workspaceFolders ?? []).flatMap((folder) => notesFolder(folder) ?? []);

/** The user's files of cards, with their texts. */
export async function ownFiles(): Promise<readonly { readonly uri: Uri; readonly text: string }[]> {
  const uris = (await Promise.all(notesFolders().map((folder) => filesBelow(folder)))).flat().filter(({ path }) => isCardFile(path));
  const found = await Promise.all(uris.slice(0, MAX_FILES).map((uri) => readText(uri).catch(() => undefined)));
  return found.flatMap((file) => file ?? []);
}

async function readText(uri: Uri): Promise<{ uri: Uri; text: string } | undefined> {
  if ((await workspace.fs.stat(uri)).size > MAX_BYTES) return undefined;
  return { uri, text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
}

/** The user's own cards. The server that reads them is started only where there are some. */
export async function ownCards(client: () => Promise<BaseLanguageClient>): Promise<readonly Card[]> {
  const files = await ownFiles();
  if (files.length === 0) return [];
  const server = await client();
  const found = await Promise.all(
    files.map(async ({ uri, text }) => {
      const cards = await server.sendRequest<ReadCardsReply>(toServer.readCards, { text } satisfies ReadCardsAsked);
      return cards.map((card) => ({ ...card, uri: uri.toString() }));
    }),
  );
  return found.flat();
}

/** The folder of the user's notes; asks for one where there is none. */
export async function notesHome(): Promise<Uri | undefined> {
  const [folder] = notesFolders();
  if (folder) return folder;
  const [root] = workspace.workspaceFolders ?? [];
  if (!root) {
    void window.showInformationMessage('Cards of your own are kept in a folder of the workspace; open one first.');
    return undefined;
  }
  const path = await window.showInputBox({
    title: 'Folder for your notes and cards',
    prompt: 'A path from the workspace folder; the setting awsDevopsNotes.notesFolder keeps it.',
    value: 'notes',
    validateInput: (value) => (/^[^/\\.][^\\:]*$/.test(value) && !value.includes('..') ? undefined : 'A path below the workspace folder, such as docs/notes.'),
  });
  if (path === undefined) return undefined;
  await workspace.getConfiguration(undefined, root.uri).update('awsDevopsNotes.notesFolder', path, ConfigurationTarget.Workspace);
  return Uri.joinPath(root.uri, ...path.split('/'));
}

/** Adds cards to the user's file of a note; gives its address. What stands there stays, also what is not saved yet. */
export async function addCards(home: Uri, note: string, cards: readonly Writable[]): Promise<Uri> {
  const uri = Uri.joinPath(home, `${note}${CARDS_SUFFIX}`);
  const there = await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
  const text = cards.reduce<string | undefined>((before, card) => withCard(before, note, card), there?.getText());
  if (there) {
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(0, 0, there.lineCount, 0), text ?? '');
    await workspace.applyEdit(edit);
    await there.save();
  } else await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}
