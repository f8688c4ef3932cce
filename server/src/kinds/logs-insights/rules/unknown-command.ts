import type { Rule } from '../../../core/kind.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { queryOf } from '../read.ts';
import { commandNamed, commands } from '../words.ts';

/** AWS adds commands, so it may be a new one. Source: CloudWatch Logs user guide, CWL_QuerySyntax.html, checked 2026-11-30. */
export const unknownCommand: Rule = {
  id: 'logs-insights/unknown-command',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const query = queryOf(root);
    if (query.isOpen) return;
    for (const { name } of query.commands) {
      if (!name || commandNamed(name.text) !== undefined) continue;
      const guess = nearest(name.text, Object.keys(commands));
      const isSure = guess !== undefined && isSlip(name.text, guess);
      report(
        name,
        `${code(name.text)} is not a command of Logs Insights. ${guess === undefined ? `Expected ${oneOfCodes(Object.keys(commands))}.` : `Did you mean ${code(guess)}?`}`,
        {
          typing: name,
          ...(isSure
            ? {
                fix: {
                  title: `Change to ${code(guess)}`,
                  operations: [{ op: 'replace', path: [], part: { start: name.start, end: name.end }, to: guess }],
                  suggestion: true,
                },
              }
            : {}),
        },
      );
    }
  },
};
