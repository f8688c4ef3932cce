import { resolve } from 'node:path';
import { listedKinds, makeKind } from '../src/catalogue.ts';
import { recognize } from '../src/core/recognize.ts';
import { code, oneOfWords } from '../src/core/words.ts';
import type { RunProject } from './project.ts';

/** The kind of a file by the project, its name or its content; `none` or `undefined` if it is none of ours. */
export const kindBy = (project: RunProject, file: string, text: string): string | undefined =>
  project.kindOf(file) ?? recognize(resolve(file), text, listedKinds).kind;

/** Why a file is of no known kind, in a sentence that goes on behind its name. */
export async function whyUnknown(file: string, text: string): Promise<string> {
  const kind = await makeKind(recognize(resolve(file), text, listedKinds).named);
  if (!kind) return 'is of no known kind: neither its name nor its content says what it is. Say it with --kind.';
  const { telling = [], shared = [] } = kind.files;
  const keys = [...telling, ...shared].slice(0, 3).map((key) => code(key));
  const lacks = keys.length > 0 ? `has no key of one, such as ${oneOfWords(keys)}` : 'doesn’t begin like one';
  return `is of no known kind: it is named like ${kind.title}, but ${lacks}. If it is one, say so with --kind ${kind.id}.`;
}
