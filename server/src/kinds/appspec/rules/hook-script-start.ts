import { literalOf } from '../../../core/computed.ts';
import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { isYes, quoted } from '../../../core/words.ts';
import { bundlePath, osOf } from '../bundle.ts';
import { page } from './hook-script-start.md';

/**
 * The agent hands the file to the kernel, which wants an interpreter in its first two bytes; su and sudo hand it to a shell instead.
 * Source: aws-codedeploy-agent 800eb28, linux_util.rb (prepare_script_command) and hook_executor.rb; checked 2026-11-30.
 */
export const hookScriptStart: Rule = {
  id: 'appspec/hook-script-start',
  severity: 'warning',
  page,
  on: ['/hooks'],
  check(hooks, { root, around, report }) {
    if (osOf(root) !== 'linux') return;
    // One bad script is one fault, however many events run it.
    const seen = new Set(['']);
    for (const script of select(hooks, '/*/*')) {
      const [location] = select(script, '/location');
      const path = bundlePath(location ? (literalOf(location.node) ?? '') : '', 'linux');
      if (!location || seen.has(path) || isByShell(script.children)) continue;
      seen.add(path);
      const fault = faultOf(around.read(path) ?? '');
      if (fault !== undefined)
        report(
          location.node,
          `${quoted(path)} ${fault}, which ends in "Exec format error". Expected \`#!\` and an interpreter, such as \`#!/bin/bash\`, as its first line.`,
        );
    }
  },
};

/** With `runas` or `sudo` a shell starts the script. */
const isByShell = (keys: readonly Fact[]): boolean =>
  keys.some(({ segment, node }) => (segment === 'runas' && !isEmpty(node)) || (segment === 'sudo' && node.type === 'scalar' && isYes(node.text)));

/** Why the kernel can't run a text as a script; binary files and lines that end in CRLF are another matter. */
function faultOf(script: string): string | undefined {
  if (script === '' || script.startsWith('#!') || /^[^\n]*\r\n/.test(script) || script.slice(0, 1000).includes('\0')) return undefined;
  if (/^\uFEFF\s*#!/.test(script)) return 'begins with a byte order mark in front of `#!`';
  return /^\s+#!/.test(script) ? 'begins with blanks or empty lines in front of `#!`' : 'does not begin with `#!`';
}
