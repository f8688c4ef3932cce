import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isWindows, textAt } from '../commands.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (run-as), checked 2026-11-23. */
export const windowsRunAs: Rule = {
  id: 'buildspec/windows-run-as',
  severity: 'hint',
  on: ['/run-as', '/phases/*/run-as'],
  check(fact, { root, report }) {
    const shell = textAt(root, '/env/shell');
    if (!fact.entry || !shell || !isWindows(root)) return;
    report(fact.entry.keySpan, `\`run-as\` is a Linux user, and the commands run in ${code(shell.text)}. On Windows it has no effect.`, {
      related: [{ start: shell.start, end: shell.end, message: 'The shell of Windows.' }],
      fix: { title: 'Remove `run-as`', operations: [{ op: 'remove', path: pathOf(fact) }] },
    });
  },
};
