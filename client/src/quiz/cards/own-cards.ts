import { ConfigurationTarget, FileType, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReadCardsAsked, type ReadCardsReply, toServer } from '../../../../server/src/lsp/protocol.ts';
import { l10n } from '../../l10n.ts';
import { notesFolders, type OwnNotes } from '../../topics/own-notes.ts';
import { isId } from '../memory/ranges.ts';
import type { Card } from './card.ts';
import { CARDS_SUFFIX, isCardFile, isFileName, MAX_CARD_FILE, staysBelow, type Writable, withCards } from './card-file.ts';

/** More files are not looked at. */
const MAX_FILES = 200;

/** The user's files of cards. */
export type OwnFiles = {
  readonly files: readonly { readonly uri: Uri; readonly text: string }[];
  /** Those that could not be read, are too large or too many. */
  readonly left: readonly Uri[];
};

/** The user's files of cards, with their texts. */
export async function ownFiles(own: Pick<OwnNotes, 'files'>): Promise<OwnFiles> {
  const uris = (await own.files()).filter(({ path }) => isCardFile(path));
  const found = await Promise.all(uris.slice(0, MAX_FILES).map(async (uri) => ({ uri, text: await readText(uri).catch(() => undefined) })));
  return {
    files: found.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, text }])),
    left: [...found.flatMap(({ uri, text }) => (text === undefined ? [uri] : [])), ...uris.slice(MAX_FILES)],
  };
}

async function readText(uri: Uri): Promise<string | undefined> {
  const { size, type } = await workspace.fs.stat(uri);
  return size > MAX_CARD_FILE || !(type & FileType.File) ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** The user's own cards. The server that reads them is started only where there are some. */
export async function ownCards(own: Pick<OwnNotes, 'files'>, client: () => Promise<BaseLanguageClient>): Promise<readonly Card[]> {
  const { files } = await ownFiles(own);
  if (files.length === 0) return [];
  const server = await client();
  const found = await Promise.all(
    files.map(async ({ uri, text }) => {
      const cards = await server.sendRequest<ReadCardsReply>(toServer.readCards, { text } satisfies ReadCardsAsked);
      // The log could not name the others.
      return cards.filter(({ id }) => isId(id)).map((card) => ({ ...card, uri: uri.toString() }));
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
    void window.showInformationMessage(l10n.t('Cards of your own are kept in a folder of the workspace; open one first.'));
    return undefined;
  }
  if (!workspace.isTrusted) {
    void window.showInformationMessage(
      l10n.t('Cards of your own are kept in a folder that a setting of the workspace names. Settings of folders count once you trust it.'),
    );
    return undefined;
  }
  const path = await window.showInputBox({
    title: l10n.t('Folder for your notes and cards'),
    prompt: l10n.t('A path from the workspace folder; the setting awsDevopsNotes.notesFolder keeps it.'),
    value: 'notes',
    validateInput: (value) => (value.split('/').every(isFileName) ? undefined : l10n.t('A path below the workspace folder, such as docs/notes.')),
  });
  if (path === undefined) return undefined;
  await workspace.getConfiguration(undefined, root.uri).update('awsDevopsNotes.notesFolder', path, ConfigurationTarget.Workspace);
  return Uri.joinPath(root.uri, ...path.split('/'));
}

/** The place of a path that came out of a file, below a folder; `undefined` for one that leads elsewhere. */
export const placeBelow = async (folder: Uri, path: string): Promise<Uri | undefined> =>
  (await staysBelow(path, (part) => isLink(Uri.joinPath(folder, part)))) ? Uri.joinPath(folder, path) : undefined;

const isLink = (place: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(place)).then(
    ({ type }) => (type & FileType.SymbolicLink) !== 0,
    () => false,
  );

/** Adds cards to the user's file of a note; gives its address. What stands there stays, also what is not saved yet. */
export async function addCards(home: Uri, note: string, cards: readonly Writable[]): Promise<Uri> {
  const uri = await placeBelow(home, `${note}${CARDS_SUFFIX}`);
  if (!uri) throw new Error(`${note}${CARDS_SUFFIX} is not a file of ${workspace.asRelativePath(home)}.`);
  const there = await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
  const text = withCards(there?.getText(), note, cards);
  if (there) {
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(0, 0, there.lineCount, 0), text);
    await workspace.applyEdit(edit);
    await there.save();
  } else await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}
