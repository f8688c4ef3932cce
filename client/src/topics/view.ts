import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { commandIds, contexts, viewIds } from '../commands.ts';
import { l10n } from '../l10n.ts';
import type { Book } from './book.ts';
import { type Known, knownWords, parentOf, type TopicItem, topicTree } from './tree.ts';

/** The Topics view in the sidebar. */
export type Topics = Disposable & {
  /** What the view shows at the moment. */
  items(): Promise<readonly TopicItem[]>;
  /** Asks for words, and shows while they are typed what holds them all. */
  askFilter(): void;
  filter(words: string): void;
  /** Says behind topics how many of their cards would be known. */
  tellKnown(known: Known): void;
};

export function topics(book: Book): Topics {
  const changed = new EventEmitter<void>();
  let filter = '';
  let known: Known = new Map();
  let tree: Promise<readonly TopicItem[]> | undefined;
  const items = (): Promise<readonly TopicItem[]> => {
    tree ??= book.summaries().then((notes) => topicTree(notes, filter, known));
    return tree;
  };
  const provider: TreeDataProvider<TopicItem> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (item) => [...(item?.children ?? (await items()))],
    getParent: async ({ id }) => parentOf(await items(), id),
    getTreeItem: (item) => treeItem(item, filter),
  };
  const view = window.createTreeView(viewIds.topics, { treeDataProvider: provider, showCollapseAll: true });

  function refresh(): void {
    tree = undefined;
    changed.fire();
    void say(view, filter, items());
  }
  const listener = book.onDidChange(refresh);
  const show = (words: string): void => {
    if (words === filter) return;
    filter = words;
    void commands.executeCommand('setContext', contexts.topicsFiltered, words !== '');
    refresh();
  };
  return {
    items,
    filter: (words) => show(words.trim()),
    tellKnown(now) {
      const says = [...now].some(([note, each]) => knownWords(each) !== knownWords(known.get(note)));
      known = now;
      if (says) refresh();
    },
    askFilter() {
      const before = filter;
      const input = window.createInputBox();
      input.title = l10n.t('Filter topics');
      input.placeholder = l10n.t('Words of titles, services and leads');
      input.prompt = l10n.t('Enter keeps the filter, Escape goes back.');
      input.value = filter;
      input.onDidChangeValue((words) => show(words.trim()));
      let kept = false;
      input.onDidAccept(() => {
        kept = true;
        input.hide();
        void commands.executeCommand(`${viewIds.topics}.focus`);
      });
      input.onDidHide(() => {
        if (!kept) show(before);
        input.dispose();
      });
      void commands.executeCommand(`${viewIds.topics}.focus`).then(() => input.show());
    },
    dispose() {
      listener.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

/** Says above the tree what it leaves out. An empty tree says so itself. */
async function say(view: TreeView<TopicItem>, filter: string, items: Promise<readonly TopicItem[]>): Promise<void> {
  const shown = new Set((await items).flatMap(({ children }) => children.map(({ opens }) => opens?.note))).size;
  view.description = filter && `"${filter}"`;
  view.message = filter === '' || shown === 0 ? '' : l10n.count(shown, 'Only what holds "{1}": 1 topic.', 'Only what holds "{1}": {0} topics.', filter);
}

/** With a filter all that is left is open, whatever was open before. */
function treeItem({ id, label, found, description, tooltip, spoken, icon, opens, children }: TopicItem, filter: string): TreeItem {
  const state = children.length === 0 ? TreeItemCollapsibleState.None : filter === '' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem({ label, highlights: found.map(([start, end]) => [start, end]) }, state);
  item.id = filter === '' ? id : `${filter}: ${id}`;
  item.description = description;
  item.tooltip = new MarkdownString(tooltip);
  item.iconPath = new ThemeIcon(icon);
  item.accessibilityInformation = { label: spoken };
  item.contextValue = opens ? 'opens' : 'domain';
  if (opens) item.command = { command: commandIds.openNote, title: l10n.t('Open Note'), arguments: [opens.note, opens.section] };
  return item;
}
