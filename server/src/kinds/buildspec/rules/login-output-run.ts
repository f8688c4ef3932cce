import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { commandPointers, isWindows, placeIn } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { everyCommand, programOf, type Word } from '../shell/script.ts';

/** Source: `docker login` prints "Login Succeeded" (Docker CLI); the old `aws ecr get-login` printed a command. Checked 2026-11-30. */
export const loginOutputRun: Rule = {
  id: 'buildspec/login-output-run',
  severity: 'warning',
  on: commandPointers,
  check(fact, { text, root, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || !node.text.includes('login') || isWindows(root)) return;
    for (const command of everyCommand(readShell(node.text))) {
      const [program, argument] = programOf(command);
      const run = program?.text === 'eval' ? argument : program;
      if (!run || !signsIn(run)) continue;
      const inner = /^\$\(([\s\S]*)\)$/.exec(run.text)?.[1]?.trim();
      const isAll = node.text.trim() === run.text;
      report(
        placeIn(text, node, run),
        'The shell runs what `docker login` prints (`Login Succeeded`) as a command, and the build fails. Write the pipe without `$( )`.',
        {
          ...(isAll && inner ? { fix: { title: 'Remove `$( )`', operations: [{ op: 'set', path: pathOf(fact), to: inner }] } } : {}),
        },
      );
      return;
    }
  },
};

/** Nothing but a substitution whose output is that of `docker login`. */
function signsIn({ text, inner }: Word): boolean {
  const last = inner.length === 1 && /^(\$\(|`)/.test(text) && /[)`]$/.test(text) ? inner[0]?.commands.at(-1) : undefined;
  const words = last ? programOf(last).map((word) => word.text) : [];
  return words[0] === 'docker' && words[1] === 'login' && last?.redirects.length === 0;
}
