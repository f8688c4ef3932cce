import { pathOf, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import { scalarAt } from './members.ts';

const name = { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', expected: 'small letters, digits and single dashes' };
export const cardId: Family = { title: 'a card', ...name };
export const section: Family = { title: 'a section', ...name };

/** The ids of cards, and the sections of the note that they name. */
export const names: NonNullable<Kind['names']> = (root, text, syntax) =>
  select(root, '/cards/*').flatMap((card): Name[] => {
    const [id, of] = [scalarAt(card, 'id'), scalarAt(card, 'section')];
    return [
      ...(id ? [{ family: cardId, role: 'definition', ...wholeName(id, { text, syntax }) } as const] : []),
      ...(of ? [{ family: section, role: 'use', ...wholeName(of, { text, syntax }), at: { path: [...pathOf(card), 'section'] } } as const] : []),
    ];
  });
