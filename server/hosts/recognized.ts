import { extname, resolve } from 'node:path';
import { listedKinds, makeKind } from '../src/catalogue.ts';
import { hasNameOf, recognize } from '../src/core/recognize.ts';
import { code, oneOfWords } from '../src/core/words.ts';
import type { RunProject } from './project.ts';

/** The kind of a file by the project, its name or its content; `none` or `undefined` if it is none of ours. */
export const kindBy = (project: RunProject, file: string, text: string): string | undefined =>
  project.kindOf(file) ?? recognize(resolve(file), text, listedKinds).kind;

/** Endings of sources, pages, pictures, archives and programs. */
const foreign: ReadonlySet<string> = new Set(
  (
    'c cc cjs class cpp cs css cts cxx dart ex exs go h hpp htm html java js jsx kt kts less lua mjs mts php pl py pyc rb rs sass scala scss svelte swift ts tsx vue ' +
    '7z avif bmp bz2 dll dylib eot exe gif gz ico jar jpeg jpg map mov mp3 mp4 otf pdf png so svg tar tgz ttf wasm war webp woff woff2 xz zip'
  ).split(' '),
);

/** Whether a file that a folder holds can't be ours, whatever is in it: nobody says so, and neither its name nor its ending does. It isn't read. */
export const isForeign = (project: RunProject, file: string): boolean =>
  foreign.has(extname(file).slice(1).toLowerCase()) && project.kindOf(file) === undefined && !hasNameOf(resolve(file), listedKinds);

/** Why a file is of no known kind, in a sentence that goes on behind its name. */
export async function whyUnknown(file: string, text: string): Promise<string> {
  const kind = await makeKind(recognize(resolve(file), text, listedKinds).named);
  if (!kind) return 'is of no known kind: neither its name nor its content says what it is. Say it with --kind.';
  const { telling = [], shared = [] } = kind.files;
  const keys = [...telling, ...shared].slice(0, 3).map((key) => code(key));
  const lacks = keys.length > 0 ? `has no key of one, such as ${oneOfWords(keys)}` : 'doesn’t begin like one';
  return `is of no known kind: it is named like ${kind.title}, but ${lacks}. If it is one, say so with --kind ${kind.id}.`;
}
