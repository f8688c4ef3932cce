import type { Analysis } from '../core/analyze.ts';
import type { Name } from '../core/kind.ts';
import type { TextEdit } from '../core/text-edit.ts';
import { code } from '../core/words.ts';
import { names } from './names.ts';

/** The edits that give names of a file another text where they name what another file defines; a sentence where that can't be. */
export function renameLinked(analysis: Analysis, fileName: string, linked: readonly Name[], to: string): readonly TextEdit[] | string {
  const edits: TextEdit[] = [];
  for (const name of linked) {
    const isTaken = names(analysis).some(({ family, space, text }) => family === name.family && space === name.space && text === to);
    if (isTaken && to !== name.text) return `${code(fileName)} already has ${code(to)}.`;
    const made = name.edit ? name.edit(to, name, analysis.text) : { start: name.start, end: name.end, text: to };
    if (!made)
      return `${code(name.text)} is written in line ${analysis.lines.position(name.start).line + 1} of ${code(fileName)} in a way that can't be changed automatically.`;
    edits.push(made);
  }
  return edits;
}
