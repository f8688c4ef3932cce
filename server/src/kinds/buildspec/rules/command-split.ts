import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { commandLists, isWindows } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { page } from './command-split.md';

/** Source: each item is a command of its own (CodeBuild user guide, build-spec-ref.html), so a shell meets half a statement. Checked 2026-11-30. */
export const commandSplit: Rule = {
  id: 'buildspec/command-split',
  severity: 'error',
  page,
  on: commandLists,
  check(list, { root, report }) {
    if (isWindows(root)) return;
    const items = scalars(list);
    for (let index = 0; index < items.length; index++) {
      const opening = items[index];
      const open = opening && mayOpen.test(opening.text) ? readShell(opening.text).open.find((each) => closes(each) !== undefined) : undefined;
      const last = open === undefined ? -1 : items.findIndex((item, at) => at > index && isEnd(item, open));
      const closing = items[last];
      if (!opening || open === undefined || !closing) continue;
      report(opening, `${quoted(open)} ends in another item, and CodeBuild runs each item on its own. Put all of it in one item, as a block after \`- |\`.`, {
        related: [{ start: closing.start, end: closing.end, message: 'It ends here.' }],
      });
      index = last;
    }
  },
};

/** What a command contains that opens something, or is something else. */
const mayOpen = /\b(if|for|while|until|select|case)\b|\{|<</;

const scalars = (list: Fact): ScalarNode[] => list.children.flatMap(({ node }) => (node.type === 'scalar' ? [node] : []));

/** What closes something that a command leaves open; nothing for quotes, whose other half looks like anything. */
const closes = (open: string): string | undefined =>
  open.startsWith('<<') ? open.slice(2) : { if: 'fi', for: 'done', while: 'done', until: 'done', select: 'done', case: 'esac', '{': '}' }[open];

const isEnd = ({ text }: ScalarNode, open: string): boolean =>
  open.startsWith('<<') ? text.trim() === closes(open) : readShell(text).stray.some((word) => word.text === closes(open));
