import { Uri, window, workspace } from 'vscode';
import type { Writable } from '../cards/card-file.ts';
import { addCards, notesFolders, notesHome, ownFiles } from '../cards/own-cards.ts';
import type { Desk } from '../desk.ts';
import { ankiText, readAnki } from './anki.ts';
import { backupText, missingIn, readBackup } from './backup.ts';

/** Writes the whole log and the user's files of cards into one file. */
export async function exportBackup({ store }: Desk): Promise<void> {
  const uri = await askWhere('aws-devops-notes-backup.json', { 'Quiz backup': ['json'] });
  if (!uri) return;
  const folders = notesFolders();
  const files = (await ownFiles()).map(({ uri: file, text }) => [nameIn(folders, file), text] as const);
  const entries = await store.history();
  await write(uri, backupText({ entries, files: Object.fromEntries(files) }));
  void window.showInformationMessage(`The backup holds ${entries.length} entries and ${files.length} ${files.length === 1 ? 'file' : 'files'} of cards.`);
}

/** The path of a file from the folder of notes it is in. */
const nameIn = (folders: readonly Uri[], file: Uri): string => {
  const folder = folders.find(({ path }) => file.path.startsWith(`${path}/`));
  return file.path.slice((folder?.path.length ?? file.path.lastIndexOf('/')) + 1);
};

/** Takes what a backup holds and is not here. Files that are here stay as they are. */
export async function importBackup(desk: Desk): Promise<void> {
  const uri = await askWhich({ 'Quiz backup': ['json'] });
  if (!uri) return;
  const backup = readBackup(await read(uri));
  if (typeof backup === 'string') {
    void window.showErrorMessage(backup);
    return;
  }
  const missing = missingIn(await desk.store.history(), backup.entries);
  await desk.take(missing);
  const files = Object.entries(backup.files);
  const home = files.length > 0 ? await notesHome() : undefined;
  let restored = 0;
  for (const [name, text] of files) {
    const place = home && Uri.joinPath(home, name);
    if (!place || (await exists(place))) continue;
    await write(place, text);
    restored++;
  }
  await desk.refresh();
  const known = backup.entries.length - missing.length;
  void window.showInformationMessage(
    `${missing.length} entries came in, ${known} were here already; ${restored} of ${files.length} files of cards were restored.`,
  );
}

/** Writes cards as Anki reads notes: tabs, or commas where the file's name ends so. */
export async function exportAnki(desk: Desk): Promise<void> {
  const all = desk.cards();
  const own = all.filter(({ uri }) => uri !== undefined);
  const choices = [
    { label: 'All cards', description: String(all.length), cards: all },
    { label: 'Your own cards', description: String(own.length), cards: own },
  ];
  const chosen = await window.showQuickPick(choices, { placeHolder: 'Which cards?' });
  const uri = chosen && (await askWhere('aws-devops-notes.txt', { 'Anki text': ['txt'], 'Comma-separated': ['csv'] }));
  if (!uri) return;
  await write(uri, ankiText(chosen.cards, /\.csv$/i.test(uri.path) ? ',' : '\t'));
  void window.showInformationMessage(`${chosen.cards.length} cards are in the file.`);
}

/** Takes cards out of a text that Anki or this extension wrote into the user's files of cards. */
export async function importAnki(desk: Desk): Promise<void> {
  const uri = await askWhich({ 'Anki text': ['txt', 'csv', 'tsv'] });
  if (!uri) return;
  const known = new Set(desk.cards().map(({ id }) => id));
  const { cards, left } = readAnki(await read(uri), (id) => known.has(id));
  const home = cards.length > 0 ? await notesHome() : undefined;
  if (cards.length > 0 && !home) return;
  const byNote = new Map<string, Writable[]>();
  for (const card of cards) byNote.set(card.note, [...(byNote.get(card.note) ?? []), card]);
  for (const [note, some] of byNote) if (home) await addCards(home, note, some);
  await desk.refresh();
  const sentence = `${cards.length} ${cards.length === 1 ? 'card' : 'cards'} came in.`;
  void window.showInformationMessage([sentence, ...(left.length > 0 ? [`Left out: ${left.length}. ${left[0]}`] : [])].join(' '));
}

const home = (): Uri | undefined => workspace.workspaceFolders?.[0]?.uri;

async function askWhere(name: string, filters: Readonly<Record<string, string[]>>): Promise<Uri | undefined> {
  const folder = home();
  return window.showSaveDialog({ filters, ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}) });
}

async function askWhich(filters: Readonly<Record<string, string[]>>): Promise<Uri | undefined> {
  const folder = home();
  return (await window.showOpenDialog({ filters, ...(folder ? { defaultUri: folder } : {}) }))?.[0];
}

const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
const write = async (uri: Uri, text: string): Promise<void> => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
