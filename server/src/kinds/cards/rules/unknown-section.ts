import { unknownNames } from '../../../core/names.ts';
import { parsePage } from '../../../core/page.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../members.ts';
import { section } from '../names.ts';
import { sectionsOf } from '../notes.ts';

export const unknownSection = unknownNames({
  id: 'cards/unknown-section',
  severity: 'warning',
  family: section,
  says: ({ text }, { root }) => `The note ${code(textAt(root, 'note'))} has no section ${code(text)}.`,
  elsewhere({ root, around }) {
    const note = textAt(root, 'note');
    if (!/^[\w-]+$/.test(note)) return undefined;
    // The note beside the cards comes first: it may be newer than what this tool carries, or the user's own.
    const beside = around.read(`${note}.md`);
    return beside === undefined ? sectionsOf(note) : parsePage(note, beside).sections.map(({ id }) => id);
  },
});
