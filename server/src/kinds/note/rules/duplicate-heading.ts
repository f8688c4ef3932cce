import type { Rule } from '../../../core/kind.ts';
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
    for (const [index, section] of sections.entries()) {
      const first = sections.slice(0, index).find(({ id }) => id === section.id);
      if (first)
        report(section, `${quoted(section.title)} is already the heading of a section. Expected another one, because links lead to the first.`, {
          related: [{ ...first, message: 'The first one.' }],
        });
    }
  },
};
