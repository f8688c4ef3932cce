import type { Around } from '../../server/src/core/around.ts';

/** The files around a checked one, in memory: texts by their paths from its folder, with `../` for what lies above. */
export function around(files: Readonly<Record<string, string>>): Around {
  const paths = Object.keys(files);
  /** The place where a path is found first: in the folder itself, then in each above. */
  const place = (path: string): string | undefined => {
    const wanted = path.replace(/^\.\//, '').replace(/\/$/, '');
    return ['', '../', '../../', '../../../'].map((up) => up + wanted).find((each) => paths.some((known) => known === each || known.startsWith(`${each}/`)));
  };
  return {
    locate(path) {
      const found = place(path);
      return found === undefined ? 'none' : { uri: `memory:/${found}`, type: found in files ? 'file' : 'folder' };
    },
    read: (path) => files[place(path) ?? ''],
    find: (name) => paths.filter((path) => path.split('/').at(-1) === name),
  };
}
