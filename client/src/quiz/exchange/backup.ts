import { isCardFile } from '../cards/card-file.ts';
import type { Entry } from '../memory/entry.ts';
import { entryOf, FORMAT, type Migration, packed } from '../memory/line.ts';

/** Everything: the whole log, and the user's files of cards, by their names. */
export type Backup = { readonly entries: readonly Entry[]; readonly files: Readonly<Record<string, string>> };

const NAME = 'aws-devops-notes-backup';

/** A backup as JSON, an entry a line. */
export function backupText({ entries, files }: Backup): string {
  const lines = entries.map((entry) => JSON.stringify('memory' in entry && entry.memory ? { ...entry, memory: packed(entry.memory) } : entry));
  return `{"${NAME}":${FORMAT},"files":${JSON.stringify(files)},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

/** What a backup holds; a sentence if it is none, or of a later version. */
export function readBackup(text: string, steps: readonly Migration[] = []): Backup | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'This file is not JSON, so it is not a backup.';
  }
  if (!isObject(value) || typeof value[NAME] !== 'number' || !Array.isArray(value.entries)) return 'This file is not a backup of quiz cards.';
  const format = value[NAME];
  if (format > steps.length + 1) return 'This backup was made by a later version of this extension.';
  const entries = value.entries.filter(isObject).flatMap((entry) => entryOf(steps.slice(format - 1).reduce((each, step) => step(each), entry)) ?? []);
  const files = isObject(value.files)
    ? Object.entries(value.files).flatMap(([name, each]) => (typeof each === 'string' && mayBring(name) ? [[name, each]] : []))
    : [];
  return { entries, files: Object.fromEntries(files) };
}

/** A path that stays in its folder, on any system; nothing but cards comes out of a backup. */
const mayBring = (name: string): boolean => isCardFile(name) && !/[\\:]|^\/|(^|\/)\.\.?(\/|$)/.test(name);

/** The entries of a backup that a log does not have. */
export function missingIn(log: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const known = new Set(log.map(({ id }) => id));
  return entries.filter(({ id }) => !known.has(id) && known.add(id));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
