import type { Analysis } from '../core/analyze.ts';
import type { Inner } from '../core/inner.ts';
import type { Colour, Name } from '../core/kind.ts';
import { wholeName } from '../core/name-places.ts';
import { isMeant, isSame, meantBy, nameAt } from '../core/names.ts';
import { byPlace } from '../core/part-names.ts';
import type { TextEdit } from '../core/text-edit.ts';
import { code } from '../core/words.ts';

/** What is made of an analysis once, however many ask. */
const once = (make: (analysis: Analysis) => readonly Name[]): ((analysis: Analysis) => readonly Name[]) => {
  const known = new WeakMap<Analysis, readonly Name[]>();
  return (analysis) => {
    const made = known.get(analysis) ?? make(analysis);
    known.set(analysis, made);
    return made;
  };
};

/** The names of a file's own kind by place. */
export const ownNames = once(({ kind, root, text, syntax }) => [...(kind.names?.(root, text, syntax) ?? [])].sort(byPlace));

/** All names of a file by place: variables, identifiers; also those in what stands in it of other kinds. */
export const names = once((analysis) => {
  const { inners } = analysis;
  if (inners.length === 0) return ownNames(analysis);
  // Several parts may be given the same.
  const given = new Map(inners.flatMap((inner) => givenNames(inner, analysis)).map((name) => [name.start, name]));
  return [...ownNames(analysis), ...given.values(), ...inners.flatMap(namesIn)].sort(byPlace);
});

/** The names that a file gives to what stands in it. */
function givenNames({ analysis: { kind }, given }: Inner, file: Analysis): Name[] {
  const { environment: family } = kind;
  if (!family || !given) return [];
  return given.facts.flatMap(({ node }): Name[] =>
    node.type === 'scalar' && node.text !== '' ? [{ ...wholeName(node, file), family, role: 'definition', scope: given.scope }] : [],
  );
}

/** The names of something that stands in a file, which are known in there only. */
function namesIn({ analysis, map, span }: Inner): Name[] {
  const all = names(analysis);
  // What is being typed at its end may stand behind its last value.
  const last = all.at(-1);
  const scope = { start: span.start, end: Math.max(span.end, last ? map.toSource(last).end : 0) };
  return all.map(
    ({ at: _, edit, ...name }): Name => ({
      ...name,
      ...map.toSource(name),
      scope: name.scope ? map.toSource(name.scope) : scope,
      ...(name.leadsTo ? { leadsTo: (at) => name.leadsTo?.({ ...at, root: analysis.root, text: analysis.text, syntax: analysis.syntax }) ?? '' } : {}),
      edit(to) {
        const own = edit ? edit(to, name, analysis.text) : { start: name.start, end: name.end, text: to };
        return own && map.edit(own, own.text);
      },
    }),
  );
}

/** All places of the name at the offset, by place. */
export function references(analysis: Analysis, offset: number): readonly Name[] {
  const all = names(analysis);
  const at = nameAt(all, offset);
  if (!at || at.text === '') return [];
  const definitions = all.filter(({ family, role }) => family === at.family && role === 'definition');
  const means = at.role === 'use' ? meantBy(at, definitions) : at;
  if (!means) return all.filter((name) => name === at || (isSame(name, at) && !meantBy(name, definitions)));
  return all.filter((name) => name === at || (isSame(name, means) && (name.role === 'definition' || isMeant(means, name, definitions))));
}

export const definitions = (analysis: Analysis, offset: number): readonly Name[] => references(analysis, offset).filter(({ role }) => role === 'definition');

/** The name at the offset, if it is the file's own; a sentence if it is one of many that are made together. */
export function renamable(analysis: Analysis, offset: number): Name | string | undefined {
  const at = nameAt(names(analysis), offset);
  const defined = definitions(analysis, offset);
  const pattern = defined.find(({ matches }) => matches);
  if (at && pattern)
    return `${at.matches ? '' : `${code(at.text)} is made from `}${code(pattern.text)}${at.matches ? '' : ', which'} names several things. Change it by hand.`;
  return at && at.about === undefined && (defined.length > 0 || at.family.isUsedOnly) ? at : undefined;
}

/** The edits that give the name at the offset another text; a sentence why not, if that can't be. */
export function rename(analysis: Analysis, offset: number, to: string): readonly TextEdit[] | string {
  const at = renamable(analysis, offset);
  if (typeof at === 'string') return at;
  if (!at) return 'There is no name here that this file defines.';
  const { family } = at;
  if (!new RegExp(family.pattern).test(to)) return `${code(to)} is not a valid name for ${family.title}. Expected ${family.expected}.`;
  const isTaken = (name: Name): boolean => name.family === family && name.role === 'definition' && (name.text === to || name.matches?.(to) === true);
  if (to !== at.text && names(analysis).some((name) => isTaken(name) && mayMeet(name, at)))
    return `${code(to)} is already the name of another ${family.title.replace(/^an? /, '')}.`;
  const edits: TextEdit[] = [];
  for (const { start, end, edit } of references(analysis, offset)) {
    const made = edit ? edit(to, { start, end }, analysis.text) : { start, end, text: to };
    if (!made) return `${code(at.text)} is written in line ${analysis.lines.position(start).line + 1} in a way that can't be changed automatically.`;
    edits.push(made);
  }
  return edits;
}

/** Whether both names may be known in one place. */
const mayMeet = ({ scope: one, space }: Name, { scope: other, space: otherSpace }: Name): boolean =>
  space === otherSpace && (!one || !other || (one.start < other.end && other.start < one.end));

/** The names inside texts: those that are keys of the file are told by what the schema says of them. */
export const namesInTexts = (analysis: Analysis): readonly Name[] =>
  names(analysis).filter(({ isKey, text, family, leadsTo }) => !isKey && text !== '' && !family.isShared && !leadsTo);

type Coloured = { readonly name: Name; readonly colour: Colour };

/** The same with the colours of what they mean. */
export function colouredNames(analysis: Analysis): readonly Coloured[] {
  const known = new Map<string, Name[]>();
  for (const name of names(analysis)) {
    if (name.role !== 'definition') continue;
    const same = known.get(name.text);
    if (same) same.push(name);
    else known.set(name.text, [name]);
  }
  return namesInTexts(analysis).map((name) => {
    const means = name.role === 'definition' ? name : meantBy(name, known.get(name.text) ?? []);
    return { name, colour: name.family.colours?.[means?.sort ?? ''] ?? 'variable' };
  });
}
