import type { Around } from '../../../core/around.ts';
import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { bundlePath, isFile, lookFor, onHost, osOf } from '../bundle.ts';

/**
 * Source: aws-codedeploy-agent 800eb28, hook_executor.rb: the whole location is the path of a file, or the event fails with
 * "Script does not exist"; checked 2026-11-23.
 */
export const hookScriptNotFound: Rule = {
  id: 'appspec/hook-script-not-found',
  severity: 'warning',
  on: ['/hooks/*/*/location'],
  check(fact, { root, around, report }) {
    const { node } = fact;
    const location = literalOf(node) ?? '';
    const path = bundlePath(location, osOf(root));
    if (path === '') return;
    const slashed = bundlePath(location, undefined);
    if (slashed !== path) {
      if (isFile(slashed, around))
        report(node, `${code(location)} is one file name on Linux, where a backslash separates nothing. Expected ${code(slashed)}.`, setting(slashed));
      return;
    }
    const found = lookFor(path, around);
    if (found === undefined || found === 'there') return;
    const command = commandIn(path, around);
    const host = onHost(location, root, around);
    if (command)
      report(
        node,
        `The agent takes the whole of ${code(location)} for the path of a script. Expected a script without a command or arguments.`,
        suggesting(command.script),
      );
    else if (host)
      report(
        node,
        `${code(location)} is a path on the host, and scripts run from the bundle. Expected ${host.bundled === undefined ? 'a path from the root of the bundle' : code(host.bundled)}.`,
        suggesting(host.bundled),
      );
    else if (typeof found === 'object') report(node, `${code(location)} is not in the workspace. Did you mean ${code(found.near)}?`, suggesting(found.near));
    else if (found === 'nowhere') report(node, `${code(location)} is not in the workspace. Expected a script of the bundle.`, { severity: 'hint' });

    function setting(to: string) {
      return { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to }] } };
    }
    function suggesting(to: string | undefined) {
      return to === undefined ? {} : { fix: { ...setting(to).fix, suggestion: true as const } };
    }
  },
};

const interpreters = /^(?:\/?(?:usr\/)?bin\/)?(?:sudo|env|bash|sh|zsh|python\d?|node|ruby|perl|php|java|pwsh|powershell|cmd)(?:\.exe)?\s/i;

/** A command in place of a path: an interpreter with its script, or a script with arguments, which a path alone can't replace. */
function commandIn(path: string, around: Around): { readonly script: string | undefined } | undefined {
  const [first = '', ...others] = path.split(/\s+/).slice(0, 20);
  if (others.length === 0) return undefined;
  if (interpreters.test(path)) return { script: others.map((word) => bundlePath(word, undefined)).find((word) => word !== '' && isFile(word, around)) };
  return isFile(first, around) ? { script: undefined } : undefined;
}
