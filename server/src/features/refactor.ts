import type { Analysis } from '../core/analyze.ts';
import { textEdits } from '../core/edit.ts';
import type { Refactoring } from '../core/kind.ts';
import { isGenerated } from '../core/recognize.ts';
import type { TextEdit } from '../core/text-edit.ts';
import { ownNames } from './names.ts';
import { sourceOf } from './proof.ts';

export type Refactor = Pick<Refactoring, 'title' | 'kind'> & { readonly edits: readonly TextEdit[] };

/** What can be written otherwise at an offset, as edits. What a tool wrote at the path is not written by hand. */
export function refactor(analysis: Analysis, offset: number, path = ''): Refactor[] {
  const { kind, root, text, syntax, data } = analysis;
  if (isGenerated(kind.files, path, text)) return [];
  const all = kind.refactorings?.({ root, text, syntax, data, offset, names: ownNames(analysis) }) ?? [];
  return all.flatMap(({ title, kind: sort, edits, operations }) => {
    const more = textEdits(sourceOf(analysis), operations);
    if (!more || edits.length + more.length === 0) return [];
    return [{ title, kind: sort, edits: [...edits, ...more].sort((a, b) => a.start - b.start || a.end - b.end) }];
  });
}
