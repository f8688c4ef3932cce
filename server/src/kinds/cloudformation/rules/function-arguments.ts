import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { isEmpty, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callsIn } from '../calls.ts';
import { callSpan } from '../forms.ts';

/** Source: the template reference, intrinsic-function-reference.html; cfn-lint 1.51, E1011 to E1028. Checked 2026-11-23. */
export const functionArguments: Rule = {
  id: 'cloudformation/function-arguments',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, report }) {
    for (const each of callsIn(part)) {
      const { call } = each;
      const argument = resolve(call.argument);
      if (!call.function.count || !argument || argument.type !== 'list' || argument.broken) continue;
      const [least, most] = call.function.count;
      const found = argument.items.length;
      if (found >= least && found <= most) continue;
      // An item that is being typed may be the missing one.
      if (found === 0 || argument.items.some((item) => isEmpty(item))) continue;
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      const span = argument.flow ? argument : callSpan(each, text);
      report(span, `${code(call.function.name)} has ${found} ${found === 1 ? 'argument' : 'arguments'}. Expected ${wanted}.`, { typing: argument });
    }
  },
};
