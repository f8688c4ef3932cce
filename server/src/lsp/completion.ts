import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analyze.ts';
import { placesFor } from '../core/around.ts';
import { isJson, nameOf } from '../core/uri.ts';
import { type Completion, complete } from '../features/complete.ts';
import { withDefaults } from '../features/insert.ts';
import { typedPath } from '../features/links.ts';
import { MOST_ITEMS } from '../features/rank.ts';
import type { Abilities } from './abilities.ts';
import { rangeOf } from './convert.ts';
import { type MakeFeature, request } from './handler.ts';
import { markup } from './markup.ts';
import type { Session } from './session.ts';
import { patience, within } from './wait.ts';

/** Keys, values, snippets, and the files that a path may lead to. */
export const completion: MakeFeature = (session) => ({
  capabilities: { completionProvider: { triggerCharacters: [' ', '"', "'", '{', '[', '$', '/', '.'], resolveProvider: true } },
  handlers: [
    request(CompletionRequest.type, [], (params) =>
      session.at(params, async (analysis, offset, uri) => {
        const shared = await session.sharedAt(analysis, offset);
        const elsewhere = shared?.all.filter(({ role }) => role === 'definition').map((place) => ({ ...place, detail: nameOf(place.uri) }));
        const found = await session.nearby(uri, (nearby) =>
          complete(analysis, offset, { ...nearby, isJson: isJson(uri), ...(elsewhere ? { elsewhere } : {}) }),
        );
        const items = found.map((item) => completionOf(analysis, item, session.client.can));
        const all = [...items, ...(await pathItems(session, uri, analysis, offset))];
        // Of so many values there may be more, and in files that are not read yet: the client asks again when more is typed.
        const isComplete = items.filter(({ kind }) => kind === itemKinds.value).length < MOST_ITEMS && shared?.isRead !== false;
        return isComplete ? all : { isIncomplete: true, items: all };
      }),
    ),
    request(CompletionResolveRequest.type, null, async (item) => {
      const see: unknown = item.data;
      const lead = typeof see === 'string' ? await within(session.after, patience.client, session.words.lead(see), undefined) : undefined;
      if (lead === undefined) return item;
      const known = typeof item.documentation === 'object' ? item.documentation.value : '';
      return { ...item, documentation: markup([known, lead].filter(Boolean).join('\n\n'), session.client.can.markdownDocumentation) };
    }),
  ],
});

function completionOf(analysis: Analysis, item: Completion, can: Abilities): CompletionItem {
  return {
    label: item.label,
    kind: itemKinds[item.kind],
    detail: item.detail,
    documentation: markup(item.documentation, can.markdownDocumentation),
    filterText: item.filter,
    sortText: item.sort,
    ...(item.see === undefined ? {} : { data: item.see }),
    ...(item.deprecated ? deprecated[can.deprecation] : {}),
    insertTextFormat: can.tabStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(can.plainIndent ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range: rangeOf(analysis, item.replace), newText: can.tabStops ? item.insert : withDefaults(item.insert) },
  };
}

const deprecated: Record<Abilities['deprecation'], Pick<CompletionItem, 'tags' | 'deprecated'>> = {
  tag: { tags: [CompletionItemTag.Deprecated] },
  flag: { deprecated: true },
  none: {},
};
const itemKinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  function: CompletionItemKind.Function,
  snippet: CompletionItemKind.Snippet,
};

/** The files and folders that a path being typed may go on with. */
async function pathItems({ settings, world, client, after }: Session, uri: string, analysis: Analysis, offset: number): Promise<CompletionItem[]> {
  const typed = typedPath(analysis, offset);
  if (!typed) return [];
  const folders = placesFor(uri, settings.folderOf(uri), typed.folder);
  const listed = await within(after, patience.client, Promise.all(folders.map(world.list)), []);
  const found = new Map(listed.flatMap((items) => items ?? []).map((item) => [item.name, item]));
  return [...found.values()]
    .filter(({ name, folder }) => (folder || typed.wants !== 'folder') && name !== '.git')
    .map(({ name, folder }) => ({
      label: folder ? `${name}/` : name,
      kind: folder ? CompletionItemKind.Folder : CompletionItemKind.File,
      sortText: `4${folder ? 1 : 0}${name}`,
      textEdit: { range: rangeOf(analysis, typed.replace), newText: folder ? `${name}/` : name },
      ...(folder && client.options.files ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
    }));
}
