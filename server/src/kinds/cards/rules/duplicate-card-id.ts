import { repeatedNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { cardId } from '../names.ts';
import { page } from './duplicate-card-id.md';

export const duplicateCardId = repeatedNames({
  id: 'cards/duplicate-card-id',
  severity: 'error',
  page,
  family: cardId,
  says: ({ text }) => `${quoted(text)} is also the ID of an earlier card. Expected a unique ID.`,
});
