import type { Card } from '../../../../server/src/kinds/cards/card.ts';
import { GAP, questionOf } from '../../../../server/src/kinds/cards/question.ts';

export type { Card, Option } from '../../../../server/src/kinds/cards/card.ts';
export { type ClozePart, clozeParts, gapsOf } from '../../../../server/src/kinds/cards/cloze.ts';
export { GAP, questionOf } from '../../../../server/src/kinds/cards/question.ts';

/** What a card asks in one line of Markdown, for lists: of its code, the line with the gap. */
export function briefOf(card: Card): string {
  const [words = ''] = questionOf(card).trim().split(/^```/m);
  const gap = card.type === 'fill' ? card.snippet.split('\n').find((line) => line.includes(GAP)) : undefined;
  return [...words.split(/\s+/), ...(gap === undefined ? [] : [`\`${gap.trim()}\``])].join(' ').trim();
}

/** The section a card is about, as links and claims name it: `lambda#versions-and-aliases`. */
export const placeOf = ({ note, section }: Card): string => (section === undefined ? note : `${note}#${section}`);
