import { isCandidate } from '../../server/src/candidates.ts';
import { isWithin, nameOf, normalUri } from '../../server/src/core/uri.ts';
import type { World } from '../../server/src/world.ts';

/** Files in memory: URIs and texts. Each answer comes a moment later, as those of a disk or a client do. */
export function memoryWorld(files: Map<string, string>): World {
  const later = <Value>(value: Value): Promise<Value> => new Promise((done) => setImmediate(() => done(value)));
  const has = (uri: string): string | undefined => [...files.keys()].find((each) => normalUri(each) === normalUri(uri));
  return {
    stat: (uri) => later(has(uri) ? 'file' : [...files.keys()].some((each) => isWithin(uri, each)) ? 'folder' : 'none'),
    read: (uri) => later(files.get(has(uri) ?? '')),
    list: (folder) =>
      later([
        ...new Map(
          [...files.keys()]
            .filter((each) => isWithin(folder, each))
            .map((each) => {
              const [name = '', ...rest] = normalUri(each)
                .slice(normalUri(folder).length + 1)
                .split('/');
              return [name, { name, folder: rest.length > 0 }] as const;
            }),
        ).values(),
      ]),
    find: (folder, name) => later([...files.keys()].filter((each) => isWithin(folder, each) && nameOf(each) === name)),
    files: (folder) => later([...files.keys()].filter((each) => isWithin(folder, each) && isCandidate(each))),
  };
}
