import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { cardId } from '../names.ts';

export const duplicateCardId = repeatedNames({
  id: 'cards/duplicate-card-id',
  severity: 'error',
  family: cardId,
  says: ({ text }) => `${code(text)} is also the ID of an earlier card. Expected a unique ID.`,
});
