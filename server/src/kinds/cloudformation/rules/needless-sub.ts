import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { callsIn } from '../calls.ts';
import { asItsText, callSpan } from '../forms.ts';

/** Source: the template reference, intrinsic-function-reference-sub.html; cfn-lint 1.51, W1020. Checked 2026-11-30. */
export const needlessSub: Rule = {
  id: 'cloudformation/needless-sub',
  severity: 'hint',
  on: [EACH_PART],
  byPart: true,
  check(part, { text, report }) {
    for (const each of callsIn(part)) {
      const argument = each.call.function.name === 'Fn::Sub' ? resolve(each.call.argument) : undefined;
      if (
        argument?.type !== 'scalar' ||
        argument.broken ||
        argument.text === '' ||
        (!each.call.isTag && argument.tag !== undefined) ||
        argument.text.includes('${')
      )
        continue;
      // In a macro's hands a function may mean something else.
      if (each.within.some(({ call }) => call.function.name === 'Fn::Transform')) continue;
      const operations = asItsText(each, argument);
      report(callSpan(each, text), '`Fn::Sub` replaces nothing here: there is no `${` in the string. Expected the string alone.', {
        tag: 'unnecessary',
        ...(operations ? { fix: { title: 'Remove `Fn::Sub`', operations } } : {}),
      });
    }
  },
};
