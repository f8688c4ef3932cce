import type { Around } from '../../core/around.ts';
import { type Fact, select } from '../../core/fact.ts';
import { normalUri } from '../../core/uri.ts';
import { distance } from '../../core/words.ts';
import { copiedBy, join, textOf, tidy } from './paths.ts';

/** The operating system an AppSpec names, whatever its letter case. */
export const osOf = (root: Fact): string | undefined => textOf(root, 'os')?.toLowerCase();

/**
 * A path of the bundle as the files around have it: empty for the bundle itself. The agent joins it to the bundle's folder,
 * so leading slashes count for nothing; a backslash does not separate on Linux.
 * Source: aws-codedeploy-agent 800eb28, hook_executor.rb and installer.rb, checked 2026-11-23.
 */
export const bundlePath = (written: string, os: string | undefined): string =>
  (os === 'linux' ? written : written.replaceAll('\\', '/'))
    .trim()
    .replace(/^(?:\.?\/+)+|^\.$/, '')
    .replace(/(?<!\/)\/+\.?$/, '');

/** The path in the bundle of what `files` copies to a place on the host, if that is a file of the workspace. The first hundred entries count. */
function sourceOf(place: string, root: Fact, around: Around): string | undefined {
  for (const entry of [...select(root, '/files/*')].slice(0, 100)) {
    const copied = copiedBy(entry, around);
    const folder = copied && (copied.destination.endsWith('/') ? copied.destination : `${copied.destination}/`);
    if (!folder || !tidy(place).startsWith(folder)) continue;
    const path = join(copied.source, tidy(place).slice(folder.length));
    if (isFile(path, around)) return path;
  }
  return undefined;
}

export function isFile(path: string, around: Around): boolean {
  const located = around.locate(path);
  return typeof located === 'object' && located.type === 'file';
}

/** What the files around say of a path. */
export type Found =
  | 'there'
  /** The build may put the bundle together in another way: a file of that name is somewhere else. */
  | 'elsewhere'
  | 'nowhere'
  /** Something is there whose path differs in one name only, and there by a slip. */
  | { readonly near: string };

/** Looks for a path of the bundle beside the AppSpec and above; `undefined` as long as that can't be told. */
export function lookFor(path: string, around: Around): Found | undefined {
  const located = around.locate(path);
  if (located !== 'none') return located && 'there';
  const beside = slipsOf(path, around);
  const same = around.find(path.slice(path.lastIndexOf('/') + 1));
  if (!beside || !same) return undefined;
  const near =
    beside.length === 1
      ? beside[0]
      : same.map((each) => endOf(each, path.split('/').length)).find((each) => differsInFolder(path, each) && isFile(each, around));
  if (near !== undefined) return { near };
  return same.length > 0 ? 'elsewhere' : 'nowhere';
}

/** The paths that are there with another name in place of the first that isn't, by a slip. */
function slipsOf(path: string, around: Around): string[] | undefined {
  const names = path.split('/');
  let above = 0;
  while (above < Math.min(names.length, 20) - 1 && exists(names.slice(0, above + 1).join('/'), around)) above++;
  const [name = '', ...rest] = names.slice(above);
  const isSlip = rest.length > 0 ? isFolderSlip : isFileSlip;
  return around
    .list(names.slice(0, above).join('/'))
    ?.filter((item) => (item.folder || rest.length === 0) && item.name !== name && isSlip(name, item.name))
    .slice(0, 20)
    .map((item) => [...names.slice(0, above), item.name, ...rest].join('/'))
    .filter((each) => exists(each, around));
}

const exists = (path: string, around: Around): boolean => typeof around.locate(path) === 'object';

/** The last parts of a URI or path, unescaped. */
const endOf = (uri: string, parts: number): string => normalUri(uri.split('/').slice(-parts).join('/'));

/** Whether two paths of one length differ in one folder only, and there by a slip. */
function differsInFolder(one: string, other: string): boolean {
  const [a, b] = [one.split('/'), other.split('/')];
  const different = a.flatMap((name, index) => (name === b[index] ? [] : [index]));
  const [index = 0] = different;
  return a.length === b.length && different.length === 1 && index < a.length - 1 && isFolderSlip(a[index] ?? '', b[index] ?? '');
}

/** The same rest of the path says that the folder is the one that was meant. */
const isFolderSlip = (one: string, other: string): boolean => distance(one, other, 2) <= 2;

/** Whether two file names differ in punctuation, letter case, their endings, or a letter or two. Other digits make another file. */
function isFileSlip(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/(?<=.)\.[a-z]\w{0,4}$/i, '').toLowerCase());
  const [endA, endB] = [one, other].map((name) => /(?<=.)\.[a-z]\w{0,4}$/i.exec(name)?.[0].toLowerCase() ?? '');
  if (a === undefined || b === undefined || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  if (a.replace(/[\W_]/g, '') === b.replace(/[\W_]/g, '')) return endA === endB || endA === '' || endB === '';
  if (endA !== endB || a.length < 4) return false;
  const away = distance(a, b, 2);
  // Two letters more or less are another word: install, uninstall.
  return away === 1 || (away === 2 && a.length >= 8 && !a.includes(b) && !b.includes(a));
}

/** Folders of a Linux host that a bundle hardly has at its top. */
const hostFolders = /^\/(usr|var|etc|opt|home|srv|tmp|root|sbin)\//;

/** What a location is that names the script's copy on the host, or a program there, and not a file of the bundle. */
export type OnHost = { readonly bundled: string | undefined };

/**
 * Whether a location that leads to nothing in the bundle is a path on the host: one below a destination, or in a folder that hosts have
 * and the bundle has not. One below a destination of a single folder, or of one with the source's own path, may be meant from the bundle.
 */
export function onHost(location: string, root: Fact, around: Around): OnHost | undefined {
  const copied = sourceOf(location, root, around);
  if (copied !== undefined) return { bundled: copied };
  const place = tidy(location);
  for (const entry of [...select(root, '/files/*')].slice(0, 100)) {
    const { source = '', destination = '' } = copiedBy(entry, around) ?? {};
    const rest = place.startsWith(`${destination}/`) ? place.slice(destination.length + 1) : '';
    if (rest !== '' && destination.split('/').length > 2 && destination !== `/${source}`) return { bundled: isFile(rest, around) ? rest : undefined };
  }
  return hostFolders.test(place) && around.locate(place.split('/')[1] ?? '') === 'none' ? { bundled: undefined } : undefined;
}
