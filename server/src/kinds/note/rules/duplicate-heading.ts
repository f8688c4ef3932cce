import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { bodyOf } from '../body-of.ts';
import { page } from './duplicate-heading.md';

export const duplicateHeading: Rule = {
  id: 'note/duplicate-heading',
  severity: 'warning',
  page,
  on: [''],
  check(_, { report, ...context }) {
    const sections = bodyOf(context).headings.filter(({ level }) => level === 2);
    for (const { again, first } of repeats(sections, ({ id }) => id))
      report(again, `${quoted(again.title)} is already the heading of a section. Expected another one, because links lead to the first.`, {
        related: [{ start: first.start, end: first.end, message: 'The first one.' }],
      });
  },
};
