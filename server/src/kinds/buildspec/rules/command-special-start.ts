import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { commandPointers } from '../commands.ts';

/** The other characters that YAML keeps for itself make a syntax problem; these two parse, and a part of the command is gone. */
export const commandSpecialStart: Rule = {
  id: 'buildspec/command-special-start',
  severity: 'error',
  on: commandPointers,
  check(fact, { text, report }) {
    const { node } = fact;
    const lost = node.broken || node.type === 'alias' ? undefined : lostPart(node);
    if (lost === undefined) return;
    // With nothing behind it, the value is thought to stand before it.
    const start = text.lastIndexOf(lost, node.start);
    if (start < 0 || !/^\s?$/.test(text[start + lost.length] ?? '')) return;
    const left = text.slice(node.start, node.end);
    report(
      { start, end: Math.max(start + lost.length, node.end) },
      `YAML takes ${code(lost)} for ${lost.startsWith('!') ? 'a tag' : 'an anchor'}, so ${left === '' ? 'nothing' : `only ${code(left)}`} is left of the command. Put the whole command in quotes.`,
      { fix: { title: 'Put the command in quotes', operations: [{ op: 'quote', path: pathOf(fact) }] } },
    );
  },
};

/** A tag of one's own, or an anchor that nobody would choose as a name. */
function lostPart({ tag, anchor }: Node): string | undefined {
  if (tag?.startsWith('!') && !/^!!\w|^!</.test(tag)) return tag;
  return anchor && !/^[\w.-]+$/.test(anchor) ? `&${anchor}` : undefined;
}
