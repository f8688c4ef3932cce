import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty, type Node, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { type Hook, hooksIn, hooksPointers } from '../hooks.ts';
import { platformOf } from '../platform.ts';

/** Source: CodeDeploy user guide, application-revisions-appspec-file.html: take an event without scripts away; checked 2026-11-23. */
export const emptyHook: Rule = {
  id: 'appspec/empty-hook',
  severity: 'warning',
  on: hooksPointers,
  check(hooks, { root, report }) {
    const found = hooksIn(hooks);
    const isServer = platformOf(root) === 'ec2';
    for (const hook of found) {
      if (!holdsNothing(hook.fact.node)) continue;
      report(hook.entry.keySpan, `${code(hook.name)} has nothing to run. Expected ${isServer ? 'a list of scripts' : 'the name or ARN of a function'}.`, {
        typing: { start: hook.entry.keySpan.start, end: Math.max(hook.entry.keySpan.end, hook.fact.node.end) },
        fix: { title: `Remove ${code(hook.name)}`, operations: [{ op: 'remove', path: emptied(hook, found) }], suggestion: true },
      });
    }
  },
};

function holdsNothing(node: Node): boolean {
  const value = resolve(node);
  if (!value || value.broken) return false;
  return value.type === 'list' ? value.items.length === 0 : value.type === 'map' ? value.entries.length === 0 : isEmpty(value) || value.text.trim() === '';
}

/** What goes with the event: the item of the list it stands in, and the hooks as a whole if it was the only one. */
function emptied({ fact }: Hook, all: readonly Hook[]): (string | number)[] {
  const path = [...pathOf(fact)];
  if (all.length === 1) return path.slice(0, 1);
  return fact.parent?.entry || fact.parent?.children.length !== 1 ? path : path.slice(0, -1);
}
