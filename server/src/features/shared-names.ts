import type { Analysis } from '../core/analyze.ts';
import type { Name } from '../core/kind.ts';
import type { TextEdit } from '../core/text-edit.ts';
import { code } from '../core/words.ts';
import { names } from './names.ts';

/** A name that files share. It may be computed: `${AWS::StackName}-vpc`. */
type Shared = Pick<Name, 'text' | 'role' | 'family'>;

/** What is the same in all stacks of a computed name: `*-vpc`. */
const shapeOf = (text: string): string => text.replace(/\$\{[^{}]*\}/g, '*');

/** Whether two places may name the same thing. A name that is computed as a whole may be any, and is taken for none. */
export const isShared = (one: Pick<Name, 'text'>, other: Pick<Name, 'text'>): boolean =>
  one.text === other.text || (shapeOf(one.text) === shapeOf(other.text) && /[^*]/.test(shapeOf(one.text)));

/** Why nothing can be changed yet. */
export const READING = 'The files of the workspace are still being read. Try again in a moment.';

/** Why a name that files share can't get another text; `undefined` if it can. `isRead` says that all its places are known. */
export function whyNot(at: Shared, to: string, all: readonly Shared[], isRead: boolean): string | undefined {
  const { family } = at;
  const same = all.filter((place) => isShared(place, at));
  if (!isRead) return READING;
  if (!same.some(({ role }) => role === 'definition')) return `No file of the workspace defines ${code(at.text)}.`;
  const other = same.find(({ text }) => text !== at.text);
  if (other) return `${code(at.text)} is ${code(other.text)} elsewhere: a name that is computed in two ways can't be changed automatically.`;
  if (to.includes('${') && !at.text.includes('${')) return `${code(at.text)} is literal, and ${code(to)} is not.`;
  if (!new RegExp(family.pattern).test(to.replace(/\$\{[^{}]*\}/g, 'x')))
    return `${code(to)} is not a valid name for ${family.title}. Expected ${family.expected}.`;
  if (to !== at.text && all.some((each) => each.role === 'definition' && isShared(each, { text: to })))
    return `${code(to)} is already the name of another ${family.title.replace(/^an? /, '')}.`;
  return undefined;
}

/** The edits of one file that give a shared name another text; a sentence where it is written so that it can't be changed. */
export function renameShared(analysis: Analysis, { family, text }: Shared, to: string): readonly TextEdit[] | string {
  const edits: TextEdit[] = [];
  for (const name of names(analysis)) {
    if (name.family !== family || name.text !== text) continue;
    const made = name.edit ? name.edit(to, name, analysis.text) : { start: name.start, end: name.end, text: to };
    if (!made) return `${code(text)} is written in line ${analysis.lines.position(name.start).line + 1} in a way that can't be changed automatically.`;
    edits.push(made);
  }
  return edits;
}
