import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { parsePage } from '../../../core/page.ts';
import { nearest, oneOfCodes, quoted } from '../../../core/words.ts';
import { scalarAt, textAt } from '../members.ts';
import { sectionsOf } from '../notes.ts';
import { page } from './unknown-section.md';

export const unknownSection: Rule = {
  id: 'cards/unknown-section',
  severity: 'warning',
  page,
  on: [''],
  check(root, { report, around }) {
    const note = textAt(root, 'note');
    if (!/^[\w-]+$/.test(note)) return;
    // The note beside the cards comes first: it may be newer than what this tool carries, or the user's own.
    const beside = around.read(`${note}.md`);
    const sections = beside === undefined ? sectionsOf(note) : parsePage(note, beside).sections.map(({ id }) => id);
    if (!sections) return;
    for (const card of select(root, '/cards/*')) {
      const section = scalarAt(card, 'section');
      if (!section || section.text === '' || sections.includes(section.text)) continue;
      const meant = nearest(section.text, sections);
      const operations = meant === undefined ? [] : [{ op: 'set' as const, path: [...pathOf(card), 'section'], to: meant }];
      report(
        section,
        `The note ${quoted(note)} has no section ${quoted(section.text)}. ${meant ? `Did you mean ${quoted(meant)}?` : `Expected ${oneOfCodes(sections)}.`}`,
        {
          typing: section,
          ...(meant === undefined ? {} : { fix: { title: `Change to ${quoted(meant)}`, operations, suggestion: true as const } }),
        },
      );
    }
  },
};
