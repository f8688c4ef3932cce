import { globsOn } from './glob.ts';
import { type Look, lookAt } from './look.ts';
import { distance } from './words.ts';

/** How the files of a kind are told from others. */
export type Files = {
  /** Globs for the end of a path that no other tool's files match: they are enough. */
  readonly ownNames?: readonly string[];
  /** Globs for the end of a path with which something in the text must agree. */
  readonly names?: readonly string[];
  /** What the head of a text matches under one of `names` that is such a file, where keys are the author's own and can't tell it. */
  readonly looksRight?: RegExp;
  /** Which files they are, in words, where no name says it: their content does, or client or project assign their kind. */
  readonly where?: string;
  /** Keys of the first level that only this kind has, the most usual one first. */
  readonly telling?: readonly string[];
  /** Keys of the first level that other tools have too: they count where they outnumber the keys that the kind doesn't know. */
  readonly shared?: readonly string[];
  /** What `version` says in such a file; another value is another tool's. */
  readonly version?: RegExp;
  /** Keys of the second level that only this kind has. */
  readonly inner?: readonly string[];
  /** How many keys must speak for the kind, where one is not enough unless only this kind has it: another tool's files have the same name and one of them. */
  readonly least?: number;
  /** Globs for the end of a path where another tool reads the same keys. */
  readonly othersNames?: readonly string[];
  /** Keys of the first level, or keys with a value, that such a file never has, whatever else is in it. */
  readonly others?: readonly string[];
  /** Whether the text is that of something else, though the name is one of `names`. */
  readonly isOther?: (head: string) => boolean;
  /** Whether the text is enough, whatever the name. `hasOthers`: the first level has keys that the kind doesn't know. */
  readonly isSure?: (top: Look['top'], hasOthers: () => boolean, head: string) => boolean;
  /** Which of its files a tool wrote: those with this mark, and those in folders of these names. */
  readonly generated?: { readonly word: string; readonly mark: RegExp; readonly folders: readonly string[] };
};

/** Whether a tool wrote a file. Nobody edits it: it is explained, and its errors are shown, but there is nothing to advise or fix. */
export const isGenerated = ({ generated }: Files, path: string, text: string): boolean =>
  generated !== undefined && (isInside(generated.folders, path) || (text.includes(generated.word) && generated.mark.test(text)));

/** Whether one of the folders of a path has one of these names. */
const isInside = (folders: readonly string[], path: string): boolean =>
  path
    .split(/[/\\]/)
    .slice(0, -1)
    .some((folder) => folders.includes(folder));

/** The globs for the names of a kind's files. */
export const fileNames = ({ ownNames = [], names = [] }: Files): string[] => [...ownNames, ...names];

export type Recognizer = { readonly id: string; readonly files: Files };

/** Whether a path has a name of one of the kinds. */
export function hasNameOf(path: string, kinds: readonly Recognizer[]): boolean {
  const fits = globsOn(decodeURIComponentSafe(path));
  return kinds.some(({ files: { ownNames, names } }) => (ownNames && fits(ownNames)) || (names && fits(names)));
}

