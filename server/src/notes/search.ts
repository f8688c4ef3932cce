import MiniSearch, { type SearchResult } from 'minisearch';
import type { NoteSummary } from './summary.ts';
import { noteTexts, plainText, type SearchTexts } from './texts.ts';

/** Something that can be found and opened. */
export type Entry = { readonly title: string /** What it is a part of. */; readonly where: string; readonly text: string } & (
  | { readonly type: 'note'; readonly note: string; readonly section?: string }
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'card'; readonly card: string }
  | { readonly type: 'snippet'; readonly kind: string; readonly path: string; readonly body: string }
);

export type Hit = {
  readonly entry: Entry;
  /** The line of its text that says most about what was asked. */
  readonly line: string;
  /** Where in the line the first word stands that was found. */
  readonly at: number;
};

/** Finds entries by words, the best first. */
export type Search = (query: string) => Hit[];

/** All that can be found: each section of a note, the notes themselves, rule pages and snippets. `markdown` has the notes by their ids. */
export function entriesOf(notes: readonly NoteSummary[], markdown: ReadonlyMap<string, string>, texts: SearchTexts): Entry[] {
  return [
    ...notes.flatMap(({ id, title, services, lead, sections }): Entry[] => {
      const [head = '', ...bodies] = noteTexts(markdown.get(id) ?? '');
      return [
        { type: 'note', note: id, title, where: services.join(', '), text: lines(plainText(lead), head) },
        ...sections.map((section, index): Entry => {
          const text = lines(plainText(section.lead), bodies[index] ?? '');
          return { type: 'note', note: id, section: section.id, title: section.title, where: title, text };
        }),
      ];
    }),
    ...texts.rules.map(([rule, title, text]): Entry => ({ type: 'rule', rule, title, where: rule, text })),
    ...texts.snippets.map(([kind, title, description, path, body]): Entry => {
      return { type: 'snippet', kind, path, body, title, where: `snippet for ${kind}`, text: lines(description, withDefaults(body)) };
    }),
  ];
}

const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

/** A snippet as it looks before anything is filled in. */
// Bounded: snippets are ours.
const withDefaults = (body: string): string => body.replaceAll(/\$\{\d+:?([^}]*)\}|\$\d+/g, '$1').replaceAll(/^ +/gm, '');

/** Makes entries searchable, which takes about 100 ms for all of ours. */
export function searchOver(entries: readonly Entry[]): Search {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: ['title', 'where', 'text'],
    tokenize: (text) => wordsOf(text).concat(joinedOf(text)),
    processTerm: formsOf,
    searchOptions: {
      tokenize: wordsOf,
      processTerm: stemOf,
      boost: { title: 3, where: 1.5 },
      boostDocument: (id) => weightOf(entries[id]),
      prefix: true,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return (query) => {
    const words = wordsOf(query).filter((word, _, all) => all.length === 1 || !smallWords.has(word.toLowerCase()));
    const joined = joinedOf(query);
    const found = new Map<number, SearchResult>();
    for (const [combineWith, typos, most] of stages) {
      if (found.size >= most) break;
      const fuzzy = (term: string): number | false => typos && term.length > 3 && (term.length > 4 ? 2 : 1);
      const names = { combineWith: 'OR' as const, queries: joined, boostTerm: () => 3 };
      const results = index.search({ combineWith: 'OR', queries: [{ combineWith, queries: words }, names] }, { fuzzy });
      for (const result of namedFirst(results, entries, query)) if (found.size < most && !found.has(result.id)) found.set(result.id, result);
    }
    return [...found.values()].flatMap((result) => {
      const entry = entries[result.id];
      return entry ? [{ entry, ...bestLine(entry.text, result) }] : [];
    });
  };
}

/** All words as they are, or their beginnings; then with typos; then some of the words. Each fills up to so many hits. */
const stages = [
  ['AND', false, 50],
  ['AND', true, 15],
  ['OR', true, 8],
] as const;

/** Sections explain; a rule page or a snippet comes first only if it fits better. */
const weights: Readonly<Record<Entry['type'], number>> = { note: 1.3, rule: 1, snippet: 0.8, card: 1 };

/** Sections that say again, in a line, what others explain. */
const saysAgain = new Set(['in-your-files', 'exam-traps']);

const weightOf = (entry: Entry | undefined): number => {
  const again = entry?.type === 'note' && entry.section !== undefined && saysAgain.has(entry.section);
  return weights[entry?.type ?? 'note'] * (again ? 0.7 : 1);
};

/** What is called as was asked stands before what only mentions it, a note before a section. */
const namedFirst = (results: readonly SearchResult[], entries: readonly Entry[], query: string): SearchResult[] => {
  const asked = nameOf(query);
  const scoreOf = ({ id, score }: SearchResult): number => {
    const entry = entries[id];
    if (entry === undefined || nameOf(entry.title) !== asked) return score;
    return score * (entry.type === 'note' && entry.section !== undefined ? 2 : 3);
  };
  const scores = new Map(results.map((result) => [result.id, scoreOf(result)]));
  return results.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
};

const nameOf = (text: string): string => wordsOf(text).map(stemOf).join(' ');

const smallWords = new Set('a an and are be by can do does for how i in is it my of on or the to what when where which who why with'.split(' '));

const word = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.match(word) ?? [];

/** Words that a dash or an underscore joins, as one: people write `fanout` for `fan-out`. */
const joinedOf = (text: string): string[] =>
  (text.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replaceAll(/[-_]/g, ''));

/** A word in small letters and the singular. */
const stemOf = (name: string): string => {
  const small = name.toLowerCase();
  return small.length < 4 ? small : small.replace(/ies$/, 'y').replace(/(?<![aisu])s$/, '');
};

/** A word, and the words in a name like `ApplicationStop`. */
const formsOf = (name: string): string[] => {
  const parts = name.split(/(?<=[a-z\d])(?=[A-Z])/);
  return (parts.length > 1 ? [name, ...parts] : parts).map(stemOf);
};

/** The line that says most about what was asked: words count the more the fewer lines have them, typos count less. Lists of keys are no lines. */
function bestLine(text: string, { terms, queryTerms }: SearchResult): Pick<Hit, 'line' | 'at'> {
  const weight = (term: string): number => {
    if (queryTerms.includes(term)) return 1;
    const [asked = ''] = queryTerms.toSorted((a, b) => alike(term, b) - alike(term, a));
    return term.startsWith(asked) ? 0.7 : terms.includes(asked) ? 0 : 0.4;
  };
  const all = text
    .split('\n')
    .filter((line) => !/^[\w-]+(?: \/\S*)+$/.test(line))
    .map((line) => ({ line, words: new Set(wordsOf(line).flatMap(formsOf)) }));
  const worth = new Map(terms.map((term) => [term, weight(term) / all.filter(({ words }) => words.has(term)).length]));
  const scores = all.map(({ words }) => [...words].reduce((sum, word) => sum + (worth.get(word) ?? 0), 0));
  const line = all[scores.indexOf(Math.max(...scores))]?.line ?? '';
  const first = [...line.matchAll(word)].find(([each]) => formsOf(each).some((form) => terms.includes(form)));
  return { line, at: first?.index ?? 0 };
}

/** How many letters two words have in common at their beginning. */
function alike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}
