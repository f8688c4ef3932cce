import { pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { callsIn } from '../calls.ts';

/** Source: the template reference, intrinsic-function-reference-sub.html; cfn-lint 1.51, W1019. Checked 2026-11-30. */
export const unusedVariable: Rule = {
  id: 'cloudformation/unused-variable',
  severity: 'warning',
  on: [EACH_PART],
  byPart: true,
  check(part, { report }) {
    for (const { fact, call, path } of callsIn(part)) {
      const argument = call.function.name === 'Fn::Sub' ? resolve(call.argument) : undefined;
      const [text, variables] = argument?.type === 'list' && argument.items.length === 2 ? argument.items.map((item) => resolve(item)) : [];
      if (text?.type !== 'scalar' || text.tag !== undefined || text.broken || variables?.type !== 'map') continue;
      const used = new Set(
        [...text.text.matchAll(/\$\{([^}\r\n]{1,300})\}/g)].map(([, name = '']) => name.trim()).flatMap((name) => [name, name.split('.')[0] ?? '']),
      );
      const { entries } = variables;
      for (const { key, keySpan, half } of entries) {
        if (used.has(key) || half || key === '' || key.startsWith('Fn::') || key === '<<') continue;
        const at = [...pathOf(fact), ...path, 1];
        report(keySpan, `The string has no ${code(`\${${key}}`)}, so this variable is never used.`, {
          tag: 'unnecessary',
          typing: keySpan,
          ...(entries.length > 1 ? { fix: { title: `Remove ${code(key)}`, operations: [{ op: 'remove', path: [...at, key] }], suggestion: true } } : {}),
        });
      }
    }
  },
};
