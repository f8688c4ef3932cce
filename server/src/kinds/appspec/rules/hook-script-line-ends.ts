import { literalOf } from '../../../core/computed.ts';
import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { bundlePath, isForWindows } from '../bundle.ts';
import { page } from './hook-script-line-ends.md';

/** How Linux takes a carriage return in the `#!` line and a shell in a command. */
export const hookScriptLineEnds: Rule = {
  id: 'appspec/hook-script-line-ends',
  severity: 'warning',
  page,
  on: ['/hooks/*/*/location'],
  check(fact, { root, around, report }) {
    const { node } = fact;
    const path = bundlePath(literalOf(node) ?? '', false);
    if (path === '' || isForWindows(root)) return;
    // One bad script is one fault, however many events run it.
    const first = [...select(root, '/hooks/*/*/location')].find((each) => bundlePath(literalOf(each.node) ?? '', false) === path);
    const script = first === fact ? around.read(path) : undefined;
    if (script === undefined || !/^[^\n]*\r\n/.test(script)) return;
    const isScript = script.startsWith('#!');
    if (!isScript && !/\.(sh|bash)$/i.test(path)) return;
    const outcome = isScript ? 'the interpreter its first line names is not found' : 'the shell takes the carriage return as a part of each command';
    report(node, `${quoted(path)} has the line ends of Windows, and on Linux ${outcome}; expected lines that end in LF.`);
  },
};
