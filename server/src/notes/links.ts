import { code, nearest, oneOfCodes } from '../core/words.ts';

/** What links of notes and rule pages can lead to. */
export type Library = {
  /** The ids of a note's sections; `none` if there is no such note, `undefined` if that is not known yet. */
  readonly sectionsOf: (note: string) => readonly string[] | 'none' | undefined;
  readonly noteIds: readonly string[];
  readonly ruleIds: () => readonly string[];
  readonly kindIds: () => readonly string[];
  /** Whether the schema of a kind has a key at a pointer; `*` stands for any name or index. */
  readonly hasKey: (kind: string, pointer: string) => boolean;
};

/** Why a link with one of our schemes leads nowhere, as a sentence; `undefined` if it does lead somewhere, or is not of ours. */
export function brokenLink(target: string, library: Library): string | undefined {
  const [, scheme, rest = ''] = /^(note|rule|key):(.*)$/.exec(target) ?? [];
  if (scheme === 'note') return brokenNote(rest, library);
  if (scheme === 'rule')
    return library.ruleIds().includes(rest) ? undefined : `No rule is called ${code(rest)}. ${guessed(rest, library.ruleIds(), 'the ID of a rule')}`;
  if (scheme !== 'key') return undefined;
  const [kind = '', pointer = ''] = rest.split(/:(.*)/s);
  return noKey(kind, pointer, library);
}

/** Why a kind has no key at a pointer, as a sentence; `undefined` if it has one. */
export function noKey(kind: string, pointer: string, { kindIds, hasKey }: Library): string | undefined {
  if (!kindIds().includes(kind)) return `No kind of file is called ${code(kind)}. ${guessed(kind, kindIds(), oneOfCodes(kindIds(), kindIds().length))}`;
  if (!/^(\/[^/]+)+$/.test(pointer)) return `${code(pointer)} is not a pointer to a key. Expected one such as \`/version\`.`;
  return hasKey(kind, pointer) ? undefined : `${code(kind)} has no key ${code(pointer)}. Expected a pointer to a key that its files can have.`;
}

function brokenNote(rest: string, { sectionsOf, noteIds }: Library): string | undefined {
  const [id = '', section = ''] = rest.split('#');
  const sections = sectionsOf(id);
  if (sections === 'none') return `No note is called ${code(id)}. ${guessed(id, noteIds, 'the ID of a note')}`;
  if (sections === undefined || section === '' || sections.includes(section)) return undefined;
  return `The note ${code(id)} has no section ${code(section)}. ${guessed(section, sections, oneOfCodes(sections))}`;
}

/** What is expected, or the one that was probably meant. */
function guessed(word: string, candidates: readonly string[], otherwise: string): string {
  const guess = nearest(word, candidates);
  return guess === undefined ? `Expected ${otherwise}.` : `Did you mean ${code(guess)}?`;
}
