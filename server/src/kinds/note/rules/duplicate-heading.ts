import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { bodyOf } from '../body-of.ts';
import { page } from './duplicate-heading.md';

export const duplicateHeading: Rule = {
  id: 'note/duplicate-heading',
  severity: 'warning',
  page,
  on: [''],
  check(_, { report, ...context }) {
    const firsts = new Map<string, Span>();
    for (const section of bodyOf(context).headings.filter(({ level }) => level === 2)) {
      const first = firsts.get(section.id);
      if (!first) firsts.set(section.id, section);
      else
        report(section, `${quoted(section.title)} is already the heading of a section. Expected another one, because links lead to the first.`, {
          related: [{ start: first.start, end: first.end, message: 'The first one.' }],
        });
    }
  },
};
