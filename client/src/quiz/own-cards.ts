import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReadCardsAsked, type ReadCardsReply, toServer } from '../../../server/src/lsp/protocol.ts';
import type { Card } from './card.ts';

const SETTING = 'awsDevopsNotes.notesFolder';
const SUFFIX = '.cards.yaml';
/** A larger file, more files or deeper folders are not looked at. */
const MAX_BYTES = 512 * 1024;
const MAX_FILES = 200;
const MAX_DEPTH = 8;

/** The folders of the user's notes: one a workspace folder at most. */
export function notesFolders(): Uri[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
    const path = workspace.getConfiguration(undefined, uri).get(SETTING);
    const parts = typeof path === 'string' ? path.split(/[/\\]/).filter((part) => part.trim() !== '' && part !== '.') : [];
    return parts.length === 0 || parts.includes('..') ? [] : [Uri.joinPath(uri, ...parts)];
  });
}

/** The user's own cards. The server that reads them is started only where there are some. */
export async function ownCards(client: () => Promise<BaseLanguageClient>): Promise<readonly Card[]> {
  const files = (await Promise.all(notesFolders().map((folder) => cardFiles(folder)))).flat().slice(0, MAX_FILES);
  const found = await Promise.all(files.map((uri) => readFile(uri, client).catch(() => [])));
  return found.flat();
}

async function readFile(uri: Uri, client: () => Promise<BaseLanguageClient>): Promise<readonly Card[]> {
  if ((await workspace.fs.stat(uri)).size > MAX_BYTES) return [];
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const cards = await (await client()).sendRequest<ReadCardsReply>(toServer.readCards, { text } satisfies ReadCardsAsked);
  return cards.map((card) => ({ ...card, uri: uri.toString() }));
}

async function cardFiles(folder: Uri, depth = 0): Promise<Uri[]> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const below = entries.map(([name, type]) => {
    const uri = Uri.joinPath(folder, name);
    if (type & FileType.Directory) return depth < MAX_DEPTH && name !== '.git' && name !== 'node_modules' ? cardFiles(uri, depth + 1) : [];
    return name.endsWith(SUFFIX) ? [uri] : [];
  });
  return (await Promise.all(below)).flat();
}
