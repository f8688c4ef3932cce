import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { optionsOf, scalarAt } from '../members.ts';

export const sameOption: Rule = {
  id: 'cards/same-option',
  severity: 'warning',
  on: ['/cards/*'],
  check(card, { report }) {
    const options = optionsOf(card).flatMap(({ fact, text }) => {
      const place = scalarAt(fact, 'text');
      const same = text
        .toLowerCase()
        .replace(/[\s`"'.]+/g, ' ')
        .trim();
      return place && same !== '' ? [{ text, same, place }] : [];
    });
    for (const { again, first } of repeats(options, ({ same }) => same))
      report(again.place, `${code(again.text)} is also an earlier option. Expected different text.`, {
        related: [{ start: first.place.start, end: first.place.end, message: 'The earlier option' }],
      });
  },
};
