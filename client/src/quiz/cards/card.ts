import type { Card } from '../../../../server/src/kinds/cards/card.ts';
import { clozeParts } from '../../../../server/src/kinds/cards/cloze.ts';

export type { Card, Option } from '../../../../server/src/kinds/cards/card.ts';
export { type ClozePart, clozeParts, gapsOf } from '../../../../server/src/kinds/cards/cloze.ts';

/** The mark of the gap in a `fill` card's snippet. */
export const GAP = '____';

/** What the card asks, as Markdown; gaps of a cloze text show as the mark of a gap. */
export function questionOf(card: Card): string {
  if (card.type === 'cloze') return [card.question, withGaps(card.text)].filter(Boolean).join('\n\n');
  if (card.type === 'fill') return card.question ?? 'What goes in the gap?';
  return card.question;
}

/** What a card asks in one line of Markdown, for lists: of its code, the line with the gap. */
export function briefOf(card: Card): string {
  const [words = ''] = questionOf(card).trim().split(/^```/m);
  const gap = card.type === 'fill' ? card.snippet.split('\n').find((line) => line.includes(GAP)) : undefined;
  return [...words.split(/\s+/), ...(gap === undefined ? [] : [`\`${gap.trim()}\``])].join(' ').trim();
}

const withGaps = (text: string): string =>
  clozeParts(text)
    .map((part) => ('gap' in part ? GAP : part.text))
    .join('');

/** The section a card is about, as links and claims name it: `lambda#versions-and-aliases`. */
export const placeOf = ({ note, section }: Card): string => (section === undefined ? note : `${note}#${section}`);
