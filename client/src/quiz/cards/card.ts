import type { Card } from '../../../../server/src/kinds/cards/card.ts';

export type { Card, Option } from '../../../../server/src/kinds/cards/card.ts';

/** The text of a cloze card in parts: what stands there, and gaps; `also` are other answers that are right, `{{gap|another}}`. */
export type ClozePart = { readonly text: string } | { readonly gap: string; readonly also?: readonly string[] };

export function clozeParts(text: string): ClozePart[] {
  return text.split(/(\{\{.+?\}\})/s).flatMap((part): ClozePart[] => {
    const [gap, ...also] = /^\{\{(.+?)\}\}$/s.exec(part)?.[1]?.split(/(?<=\S)\|(?=\S)/) ?? [];
    if (gap === undefined) return part === '' ? [] : [{ text: part }];
    return [{ gap, ...(also.length > 0 ? { also } : {}) }];
  });
}

/** What goes in the gaps of a cloze card. */
export const gapsOf = (text: string): string[] => clozeParts(text).flatMap((part) => ('gap' in part ? [part.gap] : []));

/** The mark of the gap in a `fill` card's snippet. */
export const GAP = '____';

/** What the card asks, as Markdown; gaps of a cloze text show as the mark of a gap. */
export function questionOf(card: Card): string {
  if (card.type === 'cloze') return [card.question, card.text.replace(/\{\{.+?\}\}/gs, GAP)].filter(Boolean).join('\n\n');
  if (card.type === 'fill') return card.question ?? `What goes in the gap?`;
  return card.question;
}

/** The section a card is about, as links and claims name it: `lambda#versions-and-aliases`. */
export const placeOf = ({ note, section }: Card): string => (section === undefined ? note : `${note}#${section}`);