/** A name that a file of a kind has: the first of its globs, without what varies. */
export const usualName = ({ files, id }: Recognizer): string =>
  (fileNames(files)[0] ?? `${id}.yml`)
    // Bounded: our own globs.
    .replace(/\{([^,{}]*)[^{}]*\}/g, '$1')
    .replace(/^.*\//, '')
    .replaceAll('*', '');

/** What a file is, and what said so. */
export type Recognition = {
  /** The id of its kind; `undefined` if it is none of ours. */
  readonly kind?: string;
  readonly by?: 'name' | 'content' | 'name and content';
  /** The kind whose name a file has that is none of ours, since nothing in it speaks for the kind. */
  readonly named?: string;
};

/** Tells the kind of a file. `path` may be any path or URI, `head` its text or the first 64 kB. */
export function recognize(path: string, head: string, kinds: readonly Recognizer[]): Recognition {
  const name = decodeURIComponentSafe(path);
  if (isLockFile(name)) return {};
  const fits = globsOn(name);
  const isNamed = (globs: readonly string[] | undefined): boolean => globs !== undefined && fits(globs);
  const own = kinds.find(({ files }) => isNamed(files.ownNames));
  if (own) return { kind: own.id, by: 'name' };
  const look = lookAt(head);
  const named = kinds.filter(({ files }) => isNamed(files.names));
  const begun = isBarelyBegun(look) ? named.find(({ files }) => !files.looksRight || !look.hasContent) : undefined;
  if (begun) return { kind: begun.id, by: 'name' };
  const agreed = named.find(({ files }) => (files.looksRight?.test(head) ?? speaksFor(files, look)) && !files.isOther?.(head));
  if (agreed) return { kind: agreed.id, by: 'name and content' };
  const sure = kinds.find(
    ({ files }) => files.isSure?.(look.top, () => countKeys(files, look).unknown > 0, head) && !isOthers(files, look) && !isNamed(files.othersNames),
  );
  if (sure) return { kind: sure.id, by: 'content' };
  return named[0] ? { named: named[0].id } : {};
}

/** No key yet that could speak for or against anything. */
const isBarelyBegun = ({ top, hasContent, length, cut }: Look): boolean => top.size === 0 && (hasContent ? length < 200 : cut === undefined);

const isOthers = ({ others = [] }: Files, { top }: Look): boolean =>
  others.some((other) => {
    const [key = '', value] = other.split(': ');
    return top.has(key) && (value === undefined || top.get(key) === value);
  });

/** Whether something in a text speaks for a kind: a key of it, or one within a slip of one, also half-typed. */
function speaksFor(files: Files, look: Look): boolean {
  if (isOthers(files, look)) return false;
  const { telling, known, unknown, hasOtherVersion } = countKeys(files, look);
  const inner = [...look.inner].filter((key) => files.inner?.includes(key)).length;
  if (telling === 0 && known + inner < (files.least ?? 1)) return false;
  // A wrong version alone may be a slip; beside keys that the kind doesn't know it is one of them.
  const against = unknown > 0 && hasOtherVersion ? unknown + 1 : unknown;
  return telling > 0 || (inner > 0 && !hasOtherVersion) || known + inner > against;
}

type Count = { telling: number; known: number; unknown: number; hasOtherVersion: boolean };

/** How many keys of the first level speak for a kind, and how many are unknown to it. */
function countKeys({ telling = [], shared = [], version }: Files, { top, words }: Look): Count {
  const count = { telling: 0, known: 0, unknown: 0, hasOtherVersion: false };
  for (const [written, value] of top) {
    const key = written.replace(/^:/, '');
    const isOtherVersion = version !== undefined && value !== '' && !version.test(value) && isWithinASlip(key, 'version');
    if (isOtherVersion) count.hasOtherVersion = true;
    if (telling.some((each) => isWithinASlip(key, each))) count.telling++;
    else if (!isOtherVersion && shared.some((each) => isWithinASlip(key, each))) count.known++;
    else if (!isOtherVersion) count.unknown++;
  }
  for (const word of words) {
    const isTyped = (key: string): boolean => isWithinASlip(word, key) || (word.length > 2 && key.startsWith(word.toLowerCase()));
    if (telling.some(isTyped)) count.telling++;
    else if (shared.some(isTyped)) count.known++;
  }
  return count;
}

/** Alike but for letter case, punctuation and one letter; two letters or three allow no slip. */
function isWithinASlip(word: string, key: string): boolean {
  if (Math.abs(word.length - key.length) > 3) return false;
  const [a, b] = [plain(word), plain(key)];
  if (a === b) return true;
  return Math.abs(a.length - b.length) <= 1 && Math.min(a.length, b.length) > 3 && distance(a, b, 1) <= 1;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

const isLockFile = (path: string): boolean => /(^|[/\\])[^/\\]*(^|[/\\.-])lock(\.[a-z]+)?$|[/\\]npm-shrinkwrap\.json$/i.test(path);

function decodeURIComponentSafe(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
