import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { bundlePath, osOf } from '../bundle.ts';

/** How Linux takes a carriage return in the `#!` line, and a shell in a command. */
export const hookScriptLineEnds: Rule = {
  id: 'appspec/hook-script-line-ends',
  severity: 'warning',
  on: ['/hooks'],
  check(hooks, { root, around, report }) {
    if (osOf(root) !== 'linux') return;
    // One bad script is one fault, however many events run it.
    const seen = new Set(['']);
    for (const { node } of select(hooks, '/*/*/location')) {
      const path = bundlePath(literalOf(node) ?? '', 'linux');
      const script = seen.has(path) ? undefined : around.read(path);
      seen.add(path);
      if (script === undefined || !/^[^\n]*\r\n/.test(script)) continue;
      const namesInterpreter = script.startsWith('#!');
      if (!namesInterpreter && !/\.(sh|bash)$/i.test(path)) continue;
      const outcome = namesInterpreter ? 'the interpreter its first line names is not found' : 'the shell takes the carriage return as a part of each command';
      report(node, `${code(path)} has Windows line endings, and on Linux ${outcome}. Expected lines that end in LF.`);
    }
  },
};
