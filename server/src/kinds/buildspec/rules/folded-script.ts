import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { commandPointers, isWindows } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { everyCommand, programOf } from '../shell/script.ts';

/** YAML joins the lines of such a value with spaces (YAML 1.2.2, 8.1.3 and 7.3.3): the shell sees one line. */
export const foldedScript: Rule = {
  id: 'buildspec/folded-script',
  severity: 'warning',
  on: commandPointers,
  check({ node }, { text, root, report }) {
    if (node.type !== 'scalar' || node.style === 'literal' || node.broken || isWindows(root)) return;
    const [first = '', ...lines] = text.slice(node.start, node.end).split(/\r?\n/);
    const lost = lines.length === 0 ? undefined : joinedWord(node.text, lines);
    if (lost === undefined) return;
    report(
      { start: node.start, end: node.start + first.length },
      `YAML joins these lines with spaces, so ${code(lost)} becomes an argument of the command before it. Use a block after \`- |\`, which keeps the lines.`,
    );
  },
};

/** A word at the beginning of a line that was meant as a command, and is read as an argument. */
function joinedWord(command: string, lines: readonly string[]): string | undefined {
  const script = readShell(command);
  const firsts = lines.map((line) => /^[ \t]*([\w./-]+|\})/.exec(line)?.[1] ?? '');
  if (script.open.some((each) => /^(if|for|while|until|case|\{)$/.test(each))) {
    const end = firsts.find((word) => /^(then|else|elif|fi|do|done|esac|\})$/.test(word));
    if (end !== undefined) return end;
  }
  for (const each of everyCommand(script)) {
    const [program, , second] = programOf(each);
    if (program?.text === 'cd' && second && firsts.includes(second.text)) return second.text;
  }
  return undefined;
}
