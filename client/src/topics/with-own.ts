import type { Page } from '../../../server/src/core/page.ts';
import { domains, type NoteSummary, summaryOf } from '../../../server/src/notes/summary.ts';
import { l10n } from '../l10n.ts';
import type { Book } from './book.ts';
import type { OwnNotes } from './own-notes.ts';

/** Where a note of the user stands that names no task of the exam. */
const HOME = l10n.t('Your Notes');

/** A book and the user's own notes in one; where both have a note of one name, the book's counts. `draw` makes safe HTML of a note. */
export function withOwn(book: Book, own: Pick<OwnNotes, 'notes' | 'onDidChange'>, draw: (page: Page) => string | Promise<string>): Book {
  const noteOf = async (id: string): Promise<Page | undefined> => (await own.notes()).find(({ page }) => page.id === id)?.page;
  return {
    ...book,
    async summaries() {
      const [ours, theirs] = await Promise.all([book.summaries(), own.notes()]);
      return [...ours, ...theirs.filter(({ page }) => !ours.some(({ id }) => id === page.id)).map(({ page, uri }) => summary(page, uri))];
    },
    async html(id) {
      const ours = await book.html(id);
      const note = ours === undefined ? await noteOf(id) : undefined;
      return note ? draw(note) : ours;
    },
    markdown: async (id) => (await book.markdown(id)) ?? (await noteOf(id))?.markdown,
    onDidChange: own.onDidChange,
  };
}

function summary(page: Page, uri: string): NoteSummary {
  const [task = ''] = [page.meta.tasks ?? []].flat();
  return summaryOf(page, Object.keys(domains)[Number(/^c02-([1-6])-/.exec(task)?.[1]) - 1] ?? HOME, uri);
}
