import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { commands, commandsWith } from '../commands.ts';
import { sectionsIn } from '../sections.ts';

/** The CLI takes the options that a command has and passes over the others. Source: samcli/cli/cli_config_file.py, checked 2026-11-30. */
export const optionOfAnotherCommand: Rule = {
  id: 'samconfig/option-of-another-command',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const { command, own } of sectionsIn(root)) {
      const options = Object.hasOwn(commands, command) ? commands[command]?.options : undefined;
      for (const [option, fact] of options ? own : []) {
        const others = commandsWith(option);
        if (!fact.entry || fact.entry.half || Object.hasOwn(options ?? {}, option) || others.length === 0) continue;
        report(fact.entry.keySpan, `${code(option)} has no effect in ${code(command)}. Expected it in ${oneOfCodes(others)}, or in \`global\`.`, {
          typing: fact.entry.keySpan,
          fix: { title: `Remove ${code(option)}`, operations: [{ op: 'remove', path: pathOf(fact) }], suggestion: true },
        });
      }
    }
  },
};
