import { nearest, oneOfWords, quoted } from '../core/words.ts';

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
  if (scheme === 'note') return brokenNote(target, rest, library);
  if (scheme === 'rule')
    return library.ruleIds().includes(rest) ? undefined : `${quoted(target)} names no rule; expected ${like(rest, library.ruleIds(), 'the id of one')}.`;
  if (scheme !== 'key') return undefined;
  const [kind = '', pointer = ''] = rest.split(/:(.*)/s);
  return noKey(`${quoted(target)} names`, kind, pointer, library);
}

/** Why a kind has no key at a pointer; `undefined` if it has one. */
export function noKey(subject: string, kind: string, pointer: string, { kindIds, hasKey }: Library): string | undefined {
  if (!kindIds().includes(kind)) return `${subject} no kind of file; expected ${like(kind, kindIds(), oneOfWords(kindIds(), kindIds().length))}.`;
  if (!/^(\/[^/]+)+$/.test(pointer)) return `${subject} no key; expected a pointer such as /version.`;
  return hasKey(kind, pointer) ? undefined : `${subject} no key of ${kind}; expected a pointer to one that its files can have.`;
}

function brokenNote(target: string, rest: string, { sectionsOf, noteIds }: Library): string | undefined {
  const [id = '', section = ''] = rest.split('#');
  const sections = sectionsOf(id);
  if (sections === 'none') return `${quoted(target)} names no note; expected ${like(id, noteIds, 'the id of one')}.`;
  if (sections === undefined || section === '' || sections.includes(section)) return undefined;
  return `${quoted(target)} names no section of that note; expected ${like(section, sections, oneOfWords(sections))}.`;
}

const like = (word: string, candidates: readonly string[], otherwise: string): string => nearest(word, candidates) ?? otherwise;
