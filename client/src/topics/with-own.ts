import type { Page } from '../../../server/src/core/page.ts';
import { domains, type NoteSummary } from '../../../server/src/notes/summary.ts';
import type { Book } from './book.ts';
import type { OwnNotes } from './own-notes.ts';

/** Where a note of the user stands that names no task of the exam. */
const HOME = 'Your Notes';

/** A book and the user's own notes in one; where both have a note of one name, the book's counts. `draw` makes safe HTML of a note. */
export const withOwn = (book: Book, own: Pick<OwnNotes, 'notes' | 'onDidChange'>, draw: (page: Page) => string | Promise<string>): Book => ({
  async summaries() {
    const [ours, theirs] = await Promise.all([book.summaries(), own.notes()]);
    return [...ours, ...theirs.filter(({ page }) => !ours.some(({ id }) => id === page.id)).map(({ page, uri }) => summary(page, uri))];
  },
  async html(id) {
    const ours = await book.html(id);
    if (ours !== undefined) return ours;
    const note = (await own.notes()).find(({ page }) => page.id === id);
    return note && draw(note.page);
  },
  onDidChange: own.onDidChange,
});

/** What lists show of a user's note. Total: what the front matter lacks is empty, and the note current. */
function summary({ id, title, meta, lead, sections }: Page, uri: string): NoteSummary {
  const list = (name: string): readonly string[] => [meta[name] ?? []].flat();
  const [status] = list('status');
  const tasks = list('tasks');
  return {
    id,
    title,
    domain: Object.keys(domains)[Number(/^c02-([1-6])-/.exec(tasks[0] ?? '')?.[1]) - 1] ?? HOME,
    status: status === 'changed' || status === 'legacy' ? status : 'current',
    services: list('services'),
    tasks,
    checked: list('checked')[0] ?? '',
    lead,
    sections: sections.map((section) => ({ id: section.id, title: section.title, lead: section.lead })),
    uri,
  };
}
