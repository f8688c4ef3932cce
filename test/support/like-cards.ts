/** Cards that may ask the same: their right options speak of the same things, and so do their questions. */
import type { Choice } from '../../server/src/kinds/cards/card.ts';
import { topicWords } from './card-habits.ts';

export type Asked = Pick<Choice, 'question' | 'options'> & { readonly id: string };

/** Two cards, by their ids in order, and how alike their right options and their questions are, together, from 0 to 1. */
export type Pair = { readonly ids: string; readonly likeness: number };

/** From here on somebody has to look at two cards: of the first 205 cards, two pairs above 0.45 did ask the same, and four of those below did not. */
const ALIKE = 0.28;

/** All pairs of cards at least so much alike, the closest first. */
export function likeCards(cards: readonly Asked[], least = ALIKE): Pair[] {
  const texts = cards.map((card) => ({
    id: card.id,
    answer: topicWords(card.options.flatMap(({ text, right }) => (right ? [text] : [])).join(' ')),
    question: topicWords(card.question),
  }));
  const weight = rarity(texts.map(({ answer, question }) => new Set([...answer, ...question])));
  const pairs = texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b): Pair[] => {
      const answer = likeness(a.answer, b.answer, weight);
      const both = answer === 0 ? 0 : Math.sqrt(answer * likeness(a.question, b.question, weight));
      return both >= least ? [{ ids: [a.id, b.id].sort().join(' '), likeness: both }] : [];
    }),
  );
  return pairs.sort((a, b) => b.likeness - a.likeness);
}

/** How much a word says: the more, the fewer texts have it. */
function rarity(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((texts.length + 1) / (counts.get(word) ?? 1));
}

/** The angle between two texts, each word counted by what it says: 1 for the same words, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): number {
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word) ** 2, 0);
  const both = sum([...a].filter((word) => b.has(word)));
  return both === 0 ? 0 : both / Math.sqrt(sum(a) * sum(b));
}

/** Runs of so many words that the questions of two cards share, each once, with the ids of both. */
export function sharedStems(cards: readonly Asked[], length = 14): string[] {
  const first = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { id, question } of cards) {
    const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length).join(' ');
      const other = first.get(run);
      if (other === undefined) first.set(run, id);
      else if (other !== id && !found.has(`${other} ${id}`)) found.set(`${other} ${id}`, run);
    }
  }
  return [...found].map(([ids, run]) => `${ids}: ${run}`);
}
