import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { both, child } from '../pipeline.ts';

/** Commands of several lines, and lists without any. */
export const commandLines: Rule = {
  id: 'codepipeline/command-lines',
  severity: 'error',
  on: both('/stages/*/actions/*', ...['beforeEntry', 'onSuccess', 'onFailure'].map((key) => `/stages/*/${key}/conditions/*/rules/*`)),
  check(fact, { report }) {
    const commands = child(fact, 'commands');
    const node = commands && resolve(commands.node);
    if (node?.type === 'list' && node.items.length === 0 && commands?.entry && !node.broken)
      report(commands.entry.keySpan, '`commands` is empty. Expected 1 to 50 commands.');
    for (const each of commands?.children ?? []) {
      const command = resolve(each.node);
      if (command?.type !== 'scalar') continue;
      const text = command.text.trim();
      if (text.includes('\n'))
        report(each.node, 'This command has several lines, which CodePipeline refuses. Expected one line each: a string for each command.');
      else if (command.text !== text && command.text.includes('\n'))
        report(each.node, 'This command ends with a line break, which CodePipeline refuses. Expected one line.', {
          fix: { title: 'Write it on one line', operations: [{ op: 'set', path: pathOf(each), to: text, quoted: true }] },
        });
    }
  },
};
