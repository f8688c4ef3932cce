import { type Fact, select } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { byText } from '../../cloudformation/init/words.ts';
import { literalIn } from '../../cloudformation/resources.ts';
import { checkOrder } from '../../cloudformation/rules/init-command-order.ts';

/** Commands of the leader run before the others. Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
export const commandOrder: Rule = {
  id: 'ebextensions/command-order',
  severity: 'hint',
  on: [''],
  check(root, { report }) {
    const all = select(root, '/container_commands/*');
    const forLeader = (each: Fact): boolean => isYes(literalIn(each, 'leader_only') ?? '');
    const groups: [string, readonly Fact[]][] = [
      ['commands', select(root, '/commands/*')],
      ['container_commands', all.filter(forLeader)],
      ['container_commands', all.filter((each) => !forLeader(each))],
    ];
    for (const [name, commands] of groups) if (!checkOrder(commands, name, report)) checkWritten(commands, name, report);
  },
};

/** The first command that runs earlier than the one above it. */
function checkWritten(commands: readonly Fact[], name: string, report: RuleContext['report']): void {
  const at = commands.findIndex((command, index) => index > 0 && byText(command, commands[index - 1] ?? command) < 0);
  const [above, early] = [commands[at - 1]?.entry, commands[at]?.entry];
  if (!above || !early) return;
  report(
    early.keySpan,
    `Commands run in alphabetical order, so ${code(early.key)} runs before ${code(above.key)}, which is above it in ${code(name)}. Expected the order in which they run; numbers in front, such as ${code(`01_${above.key}`)}, change it.`,
    { related: [{ start: above.keySpan.start, end: above.keySpan.end, message: 'It runs later.' }] },
  );
}
