/**
 * What a rule may ask about the files around the one it checks. Paths are relative to the document's folder and use `/`.
 * An answer may be missing: it can't be known, or isn't known yet; then a rule keeps silent, and it is asked again once the
 * answer is there or has changed.
 */
export type Around = {
  /** What stands at a path: looked for in the document's folder, then in each folder above up to the workspace's. */
  locate(path: string): Located | 'none' | undefined;
  /** The text of a file found by `locate`; `undefined` also when there is none. */
  read(path: string): string | undefined;
  /** Paths of all files of a name anywhere in the workspace, for a name without folders. */
  find(name: string): readonly string[] | undefined;
};

/** Where something was found, and what it is. */
export type Located = { readonly uri: string; readonly type: 'file' | 'folder' };

/** Where nothing can be known. */
export const nowhere: Around = { locate: () => undefined, read: () => undefined, find: () => undefined };
