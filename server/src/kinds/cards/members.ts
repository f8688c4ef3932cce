import { type Fact, select } from '../../core/fact.ts';
import type { ScalarNode, Span } from '../../core/node.ts';
import { resolve } from '../../core/node.ts';
import { isYes } from '../../core/words.ts';

/** The scalar under a key of a card, where one stands. */
export function scalarAt(card: Fact, name: string): ScalarNode | undefined {
  const node = card.children.find(({ segment }) => segment === name)?.node;
  const value = node && resolve(node);
  return value?.type === 'scalar' && !value.broken ? value : undefined;
}

export const textAt = (card: Fact, name: string): string => scalarAt(card, name)?.text ?? '';

export type Option = { readonly fact: Fact; readonly text: string; readonly right: boolean };

/** The options of a card; none where they are no list of maps. */
export function optionsOf(card: Fact): Option[] {
  return select(card, '/options/*').flatMap((fact) => {
    const node = resolve(fact.node);
    return node?.type === 'map' ? [{ fact, text: textAt(fact, 'text'), right: isYes(textAt(fact, 'right')) }] : [];
  });
}

/** The place of a card's key, or the beginning of the card. */
export const placeOf = (card: Fact, name: string): Span =>
  card.children.find(({ segment }) => segment === name)?.entry?.keySpan ?? card.children[0]?.entry?.keySpan ?? card.node;
