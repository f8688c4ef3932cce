import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { covers, pairsIn } from '../contradiction.ts';
import { conditionsOf } from '../pattern.ts';
import { patternOf } from '../read.ts';

/** Source: the semantics in `matcher.ts`. */
export const alwaysHolds: Rule = {
  id: 'filter-pattern/always-holds',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const pattern = patternOf(root);
    if (pattern.isOpen) return;
    for (const condition of conditionsOf(pattern))
      for (const { one, other, of } of pairsIn(condition, 'or', covers)) {
        const sign = of.signs.length === 1 ? of.signs[0] : undefined;
        report(other, `Any value of ${code(one.subject.name)} differs from one of both, so this always holds. Did you mean \`&&\`?`, {
          related: [{ start: one.start, end: one.end, message: 'This is the other condition.' }],
          ...(sign ? { fix: { title: 'Change to `&&`', operations: [{ op: 'replace', path: [], part: sign, to: '&&' }], suggestion: true } } : {}),
        });
      }
  },
};
