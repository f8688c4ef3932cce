import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { optionsOf, scalarAt } from '../members.ts';
import { page } from './same-option.md';

export const sameOption: Rule = {
  id: 'cards/same-option',
  severity: 'warning',
  page,
  on: ['/cards/*'],
  check(card, { report }) {
    const first = new Map<string, Span>();
    for (const { fact, text } of optionsOf(card)) {
      const place = scalarAt(fact, 'text');
      const same = text
        .toLowerCase()
        .replace(/[\s`"'.]+/g, ' ')
        .trim();
      if (!place || same === '') continue;
      const other = first.get(same);
      if (other)
        report(place, `${quoted(text)} is also an earlier option. Expected different text.`, { related: [{ ...other, message: 'The earlier option' }] });
      else first.set(same, { start: place.start, end: place.end });
    }
  },
};
