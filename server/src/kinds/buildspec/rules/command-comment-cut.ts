import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { commandPointers, isWindows, outsideQuotes } from '../commands.ts';

/** A comment behind a command is fine as long as the command has closed all its quotes. */
export const commandCommentCut: Rule = {
  id: 'buildspec/command-comment-cut',
  severity: 'warning',
  on: commandPointers,
  check(fact, { text, root, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.style !== 'plain' || node.broken) return;
    const behind = /^[ \t]+(#.*)/.exec(text.slice(node.end, node.end + 2000));
    // On Windows a backslash before a quote is the end of a folder.
    if (!behind?.[1] || outsideQuotes(node.text).open === '' || isWindows(root)) return;
    const start = node.end + behind[0].length - behind[1].length;
    report(
      { start, end: start + behind[1].trimEnd().length },
      `YAML takes ${code(behind[1], 30)} for a comment, so the command ends inside quotes, after ${code(node.text)}. Put the whole command in quotes.`,
      { fix: { title: 'Put the command in quotes', operations: [{ op: 'quote', path: pathOf(fact) }] } },
    );
  },
};
