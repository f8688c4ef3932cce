import type { Analysis } from '../core/analyze.ts';
import type { Name } from '../core/kind.ts';
import { contains } from '../core/node.ts';
import type { TextEdit } from '../core/text-edit.ts';
import { quoted } from '../core/words.ts';

const found = new WeakMap<Analysis, readonly Name[]>();

/** All names of a file by place: variables, identifiers. */
export function names(analysis: Analysis): readonly Name[] {
  let all = found.get(analysis);
  if (!all) {
    all = [...(analysis.kind.names?.(analysis.root, analysis.text) ?? [])].sort((a, b) => a.start - b.start);
    found.set(analysis, all);
  }
  return all;
}

const nameAt = (analysis: Analysis, offset: number): Name | undefined => names(analysis).find((name) => contains(name, offset));

/** All places of the name at the offset, by place. */
export function references(analysis: Analysis, offset: number): readonly Name[] {
  const at = nameAt(analysis, offset);
  return at ? names(analysis).filter(({ text, family }) => text === at.text && family === at.family) : [];
}

export const definitions = (analysis: Analysis, offset: number): readonly Name[] => references(analysis, offset).filter(({ role }) => role === 'definition');

/** The name at the offset, if it is the file's own. */
export function renamable(analysis: Analysis, offset: number): Name | undefined {
  const at = nameAt(analysis, offset);
  return at && at.about === undefined && definitions(analysis, offset).length > 0 ? at : undefined;
}

/** The edits that give the name at the offset another text; a sentence why not, if that can't be. */
export function rename(analysis: Analysis, offset: number, to: string): readonly TextEdit[] | string {
  const at = renamable(analysis, offset);
  if (!at) return 'Here stands no name that this file defines.';
  const { family } = at;
  if (!new RegExp(family.pattern).test(to)) return `${quoted(to)} is not a valid name for ${family.title}. Expected ${family.expected}.`;
  if (to !== at.text && names(analysis).some((name) => name.family === family && name.text === to && name.role === 'definition'))
    return `${quoted(to)} is already the name of another ${family.title.replace(/^an? /, '')}.`;
  return references(analysis, offset).map(({ start, end }) => ({ start, end, text: to }));
}

/** The names inside texts, for colours: those that are keys of the file keep the colour of keys. */
export const namesInTexts = (analysis: Analysis): readonly Name[] => names(analysis).filter(({ isKey }) => !isKey);
