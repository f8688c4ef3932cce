import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { commandsOf, isWindows, placeIn } from '../commands.ts';
import { isBuildStep } from '../shell/programs.ts';
import { readShell } from '../shell/read.ts';
import { type Command, programOf } from '../shell/script.ts';

/** Source: the status of a script is that of its last command (POSIX, 2.8.2), and CodeBuild looks at that one; aws/aws-sdk-java-v2 pull request 6541. Checked 2026-11-30. */
export const failureHidden: Rule = {
  id: 'buildspec/failure-hidden',
  severity: 'hint',
  on: [''],
  check(root, { text, report }) {
    const commands = commandsOf(root);
    // Once set, the option may last for the commands that follow.
    if (isWindows(root) || commands.some(({ node }) => stopsAtFailure.test(node.text))) return;
    for (const { node } of commands) {
      const hidden = node.text.includes('\n') ? hiddenIn(readShell(node.text).commands) : undefined;
      if (!hidden) continue;
      const [step] = programOf(hidden.step);
      const [last] = programOf(hidden.last);
      if (!step || !last) continue;
      report(
        placeIn(text, node, step),
        `If ${code(step.text)} fails, the build goes on: only the status of the last line (${code(last.text)}) counts. Begin the block with \`set -e\`.`,
        { related: [{ ...placeIn(text, node, last), message: 'The last command.' }] },
      );
    }
  },
};

const stopsAtFailure = /^#!|\bset\s+(-\w*e|-\w*o\s+errexit)|\btrap\b|\$\?|PIPESTATUS/m;

/** The first step that can fail without anyone's notice, and the command whose status counts. */
function hiddenIn(commands: readonly Command[]): { step: Command; last: Command } | undefined {
  const last = commands.findLast(({ words }) => words.length > 0);
  const step = commands.find((each, index) => {
    if (each.depth > 0 || each.keywords.length > 0 || !/^(|\n|;|&&)$/.test(each.before) || !isBuildStep(programOf(each))) return false;
    // Up to the end of its line, nothing asks how it went; after that something else runs.
    const rest = commands.slice(index + 1);
    const end = rest.findIndex(({ before }) => /^[\n;]$/.test(before));
    return end >= 0 && !rest.slice(0, end).some(({ before }) => before === '||' || before === '|');
  });
  return step && last ? { step, last } : undefined;
}
