import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { bodyOf } from '../body-of.ts';

export const duplicateHeading: Rule = {
  id: 'note/duplicate-heading',
  severity: 'warning',
  on: [''],
  check(_, { report, ...context }) {
    const sections = bodyOf(context).headings.filter(({ level }) => level === 2);
    for (const { again, first } of repeats(sections, ({ id }) => id))
      report(again, `${code(again.title)} is already the heading of a section. Expected another one, because links lead to the first.`, {
        related: [{ start: first.start, end: first.end, message: 'The first one.' }],
      });
  },
};
