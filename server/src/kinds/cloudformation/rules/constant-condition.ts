import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { callsTo } from '../calls.ts';
import { refIn } from '../resources.ts';
import { allowedIn, textOf } from '../worlds.ts';

/** Source: the template reference, intrinsic-function-reference-conditions.html; cfn-lint 1.51, W8003. Checked 2026-11-30. */
export const constantCondition: Rule = {
  id: 'cloudformation/constant-condition',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const allowed = allowedIn(root);
    for (const { fact, call, path } of callsTo(root, 'Fn::Equals')) {
      const argument = resolve(call.argument);
      if (argument?.type !== 'list' || argument.items.length !== 2 || !['Conditions', 'Rules'].includes(String(pathOf(fact)[0]))) continue;
      const facts = path.length === 0 ? fact.children : (fact.children[0]?.children ?? []);
      for (const index of [0, 1]) {
        const [node, other] = [argument.items[index], facts[1 - index]];
        const text = node && textOf(node);
        const name = refIn(other);
        const values = name === undefined ? undefined : allowed.get(name);
        if (!node || text === undefined || !name || !values || values.includes(text)) continue;
        const guess = nearest(text, values);
        const expected = guess === undefined ? `Expected ${oneOfCodes(values)}.` : `Did you mean ${code(guess)}?`;
        report(node, `This is never true: ${text === '' ? 'the empty string' : code(text)} is not an allowed value of ${code(name)}. ${expected}`, {
          typing: node,
          ...(guess === undefined
            ? {}
            : {
                fix: {
                  title: `Change to ${code(guess)}`,
                  operations: [{ op: 'set' as const, path: [...pathOf(fact), ...path, index], to: guess }],
                  suggestion: true as const,
                },
              }),
        });
      }
      const [one, two] = argument.items.map((item) => textOf(item));
      const [first, second] = facts.map((each) => refIn(each));
      const isSame = (one !== undefined && one === two) || (first !== undefined && first === second);
      if ((one !== undefined && two !== undefined) || isSame)
        report(argument, `Both sides are known, so this is always ${isSame}. Expected a parameter on one side.`, { severity: 'information' });
    }
  },
};
