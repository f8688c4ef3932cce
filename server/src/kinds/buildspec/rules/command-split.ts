import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { commandLists, isWindows } from '../commands.ts';
import { readShell } from '../shell/read.ts';

/** Source: each item is a command of its own (CodeBuild user guide, build-spec-ref.html), so a shell meets half a statement. Checked 2026-11-30. */
export const commandSplit: Rule = {
  id: 'buildspec/command-split',
  severity: 'error',
  on: commandLists,
  check(list, { root, report }) {
    if (isWindows(root)) return;
    let until = -1;
    for (const { opening, open, closing, last, index } of pairsIn(scalars(list))) {
      // What lies between the two is a part of the same fault.
      if (index < until) continue;
      until = last;
      report(opening, `${code(open)} ends in another item, and CodeBuild runs each item on its own. Put all of it in one item, as a block after \`- |\`.`, {
        related: [{ start: closing.start, end: closing.end, message: 'It ends here.' }],
      });
    }
  },
};

type Pair = { readonly opening: ScalarNode; readonly open: string; readonly index: number; readonly closing: ScalarNode; readonly last: number };

/** The items that leave something open which a later one closes, each with the next one that does. */
function pairsIn(items: readonly ScalarNode[]): Pair[] {
  const pairs: Pair[] = [];
  const next = new Map<string, number>();
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (!item) continue;
    const { open, stray } = mayMatter.test(item.text) ? readShell(item.text) : { open: [], stray: [] };
    for (const each of open) {
      const last = next.get(closes[each] ?? each);
      const closing = last === undefined ? undefined : items[last];
      if (last !== undefined && closing) pairs.push({ opening: item, open: each, index, closing, last });
      if (last !== undefined) break;
    }
    for (const { text } of stray) next.set(text, index);
    next.set(`<<${item.text.trim()}`, index);
  }
  return pairs.reverse();
}

/** What a command contains that opens or closes something, or is something else. */
const mayMatter = /\b(if|for|while|until|select|case|fi|done|esac)\b|[{}]|<</;

const scalars = (list: Fact): ScalarNode[] => list.children.flatMap(({ node }) => (node.type === 'scalar' ? [node] : []));

/** What closes what; a here-document is closed by its word. The other half of a quote looks like anything. */
const closes: Readonly<Record<string, string>> = { if: 'fi', for: 'done', while: 'done', until: 'done', select: 'done', case: 'esac', '{': '}' };
