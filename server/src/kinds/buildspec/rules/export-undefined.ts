import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { commandsOf } from '../commands.ts';
import { page } from './export-undefined.md';

export const exportUndefined: Rule = {
  id: 'buildspec/export-undefined',
  severity: 'hint',
  page,
  on: ['/env/exported-variables'],
  check(list, { root, report }) {
    const commands = commandsOf(root).map(({ node }) => node.text);
    // A script that is read into the shell may set anything.
    if (commands.some((command) => /(^|[\n;&|({])[ \t]*(source|\.|eval|Invoke-Expression|call)[ \t]/i.test(command))) return;
    const known = new Set([...declared(root), ...commands.flatMap(mentioned)]);
    for (const { node } of list.children) {
      if (
        node.type !== 'scalar' ||
        node.valueType === 'null' ||
        known.has(node.text) ||
        !/^(?!CODEBUILD_|AWS_)[A-Za-z_]\w*$/.test(node.text) ||
        node.text === 'HOME'
      )
        continue;
      report(node, `${quoted(node.text)} gets no value in this file. Set it in \`env\` or in a command.`);
    }
  },
};

const declared = (root: Fact): string[] =>
  ['/env/variables/*', '/env/parameter-store/*', '/env/secrets-manager/*', '/batch/*/*/env/variables/*', '/batch/build-matrix/*/env/variables/*'].flatMap(
    (pointer) => Array.from(select(root, pointer), ({ segment }) => String(segment)),
  );

/** The words of a command that are not read as variables: among them is every name that it gives a value, in whatever way. */
const mentioned = (command: string): string[] =>
  Array.from(command.matchAll(/\$env:(\w+)|\$\{(\w+):?=|(?<![\w${%])([A-Za-z_]\w*)/gi), ([, ...names]) => names.find((name) => name !== undefined) ?? '');
