import { Disposable, type Event, Uri, workspace } from 'vscode';
import { type Page, parsePage } from '../../../server/src/core/page.ts';
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

/** Safe HTML of a rule's page, and of a note with its pictures. */
export type Draw = { readonly rule: (page: Page) => Promise<string>; readonly note: (page: Page, pictures: readonly string[]) => Promise<string> };

/** The notes that come with the extension; they never change. */
export function book(extension: Uri, draw: Draw): Book {
  const folder = Uri.joinPath(extension, 'dist', 'notes');
  const files = new Map<string, Promise<unknown>>();
  /** What a file of ours holds, read once. */
  function read<Value>(name: string, without: Value): Promise<Value> {
    const known = files.get(name) ?? readText(Uri.joinPath(folder, name)).then((text) => (text === undefined ? without : JSON.parse(text)));
    files.set(name, known);
    return known as Promise<Value>;
  }
  async function page(id: string): Promise<Page | undefined> {
    const texts = await read<Readonly<Record<string, string>>>('notes.json', {});
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    return text === undefined ? undefined : parsePage(id, text);
  }
  return {
    summaries: () => read<readonly NoteSummary[]>('index.json', []),
    async html(id) {
      const [note, pictures] = await Promise.all([page(id), read<Readonly<Record<string, readonly string[]>>>('pictures.json', {})]);
      return note && draw.note(note, pictures[id] ?? []);
    },
    markdown: async (id) => (await page(id))?.markdown,
    async rule(id) {
      const found = rulePageIn(id, await readText(Uri.joinPath(extension, 'dist', pagesPath(id))));
      return found && { title: found.title, html: await draw.rule(found) };
    },
    onDidChange: () => new Disposable(() => {}),
  };
}

const readText = (uri: Uri): Promise<string | undefined> =>
  Promise.resolve(workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
