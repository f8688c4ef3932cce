import { Uri, window, workspace } from 'vscode';
import { l10n } from '../../l10n.ts';
import { notesFolders, type OwnNotes } from '../../topics/own-notes.ts';
import type { Writable } from '../cards/card-file.ts';
import { addCards, notesHome, ownFiles, placeBelow } from '../cards/own-cards.ts';
import type { Desk } from '../desk.ts';
import { ankiText, readAnki } from './anki.ts';
import { backupText, missingIn, named, readBackup } from './backup.ts';

/** A larger file is not read: neither backups nor Anki's texts come near. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Writes the whole log and the user's files of cards into one file. */
export async function exportBackup({ store }: Desk, own: Pick<OwnNotes, 'files'>): Promise<void> {
  const uri = await askWhere('aws-devops-notes-backup.json', { 'Quiz backup': ['json'] });
  if (!uri) return;
  const folders = notesFolders();
  const { files, left } = await ownFiles(own);
  const entries = await store.history();
  await write(uri, backupText({ entries, files: named(files.map(({ uri: file, text }) => [nameIn(folders, file), text])) }));
  tell(l10n.t('The backup holds {0} entries and {1} of cards.', entries.length, l10n.count(files.length, '1 file', '{0} files')), [
    ...store.damage(),
    ...left.map(notRead),
  ]);
}

const notRead = (uri: Uri): string => l10n.t("{0} is left out: it can't be read, or is too large.", workspace.asRelativePath(uri));

/** The path of a file from the folder of notes it is in. */
const nameIn = (folders: readonly Uri[], file: Uri): string => {
  const folder = folders.find(({ path }) => file.path.startsWith(`${path}/`));
  return file.path.slice((folder?.path.length ?? file.path.lastIndexOf('/')) + 1);
};

/** Takes what a backup holds and is not here. Files that are here stay as they are. */
export async function importBackup(desk: Desk): Promise<void> {
  const uri = await askWhich({ 'Quiz backup': ['json'] });
  const text = uri && (await read(uri));
  if (text === undefined) return;
  const backup = readBackup(text);
  if (typeof backup === 'string') {
    void window.showErrorMessage(backup);
    return;
  }
  const missing = missingIn(await desk.store.history(), backup.entries);
  await desk.take(missing);
  const files = Object.entries(backup.files);
  const home = files.length > 0 ? await notesHome() : undefined;
  const { done: restored, failed } = await eachOf(home ? files : [], async ([name, each]) => {
    const place = home && (await placeBelow(home, name));
    if (!place) throw new Error(`${name} leads out of the folder of notes.`);
    if (await exists(place)) return 0;
    await write(place, each);
    return 1;
  });
  await desk.refresh();
  const known = backup.entries.length - missing.length;
  tell(l10n.t('{0} entries came in, {1} were here already; {2} of {3} files of cards were restored.', missing.length, known, restored, files.length), [
    ...(backup.left > 0 ? [l10n.t('Left out: {0} that are damaged or out of range.', l10n.count(backup.left, '1 entry or file', '{0} entries or files'))] : []),
    ...failed,
  ]);
}

/** Writes cards as Anki reads notes: tabs, or commas where the file's name ends so. */
export async function exportAnki(desk: Desk): Promise<void> {
  const all = desk.cards();
  const own = all.filter(({ uri }) => uri !== undefined);
  const choices = [
    { label: l10n.t('All cards'), description: String(all.length), cards: all },
    { label: l10n.t('Your own cards'), description: String(own.length), cards: own },
  ];
  const chosen = await window.showQuickPick(choices, { placeHolder: l10n.t('Which cards?') });
  const uri = chosen && (await askWhere('aws-devops-notes.txt', { 'Anki text': ['txt'], 'Comma-separated': ['csv'] }));
  if (!uri) return;
  await write(uri, ankiText(chosen.cards, /\.csv$/i.test(uri.path) ? ',' : '\t'));
  void window.showInformationMessage(l10n.t('{0} cards are in the file.', chosen.cards.length));
}

/** Takes cards out of a text that Anki or this extension wrote into the user's files of cards. */
export async function importAnki(desk: Desk): Promise<void> {
  const uri = await askWhich({ 'Anki text': ['txt', 'csv', 'tsv'] });
  const text = uri && (await read(uri));
  if (text === undefined) return;
  const known = new Set(desk.cards().map(({ id }) => id));
  const { cards, left } = readAnki(text, (id) => known.has(id));
  const home = cards.length > 0 ? await notesHome() : undefined;
  if (cards.length > 0 && !home) return;
  const byNote = new Map<string, Writable[]>();
  for (const card of cards) {
    const others = byNote.get(card.note);
    if (others) others.push(card);
    else byNote.set(card.note, [card]);
  }
  const { done: came, failed } = await eachOf([...byNote], async ([note, some]) => {
    if (home) await addCards(home, note, some);
    return some.length;
  });
  await desk.refresh();
  tell(l10n.t('{0} came in.', l10n.count(came, '1 card', '{0} cards')), [
    ...failed,
    ...(left.length > 0 ? [l10n.t('Left out: {0}. {1}', left.length, left[0])] : []),
  ]);
}

/** Does each, also after one that failed: how many were done, and why others were not. */
async function eachOf<Each>(all: readonly Each[], run: (each: Each) => Promise<number>): Promise<{ done: number; failed: string[] }> {
  const failed: string[] = [];
  let done = 0;
  for (const each of all)
    try {
      done += await run(each);
    } catch (error) {
      failed.push(l10n.t('Not written: {0}', error instanceof Error ? error.message : String(error)));
    }
  return { done, failed };
}

/** Says what came of it; as a warning, with the first sentences on what did not. */
function tell(sentence: string, lacks: readonly string[]): void {
  const more = lacks.length > 3 ? [l10n.t('And {0} more.', lacks.length - 3)] : [];
  if (lacks.length === 0) void window.showInformationMessage(sentence);
  else void window.showWarningMessage([sentence, ...lacks.slice(0, 3), ...more].join(' '));
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

async function read(uri: Uri): Promise<string | undefined> {
  if ((await workspace.fs.stat(uri)).size <= MAX_BYTES) return new TextDecoder().decode(await workspace.fs.readFile(uri));
  void window.showErrorMessage(l10n.t('{0} is too large.', workspace.asRelativePath(uri)));
  return undefined;
}
const write = async (uri: Uri, text: string): Promise<void> => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
