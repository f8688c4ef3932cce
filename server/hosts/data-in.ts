import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, makeKind } from '../src/catalogue.ts';
import { kindIn, type Store } from '../src/core/data.ts';

/** Data out of files below a folder, or made by a module, when a text asks for it, and once; and the kinds, which alone are waited for. What can't be read is not to be had. */
export function dataIn(folder: string, modules: Readonly<Record<string, () => unknown>>): Store {
  const kept = new Map<string, unknown>();
  return {
    get(name) {
      const kind = kindIn(name);
      if (kind !== undefined) return kindOf(kind);
      if (!kept.has(name)) kept.set(name, modules[name]?.() ?? read(join(folder, name)));
      return kept.get(name);
    },
    async load(names) {
      await Promise.all(names.map((name) => makeKind(kindIn(name))));
    },
  };
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
