import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import type { Severity } from '../../../core/problem.ts';
import { code, isYes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { startFault } from '../../script-start.ts';
import { bundlePath, osOf } from '../bundle.ts';

/**
 * The kernel runs what begins with `#!`. For anything else Ruby calls /bin/sh, as su and sudo call a shell, and Rust gives the error back.
 * Source: aws-codedeploy-agent 800eb28, linux_util.rb (prepare_script_command), hook_executor.rb, run with Ruby 3.1.2; 266ed64,
 * lifecycle_event/script.rs (build_command). Checked 2026-11-30.
 */
export const hookScriptStart: Rule = {
  id: 'appspec/hook-script-start',
  severity: 'warning',
  on: ['/hooks'],
  check(hooks, { root, around, report }) {
    if (osOf(root) !== 'linux') return;
    // One bad script is one fault, however many events run it.
    const seen = new Set(['']);
    for (const script of select(hooks, '/*/*')) {
      const [location] = select(script, '/location');
      const path = bundlePath(location ? (literalOf(location.node) ?? '') : '', 'linux');
      if (!location || seen.has(path)) continue;
      seen.add(path);
      const fault = faultOf(around.read(path) ?? '', path, isByShell(script.children));
      if (fault)
        report(
          location.node,
          `${code(path)} ${fault.words}. Version 1 of the agent runs it with a shell, and version 2 fails with \`Exec format error\`. Expected \`#!\` and an interpreter as its first line.`,
          { severity: fault.severity },
        );
    }
  },
};

/** With `runas` or `sudo` a shell starts the script, whichever version the agent has. */
const isByShell = (keys: readonly Fact[]): boolean =>
  keys.some(({ segment, node }) => (segment === 'runas' && !isEmpty(node)) || (segment === 'sudo' && node.type === 'scalar' && isYes(node.text)));

/** Why the kernel can't run a text as a script, and how bad that is. */
function faultOf(script: string, path: string, isByShell: boolean): { readonly words: string; readonly severity: Severity } | undefined {
  const words = startFault(script);
  const isShell = !/\.(py|rb|pl|php|[cm]?js|ts)$/i.test(path);
  if (words === undefined || (isByShell && isShell)) return undefined;
  return { words, severity: isShell && !/^\uFEFF?\s*#!/.test(script) ? 'hint' : 'warning' };
}
