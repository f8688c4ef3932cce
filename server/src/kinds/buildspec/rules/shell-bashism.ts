import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { quoted } from '../../../core/words.ts';
import { commandsOf, outsideQuotes, textAt } from '../commands.ts';
import { page } from './shell-bashism.md';

/** Source: CodeBuild user guide, build-spec-ref.html (env/shell), checked 2026-11-23. Amazon Linux has Bash behind sh, Ubuntu has not. */
export const shellBashism: Rule = {
  id: 'buildspec/shell-bashism',
  severity: 'hint',
  page,
  on: [''],
  check(root, { text, report }) {
    const shell = textAt(root, '/env/shell')?.text ?? '/bin/sh';
    if (!/^(\/bin\/)?sh$/.test(shell)) return;
    // The choice of the shell is one fault, however many commands suffer.
    for (const { node } of commandsOf(root)) {
      const found = node.text.startsWith('#!') ? undefined : bashism.exec(outsideQuotes(node.text).text)?.[1];
      if (found === undefined) continue;
      const at = text.indexOf(found, node.start);
      const span = at >= 0 && at < node.end ? { start: at, end: at + found.length } : node;
      report(span, `${quoted(found)} needs Bash, and commands run in sh unless the file says otherwise; expected "shell: bash" under "env".`, {
        fix: { title: 'Run the commands in Bash', operations: [inBash(root)] },
      });
      return;
    }
  },
};

function inBash(root: Fact): Operation {
  const env = root.children.find(({ segment }) => segment === 'env');
  if (!env) return { op: 'insert', path: [], key: 'env', value: { shell: 'bash' } };
  return textAt(env, '/shell') ? { op: 'set', path: ['env', 'shell'], to: 'bash' } : { op: 'insert', path: ['env'], key: 'shell', value: 'bash', first: true };
}

/** Where a command begins: `source FILE`, `[[ ... ]]`, or an array. */
const bashism = /(?:^|[\n;&|({]|\b(?:then|do|else|if|elif|while|until)\s|!\s)[ \t]*(source(?=[ \t]+[^\s=])|\[\[(?=\s)|\w+\+?=\((?=[^()]*[()])|declare -[aA]\b)/;
