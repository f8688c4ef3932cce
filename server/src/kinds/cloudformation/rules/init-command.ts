import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { initOf, membersOf } from '../init/read.ts';
import { branchesOf, childOf } from '../resources.ts';

/** A list is one program with its arguments. Source: template reference, aws-resource-init.html, checked 2026-11-30. */
export const initCommand: Rule = {
  id: 'cloudformation/init-command',
  severity: 'warning',
  on: ['/Resources/*'],
  byPart: true,
  check(resource: Fact, { report }) {
    const configs = [...(initOf(resource)?.configs.values() ?? [])].flat();
    checkCommands(
      configs.flatMap((config) => membersOf(config, 'commands')),
      report,
    );
  },
};

/** Commands by name. */
export function checkCommands(commands: readonly Fact[], report: RuleContext['report']): void {
  const lines = commands
    .flatMap(branchesOf)
    .flatMap((each) => childOf(each, 'command') ?? [])
    .flatMap(branchesOf);
  for (const { node } of lines) {
    const list = resolve(node);
    const [first] = list?.type === 'list' ? list.items : [];
    const text = first && literalOf(first);
    // A path may have a blank in it.
    if (!first || text === undefined || !/^[\w.-]+ +\S/.test(text)) continue;
    report(
      first,
      `A list is one program and its arguments, but ${code(text, 60)} is not a program. Expected a string, or one item per argument. Give each of several commands its own name.`,
    );
  }
}
