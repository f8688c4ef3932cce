import { Disposable, type Event, Uri, workspace } from 'vscode';
import type { Page } from '../../../server/src/core/page.ts';
import type { NoteSummary } from '../../../server/src/notes/summary.ts';
import { pagesPath, rulePageIn } from '../../../server/src/words.ts';

/** All notes: those that come with the extension, and the user's own. Nothing is read before it is asked for. */
export type Book = {
  summaries(): Promise<readonly NoteSummary[]>;
  /** The body of a note as safe HTML; `undefined` if there is no such note. */
  html(id: string): Promise<string | undefined>;
  /** The Markdown of a note. */
  markdown(id: string): Promise<string | undefined>;
  /** The title and body of a rule's page. */
  rule(id: string): Promise<{ readonly title: string; readonly html: string } | undefined>;
  /** Notes of the user came, went or changed. */
  readonly onDidChange: Event<void>;
};

/** The notes that come with the extension; they never change. `draw` makes safe HTML of a rule's page. */
export function book(extension: Uri, draw: (page: Page) => Promise<string>): Book {
  const folder = Uri.joinPath(extension, 'dist', 'notes');
  const texts = new Map<string, Promise<string | undefined>>();
  const read = (...path: string[]): Promise<string | undefined> => {
    const key = path.join('/');
    const known = texts.get(key) ?? readText(Uri.joinPath(folder, ...path));
    texts.set(key, known);
    return known;
  };
  const summaries = async (): Promise<readonly NoteSummary[]> => JSON.parse((await read('index.json')) ?? '[]');
  const isNote = async (id: string): Promise<boolean> => (await summaries()).some((note) => note.id === id);
  return {
    summaries,
    html: async (id) => ((await isNote(id)) ? read(`${id}.html`) : undefined),
    markdown: async (id) => ((await isNote(id)) ? read(`${id}.md`) : undefined),
    async rule(id) {
      const page = rulePageIn(id, await readText(Uri.joinPath(extension, 'dist', pagesPath(id))));
      return page && { title: page.title, html: await draw(page) };
    },
    onDidChange: () => new Disposable(() => {}),
  };
}

const readText = (uri: Uri): Promise<string | undefined> =>
  Promise.resolve(workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
