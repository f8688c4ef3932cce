/** URIs as plain text: `file:///home/x/a.yml`, `vscode-vfs://github/o/r/a.yml`. */

/** The same text for all spellings of a URI: clients escape more characters or fewer. */
export function normalUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Escaped for a URI. Half a character, as typing leaves it for a moment, becomes a sign for a missing one. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** The folder a file is in, without a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, Math.max(0, uri.lastIndexOf('/')));

/** The last part of a URI or path, unescaped; empty for a text that was never saved. */
export const nameOf = (uri: string): string => (uri.startsWith('untitled:') ? '' : normalUri(uri.slice(uri.lastIndexOf('/') + 1)));

/** A path with `/` or `\` below a folder; `undefined` if it leads out of the file system. Slashes at its start count for nothing. */
export function join(folder: string, path: string): string | undefined {
  const [, origin = '', base = ''] = /^([\w.+-]+:\/\/[^/]*)?(.*)$/s.exec(folder) ?? [];
  const parts = base.split('/').filter((part) => part !== '');
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(encoded(part));
  }
  return `${origin}/${parts.join('/')}`;
}

/** Whether something is below a folder, or the folder itself. */
export function isWithin(folder: string, uri: string): boolean {
  const [above, below] = [normalUri(folder).replace(/\/$/, ''), normalUri(uri)];
  return below === above || below.startsWith(`${above}/`);
}

/** The path from a folder to something below it, unescaped. */
export const relativePath = (folder: string, uri: string): string => normalUri(uri).slice(normalUri(folder).replace(/\/$/, '').length + 1);

/** Whether a file is JSON by its name. */
export const isJson = (uri: string): boolean => /\.json$/i.test(uri);
