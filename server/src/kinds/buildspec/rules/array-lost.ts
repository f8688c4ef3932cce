import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { commandsOf, isWindows, placeIn } from '../commands.ts';
import { readShell } from '../shell/read.ts';
import { everyCommand } from '../shell/script.ts';

/** Source: CodeBuild's team in aws/aws-cdk issue 26694, "Arrays are not preserved between commands"; checked 2026-11-30. */
export const arrayLost: Rule = {
  id: 'buildspec/array-lost',
  severity: 'warning',
  on: [''],
  check(root, { text, report }) {
    if (isWindows(root)) return;
    const set = new Map<string, ScalarNode>();
    for (const { node } of commandsOf(root)) {
      const own = setsArrays.test(node.text) ? arraysSet(node.text) : none;
      for (const { 0: found, 1: name = '', index } of node.text.matchAll(/\$\{[#!]?([A-Za-z_]\w*)\[/g)) {
        const earlier = set.get(name);
        if (!earlier || own.has(name)) continue;
        const start = index + found.indexOf(name);
        report(
          placeIn(text, node, { start, end: start + name.length }),
          `${code(name)} is an array that another command sets, and CodeBuild doesn't keep arrays between commands. Set and use it in one item, as a block after \`- |\`.`,
          { related: [{ start: earlier.start, end: earlier.end, message: 'It is set here.' }] },
        );
        break;
      }
      for (const name of own) set.set(name, node);
    }
  },
};

/** What a command contains that gives an array its values, or something else. */
const setsArrays = /=\(|\b(declare|typeset|local|read|mapfile|readarray)\b/;
const none: ReadonlySet<string> = new Set();

/** The arrays that a command gives values, with `A=(...)`, `declare -a`, `read -a` or `mapfile`. */
function arraysSet(command: string): Set<string> {
  const found = new Set<string>();
  for (const { words } of everyCommand(readShell(command))) {
    const [program, ...rest] = words.map((word) => word.text);
    for (const word of words) if (word.isArray) found.add(/^\w+/.exec(word.text)?.[0] ?? '');
    if (/^(declare|typeset|local|read)$/.test(program ?? '') && rest.some((option) => /^-\w*[aA]/.test(option)))
      for (const word of rest) if (/^[A-Za-z_]\w*/.test(word)) found.add(/^\w+/.exec(word)?.[0] ?? '');
    if (/^(mapfile|readarray)$/.test(program ?? '')) for (const word of rest) if (/^[A-Za-z_]\w*$/.test(word)) found.add(word);
  }
  return found;
}
