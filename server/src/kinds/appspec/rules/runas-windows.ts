import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { osOf } from '../bundle.ts';

/** Source: aws-codedeploy-agent 800eb28, windows_util.rb, makes its command without it; checked 2026-11-23. */
export const runasWindows: Rule = {
  id: 'appspec/runas-windows',
  severity: 'warning',
  on: ['/hooks/*/*/runas'],
  check(fact, { root, report }) {
    if (!fact.entry || osOf(root) !== 'windows') return;
    report(fact.entry.keySpan, '`runas` has no effect on Windows, where the script runs as the user of the agent. Expected it only on Linux.', {
      tag: 'unnecessary',
      fix: { title: 'Remove `runas`', operations: [{ op: 'remove', path: pathOf(fact) }] },
    });
  },
};
