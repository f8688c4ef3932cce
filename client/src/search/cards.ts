import { type Entry, type Search, searchOver } from '../../../server/src/notes/search.ts';
import type { NoteSummary } from '../../../server/src/notes/summary.ts';
import { plainText } from '../../../server/src/notes/texts.ts';
import { l10n } from '../l10n.ts';
import { type Card, questionOf } from '../quiz/cards/card.ts';

/** Quiz cards by what they ask; who searches for an answer is told none. */
export const cardEntries = (cards: readonly Card[], notes: readonly NoteSummary[]): Entry[] =>
  cards.map((card): Entry => {
    const text = plainText(questionOf(card));
    const topic = notes.find(({ id }) => id === card.note)?.title ?? card.note;
    return { type: 'card', card: card.id, title: text.trim().split('\n').at(-1) ?? '', where: l10n.t('card on {0}', topic), text };
  });

/** So many cards follow what explains. */
const MOST_CARDS = 5;

/** What explains first, then cards that ask about it. Each has an index of its own, so that the words of cards don't weigh in the other. */
export function searchBoth(entries: readonly Entry[], cards: readonly Entry[]): Search {
  const [explaining, asking] = [searchOver(entries), searchOver(cards)];
  return (query) => [...explaining(query), ...asking(query).slice(0, MOST_CARDS)];
}
