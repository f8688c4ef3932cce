import type { Card } from './card.ts';
import { clozeParts } from './cloze.ts';

/** The mark of the gap in a `fill` card's snippet. */
export const GAP = '____';

/** What the card asks, as Markdown; gaps of a cloze text show as the mark of a gap. */
export function questionOf(card: Card): string {
  if (card.type === 'cloze') return [card.question, withGaps(card.text)].filter(Boolean).join('\n\n');
  if (card.type === 'fill') return card.question ?? 'What goes in the gap?';
  return card.question;
}

const withGaps = (text: string): string =>
  clozeParts(text)
    .map((part) => ('gap' in part ? GAP : part.text))
    .join('');
