import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callIn } from '../functions.ts';

/** Source: the template reference, intrinsic-function-reference.html; cfn-lint 1.51, E1011 to E1028. Checked 2026-11-23. */
export const functionArguments: Rule = {
  id: 'cloudformation/function-arguments',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const waiting: Fact[] = [root];
    for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
      for (const child of fact.children) waiting.push(child);
      const node = resolve(fact.node);
      const call = node && callIn(node);
      const argument = call && resolve(call.argument);
      if (!call?.function.count || !argument || argument.type !== 'list' || argument.broken) continue;
      const [least, most] = call.function.count;
      const found = argument.items.length;
      if (found >= least && found <= most) continue;
      // An item that is being typed may be the missing one.
      if (found === 0 || argument.items.some((item) => isEmpty(item))) continue;
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      const span = argument.flow ? argument : { start: argument.start, end: argument.start + 1 };
      report(span, `${code(call.function.name)} has ${found} ${found === 1 ? 'argument' : 'arguments'}. Expected ${wanted}.`, { typing: argument });
    }
  },
};
