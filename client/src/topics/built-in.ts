import { EventEmitter, Uri, workspace } from 'vscode';
import type { NoteSummary } from '../../../server/src/notes/summary.ts';
import type { Book } from './book.ts';

/** The notes that come with the extension, as the build left them in its folder. */
export function builtInBook(extension: Uri): Book {
  const read = async (name: string): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'notes', name)));
  let summaries: Promise<readonly NoteSummary[]> | undefined;
  return {
    summaries() {
      summaries ??= read('index.json').then((text) => JSON.parse(text));
      return summaries;
    },
    html: (id) => read(`${id}.html`).catch(() => undefined),
    onDidChange: new EventEmitter<void>().event,
  };
}
