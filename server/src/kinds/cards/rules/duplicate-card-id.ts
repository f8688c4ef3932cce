import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { scalarAt } from '../members.ts';
import { page } from './duplicate-card-id.md';

export const duplicateCardId: Rule = {
  id: 'cards/duplicate-card-id',
  severity: 'error',
  page,
  on: [''],
  check(root, { report }) {
    const first = new Map<string, Span>();
    for (const card of select(root, '/cards/*')) {
      const id = scalarAt(card, 'id');
      if (!id || id.text === '') continue;
      const other = first.get(id.text);
      if (other)
        report(id, `${quoted(id.text)} is also the ID of an earlier card. Expected a unique ID.`, {
          related: [{ start: other.start, end: other.end, message: 'The earlier card' }],
        });
      else first.set(id.text, id);
    }
  },
};
