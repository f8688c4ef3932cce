import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { type Hook, hooksIn } from '../hooks.ts';
import { page } from './hook-twice.md';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-hooks.html: a hook is one function; checked 2026-11-23. */
export const hookTwice: Rule = {
  id: 'appspec/hook-twice',
  severity: 'warning',
  page,
  on: ['/Hooks'],
  check(hooks, { report }) {
    if (hooks.node.type !== 'list') return;
    const first = new Map<string, Hook>();
    for (const hook of hooksIn(hooks)) {
      const earlier = first.get(hook.name);
      // Twice in one map is a duplicate key, which the parser reports.
      if (earlier && earlier.fact.parent !== hook.fact.parent)
        report(hook.entry.keySpan, `${quoted(hook.name)} is in the list a second time. Expected one function for each event.`, {
          related: [{ ...earlier.entry.keySpan, message: 'The first one.' }],
        });
      else if (!earlier) first.set(hook.name, hook);
    }
  },
};
