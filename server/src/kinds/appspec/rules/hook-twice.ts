import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { hooksIn } from '../hooks.ts';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-hooks.html: a hook is one function; checked 2026-11-23. */
export const hookTwice: Rule = {
  id: 'appspec/hook-twice',
  severity: 'warning',
  on: ['/Hooks'],
  check(hooks, { report }) {
    if (hooks.node.type !== 'list') return;
    // Twice in one map is a duplicate key, which the parser reports.
    for (const { again, first } of repeats(hooksIn(hooks), ({ name }) => name))
      if (first.fact.parent !== again.fact.parent)
        report(again.entry.keySpan, `${code(again.name)} is in the list a second time. Expected one function for each event.`, {
          related: [{ ...first.entry.keySpan, message: 'The first one.' }],
        });
  },
};
