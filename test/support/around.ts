import type { Around } from '../../server/src/core/around.ts';

/** The folder of the checked file; its workspace is `memory://test/`. */
const home = ['a', 'b', 'c'];

/** The files around a checked one, in memory: texts by their paths from its folder, with `../` for what lies above. */
export function around(files: Readonly<Record<string, string>>): Around {
  const known = new Map(Object.entries(files).map(([path, text]) => [uriOf(home, path), text]));
  const locate: Around['locate'] = (path) => {
    for (let depth = home.length; depth >= 0; depth--) {
      const uri = uriOf(home.slice(0, depth), path);
      if (known.has(uri)) return { uri, type: 'file' };
      if ([...known.keys()].some((each) => each.startsWith(`${uri}/`))) return { uri, type: 'folder' };
    }
    return 'none';
  };
  return {
    locate,
    read(path) {
      if (path.startsWith('memory://')) return known.get(path);
      const found = locate(path);
      return typeof found === 'object' ? known.get(found.uri) : undefined;
    },
    find: (name) => [...known.keys()].filter((uri) => uri.endsWith(`/${encodeURIComponent(name)}`)),
  };
}

/** As the server joins paths: a backslash separates as well, and slashes at the start count for nothing. */
function uriOf(folder: readonly string[], path: string): string {
  const parts = [...folder];
  for (const part of path.split(/[/\\]/))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
  return `memory://test/${parts.join('/')}`;
}
