import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { literalIn } from '../resources.ts';
import { globalsFor } from '../sam/effective.ts';

/** Source: aws/serverless-application-model at 7000d0a, plugins/globals/globals.py, checked 2026-11-30. */
export const samIgnoreGlobals: Rule = {
  id: 'cloudformation/sam-ignore-globals',
  severity: 'error',
  on: ['/Resources/*/IgnoreGlobals'],
  byPart: true,
  check(list, { root, report }) {
    const globals = globalsFor(root, literalIn(list.parent, 'Type') ?? '');
    if (!globals || globals.computed || list.computed) return;
    const keys = globals.children.flatMap(({ entry }) => (entry ? [entry.key] : []));
    for (const item of list.children) {
      const name = literalOf(item.node);
      if (name === undefined || keys.includes(name)) continue;
      const guess = nearest(name, keys);
      const expected = guess === undefined ? `Expected ${oneOfCodes(keys)}.` : `Did you mean ${code(guess)}?`;
      report(item.node, `${code('Globals')} doesn't set ${code(name)} for this type, so the transform fails. ${expected}`, {
        typing: item.node,
        ...(guess === undefined
          ? {}
          : {
              fix: {
                title: `Change to ${code(guess)}`,
                operations: [{ op: 'set', path: pathOf(item), to: guess }],
                ...(isMisspelling(name, guess) ? {} : { suggestion: true as const }),
              },
            }),
      });
    }
  },
};
