import { type Disposable, type QuickPickItem, ThemeIcon, Uri, window, workspace } from 'vscode';
import type { Entry, Hit, Search } from '../../../server/src/notes/search.ts';
import type { SearchTexts } from '../../../server/src/notes/texts.ts';
import { l10n } from '../l10n.ts';
import { builtInCards } from '../quiz/memory/files.ts';
import type { Book } from '../topics/book.ts';

/** The search over all notes, rule pages and snippets. */
export type Searching = Disposable & {
  /** Lets the user type and choose, beginning with a query; then opens what was chosen. */
  ask(query?: string): Promise<void>;
  find(query: string): Promise<Hit[]>;
};

export function searching(extension: Uri, book: Book, open: (entry: Entry) => Promise<void>): Searching {
  // Read when it is first asked for; notes of the user may change.
  let ready: Promise<Search> | undefined;
  const listener = book.onDidChange(() => {
    ready = undefined;
  });
  const search = (): Promise<Search> => {
    ready ??= load(extension, book).catch((error) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
  return {
    find: async (query) => (await search())(query),
    async ask(query = '') {
      const entry = await choose(search(), query);
      if (entry) await open(entry);
    },
    dispose: () => listener.dispose(),
  };
}

async function load(extension: Uri, book: Book): Promise<Search> {
  const [{ entriesOf }, { cardEntries, searchBoth }] = await Promise.all([import('../../../server/src/notes/search.ts'), import('./cards.ts')]);
  const file = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'notes', 'search.json'));
  const texts: SearchTexts = JSON.parse(new TextDecoder().decode(file));
  const notes = await book.summaries();
  const markdown = await Promise.all(notes.map(async ({ id }) => [id, (await book.markdown(id)) ?? ''] as const));
  const cards = await builtInCards(extension);
  const entries = entriesOf(notes, new Map(markdown), texts);
  return searchBoth(entries, cardEntries(cards, notes));
}

type Item = QuickPickItem & { readonly entry?: Entry };

/** A quick pick with the hits of what is typed, in the order of the search. */
async function choose(loading: Promise<Search>, query: string): Promise<Entry | undefined> {
  const pick = window.createQuickPick<Item>();
  // VS Code would put labels that hold the query first. The switch is older than its place in the API.
  Object.assign(pick, { sortByLabel: false });
  // What is found as it was typed is marked.
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.placeholder = l10n.t('Search notes, rule pages, snippets and quiz cards');
  pick.value = query;
  pick.busy = true;
  const chosen = new Promise<Entry | undefined>((done) => {
    pick.onDidAccept(() => {
      done(pick.activeItems[0]?.entry);
      pick.hide();
    });
    pick.onDidHide(() => done(undefined));
  });
  pick.show();
  try {
    const search = await loading;
    const show = (words: string): void => {
      pick.items = words.trim() === '' ? [] : found(search(words));
    };
    pick.onDidChangeValue(show);
    show(pick.value);
    pick.busy = false;
    return await chosen;
  } finally {
    pick.dispose();
  }
}

const icons: Readonly<Record<Entry['type'], string>> = { note: 'book', rule: 'law', snippet: 'symbol-snippet', card: 'mortar-board' };

const found = (hits: readonly Hit[]): Item[] =>
  hits.length === 0
    ? [{ label: l10n.t('Nothing found'), detail: l10n.t('No note, rule page, snippet or card has words like these.'), alwaysShow: true }]
    : hits.map(({ entry, line, at }) => ({
        label: entry.title,
        description: entry.where,
        detail: excerpt(line, at),
        iconPath: new ThemeIcon(icons[entry.type]),
        alwaysShow: true,
        entry,
      }));

/** As much of a line as a quick pick has room for begins near what was found. */
function excerpt(line: string, at: number): string {
  if (at < 70) return line;
  const start = line.indexOf(' ', at - 40) + 1;
  return `… ${line.slice(start > 0 && start <= at ? start : at)}`;
}
