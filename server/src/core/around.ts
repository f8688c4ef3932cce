import { folderOf, isWithin, join, nameOf } from './uri.ts';

/**
 * What a rule may ask about the files around the one it checks. Paths are relative to the document's folder and use `/`.
 * An answer may be missing: it can't be known, or isn't known yet; then a rule keeps silent, and it is asked again once the
 * answer is there or has changed.
 */
export type Around = {
  /** What stands at a path: looked for in the document's folder, then in each folder above up to the workspace's. */
  locate(path: string): Located | 'none' | undefined;
  /** The text of a file found by `locate`, or of one whose URI `find` gave; `undefined` also when there is none. */
  read(path: string): string | undefined;
  /** What a folder found by `locate` holds, without what lies deeper; the document's own folder is `.`. */
  list(path: string): readonly Item[] | undefined;
  /** The URIs of all files of a name anywhere in the workspace, for a name without folders. */
  find(name: string): readonly string[] | undefined;
};

/** A file's name, without folders, and what lies around it. */
export type Nearby = { readonly fileName: string; readonly around: Around };

/** Where something was found, and what it is. */
type Located = { readonly uri: string; readonly type: 'file' | 'folder' };

/** A member of a folder. */
export type Item = { readonly name: string; readonly folder: boolean };

/** Where nothing can be known. */
export const nowhere: Around = { locate: () => undefined, read: () => undefined, list: () => undefined, find: () => undefined };
export const nothingNearby: Nearby = { fileName: '', around: nowhere };

/** The same answers; `onAsk` hears of each question. */
export const heard = (around: Around, onAsk: () => void): Around => {
  const asked =
    <Asked, Answer>(ask: (what: Asked) => Answer) =>
    (what: Asked): Answer => {
      onAsk();
      return ask(what);
    };
  return { locate: asked(around.locate), read: asked(around.read), list: asked(around.list), find: asked(around.find) };
};

/** What is known of a file system at this moment; `undefined` is not known. */
export type Known = {
  stat(uri: string): 'file' | 'folder' | 'none' | undefined;
  read(uri: string): string | undefined;
  list(uri: string): readonly Item[] | undefined;
  find(folder: string, name: string): readonly string[] | undefined;
};

/** The folders a relative path of a document may count from: its own, then those above up to the workspace's. */
export function basesOf(document: string, workspace: string | undefined): string[] {
  const bases = [folderOf(document)];
  if (workspace !== undefined && isWithin(workspace, document))
    for (let at = bases[0] ?? ''; at.length > workspace.replace(/\/$/, '').length; ) {
      at = folderOf(at);
      bases.push(at);
    }
  return bases;
}

/** Where a path of a document may lead, the nearest place first: never out of the workspace, or without one out of its own folder. */
export const placesFor = (document: string, workspace: string | undefined, path: string): string[] =>
  basesOf(document, workspace).flatMap((base) => {
    const uri = join(base, path);
    return uri !== undefined && isWithin(workspace ?? folderOf(document), uri) ? [uri] : [];
  });

/** Answers for one document, from what is known. Without a workspace folder only the document's own folder is looked at. */
export function aroundOf(document: string, workspace: string | undefined, known: Known): Around {
  const locate: Around['locate'] = (path) => {
    const all = placesFor(document, workspace, path).map((uri) => ({ uri, type: known.stat(uri) }));
    // Out of the workspace nothing is known.
    if (all.length === 0) return undefined;
    for (const { uri, type } of all) {
      if (type === undefined) return undefined;
      if (type !== 'none') return { uri, type };
    }
    return 'none';
  };
  return {
    locate,
    read(path) {
      if (/^[\w.+-]+:\/\//.test(path)) return workspace !== undefined && isWithin(workspace, path) ? known.read(path) : undefined;
      const found = locate(path);
      return typeof found === 'object' && found.type === 'file' ? known.read(found.uri) : undefined;
    },
    list(path) {
      const found = locate(path);
      return typeof found === 'object' && found.type === 'folder' ? known.list(found.uri) : undefined;
    },
    // Without a workspace there is no telling what else belongs to the file.
    find: (name) => (workspace === undefined ? undefined : known.find(workspace, name)),
  };
}

const HOME = 'memory:///a/b/c';

/** Answers out of a few files in memory: texts by their paths from the document's folder, with `../` for what lies above. */
export function aroundIn(files: Readonly<Record<string, string>>): Around {
  const known = new Map(Object.entries(files).map(([path, text]) => [join(HOME, path) ?? '', text]));
  return aroundOf(`${HOME}/document`, 'memory:///', {
    stat: (uri) => (known.has(uri) ? 'file' : [...known.keys()].some((each) => isWithin(uri, each)) ? 'folder' : 'none'),
    read: (uri) => known.get(uri),
    list(uri) {
      const folder = `${uri.replace(/\/$/, '')}/`;
      const inside = [...known.keys()].filter((each) => each.startsWith(folder)).map((each) => each.slice(folder.length).split('/'));
      return [...new Map(inside.map(([name = '', ...deeper]) => [name, { name, folder: deeper.length > 0 }])).values()];
    },
    find: (_, name) => [...known.keys()].filter((uri) => nameOf(uri) === name),
  });
}
