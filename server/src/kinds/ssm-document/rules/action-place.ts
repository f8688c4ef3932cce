import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { actionOf } from '../actions/index.ts';
import { type Step, stepOf } from '../document.ts';
import { askSort } from '../each-step.ts';
import { pluginOf } from '../plugins/index.ts';

/** A plugin of commands in a runbook, and an action of runbooks in a command. */
export const actionPlace: Rule = {
  id: 'ssm-document/action-place',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { report, ask }) {
    if (typeof part.segment !== 'number') return;
    const sort = ask(askSort, '');
    visit(stepOf(part));

    function visit({ fact, action, steps }: Step): void {
      const words = action === undefined ? undefined : sort === 'runbook' ? inRunbook(action) : sort === 'command' ? inCommand(action) : undefined;
      const at = fact.children.find(({ segment }) => segment === 'action');
      if (words !== undefined && at) report(at.node, words);
      for (const each of steps) visit(each);
    }
  },
};

function inRunbook(action: string): string | undefined {
  if (actionOf(action) || !pluginOf(action)) return undefined;
  const document = action === 'aws:runPowerShellScript' ? 'AWS-RunPowerShellScript' : action === 'aws:runShellScript' ? 'AWS-RunShellScript' : undefined;
  return `${code(action)} is a plugin of commands, and this is a runbook. Expected ${code('aws:runCommand')} with ${document === undefined ? 'a Command document' : code(document)}.`;
}

const inCommand = (action: string): string | undefined =>
  actionOf(action) && !pluginOf(action)
    ? `${code(action)} is an action of runbooks, and this is a command. Expected a plugin such as ${code('aws:runShellScript')}, or a runbook (${code('schemaVersion: "0.3"')}).`
    : undefined;
