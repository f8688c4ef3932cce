import { literalOf } from '../../../core/computed.ts';
import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { bundlePath, isFile, lookFor, osOf, sourceOf } from '../bundle.ts';
import { page } from './hook-script-not-found.md';

/**
 * Source: aws-codedeploy-agent 800eb28, hook_executor.rb: the whole location is the path of a file, or the event fails with
 * "Script does not exist"; checked 2026-11-23.
 */
export const hookScriptNotFound: Rule = {
  id: 'appspec/hook-script-not-found',
  severity: 'warning',
  page,
  on: ['/hooks/*/*/location'],
  check(fact, { root, around, report }) {
    const { node } = fact;
    const location = literalOf(node) ?? '';
    const path = bundlePath(location, osOf(root));
    if (path === '') return;
    const slashed = bundlePath(location, undefined);
    if (slashed !== path) {
      if (isFile(slashed, around))
        report(node, `${quoted(location)} is one file name on Linux, where a backslash separates nothing; expected ${quoted(slashed)}.`, setting(slashed));
      return;
    }
    const found = lookFor(path, around);
    if (found === undefined || found === 'there') return;
    const copied = sourceOf(location, root, around);
    if (copied !== undefined)
      report(node, `${quoted(location)} is a path on the host, and scripts run out of the bundle; expected ${quoted(copied)}.`, suggesting(copied));
    else if (/\s/.test(path) && isFile(path.split(/\s/)[0] ?? '', around))
      report(node, `${quoted(location)} is looked for as one path, and there is no such file; expected a script without arguments.`);
    else if (typeof found === 'object')
      report(node, `${quoted(location)} is not in the workspace; did you mean ${quoted(found.near)}?`, suggesting(found.near));
    else if (found === 'nowhere') report(node, `${quoted(location)} is not in the workspace; expected a script of the bundle.`, { severity: 'hint' });

    function setting(to: string) {
      return { fix: { title: `Change to ${quoted(to)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to }] } };
    }
    function suggesting(to: string) {
      return { fix: { ...setting(to).fix, suggestion: true as const } };
    }
  },
};
