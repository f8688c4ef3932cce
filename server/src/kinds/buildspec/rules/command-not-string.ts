import { isPlaceholder } from '../../../core/computed.ts';
import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lastLineOf, lineEndAfter } from '../../../core/lines.ts';
import { isEmpty } from '../../../core/node.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isBracketedText } from '../../../core/words.ts';
import { commandPointers, writtenCommand } from '../commands.ts';

/** Source: YAML_FILE_ERROR reports, for example aws/sagemaker-chainer-container issue 83; checked 2026-11-23. */
export const commandNotString: Rule = {
  id: 'buildspec/command-not-string',
  severity: 'error',
  on: commandPointers,
  check(fact, { text, report }) {
    const { node } = fact;
    // Behind a tag the value is not what YAML makes of it.
    if ((node.type !== 'map' && node.type !== 'list') || node.broken || isPlaceholder(node) || (node.tag !== undefined && !node.tag.startsWith('!!'))) return;
    const first = node.type === 'map' ? node.entries[0] : undefined;
    const until = first && !node.flow ? Math.max(first.keySpan.end + 1, isEmpty(first.value) ? 0 : first.value.start) : node.end;
    const command = writtenCommand(fact, text);
    const path = pathOf(fact);
    const colon = first && !node.flow ? `, because of the colon behind ${code(text.slice(first.keySpan.start, first.keySpan.end), 30)}` : '';
    report(
      { start: node.start, end: Math.min(until, node.end) },
      `${code(command ?? text.slice(node.start, node.end))} is read as a ${node.type}${colon}. Put the whole command in quotes.`,
      {
        // What YAML makes of the lines below comes of the same colon.
        explains: { start: node.start, end: lineEndAfter(text, node.flow ? node.start : lastLineOf(text, node.start)) },
        ...(command === undefined
          ? {}
          : { fix: suggestedUnless(isCommand(command), { title: 'Put the command in quotes', operations: [{ op: 'quote', path }] }) }),
      },
    );
  },
};

/** Brackets of the shell, or a program with arguments before the colon; `[make, test]`, `npm: ci` and a second dash may be meant as something else. */
const isCommand = (raw: string): boolean => !/^-\s/.test(raw) && (isBracketedText(raw) || /\s/.test(/^[^[{:]([^:]*):/.exec(raw)?.[1] ?? ''));
