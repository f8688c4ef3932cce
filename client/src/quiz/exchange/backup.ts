import { l10n } from '../../l10n.ts';
import { isCardFile, isFileName, MAX_CARD_FILE } from '../cards/card-file.ts';
import type { Entry } from '../memory/entry.ts';
import { entryOf, FORMAT, type Migration, packed } from '../memory/line.ts';
import { LATEST } from '../memory/ranges.ts';

/** Everything: the whole log, and the user's files of cards, by their names. */
export type Backup = { readonly entries: readonly Entry[]; readonly files: Readonly<Record<string, string>> };

const NAME = 'aws-devops-notes-backup';
const NONE = l10n.t('This file is not a backup of quiz cards.');

/** A backup as JSON, an entry a line. */
export function backupText({ entries, files }: Backup): string {
  const lines = entries.map((entry) => JSON.stringify('memory' in entry && entry.memory ? { ...entry, memory: packed(entry.memory) } : entry));
  return `{"${NAME}":${FORMAT},"files":${JSON.stringify(files)},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

/** What a backup brings, and how many of its entries and files are left out since they are damaged or out of range. */
export type Brought = Backup & { readonly left: number };

/** What a backup holds; a sentence if it is none, or of a later version. */
export function readBackup(text: string, steps: readonly Migration[] = []): Brought | string {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return l10n.t('This file is not JSON, so it is not a backup.');
  }
  if (!isObject(value) || typeof value[NAME] !== 'number' || !Array.isArray(value.entries)) return NONE;
  const format = value[NAME];
  if (!Number.isInteger(format) || format < 1) return NONE;
  if (format > steps.length + 1) return l10n.t('This backup was made by a later version of this extension.');
  const entries = value.entries.flatMap((each: unknown) => {
    const entry = isObject(each) ? entryOf(each, format, steps) : 'damaged';
    return typeof entry === 'string' || entry.at > LATEST ? [] : [entry];
  });
  const named = isObject(value.files) ? Object.entries(value.files) : [];
  const files = named.flatMap(([name, each]) => (typeof each === 'string' && each.length <= MAX_CARD_FILE && mayBring(name) ? [[name, each] as const] : []));
  return { entries, files: Object.fromEntries(files), left: value.entries.length - entries.length + named.length - files.length };
}

/** Files by names: of several with one name, as those of two folders may be, the later ones get a folder with a number. */
export function named(files: readonly (readonly [name: string, text: string])[]): Backup['files'] {
  const all = new Map<string, string>();
  for (const [name, text] of files) {
    let free = name;
    for (let count = 2; all.has(free); count++) free = `${count}/${name}`;
    all.set(free, text);
  }
  return Object.fromEntries(all);
}

/** A path that stays in its folder, on any system; nothing but cards comes out of a backup. */
const mayBring = (name: string): boolean => isCardFile(name) && name.split('/').every(isFileName);

/** The entries of a backup that a log does not have. */
export function missingIn(log: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const known = new Set(log.map(({ id }) => id));
  return entries.filter(({ id }) => !known.has(id) && known.add(id));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
