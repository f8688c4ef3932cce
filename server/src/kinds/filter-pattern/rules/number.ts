import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isNumber } from '../matcher.ts';
import { conditionsOf, leavesOf } from '../pattern.ts';
import { patternOf } from '../read.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#matching-terms-json-log-events of 2026-04-13, checked 2026-11-30. */
export const number: Rule = {
  id: 'filter-pattern/number',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const leaf of conditionsOf(patternOf(root)).flatMap(leavesOf)) {
      if (leaf.type !== 'compare' || leaf.operator === '=' || leaf.operator === '!=' || leaf.value.isOpen) continue;
      const { text, form, start, end } = leaf.value;
      if (form === 'bare' && isNumber(text)) continue;
      const isQuoted = form === 'quoted' && isNumber(text);
      report(leaf.value, `${code(leaf.operator)} compares numbers. ${isQuoted ? `Expected ${code(text)} without quotes.` : `${code(text)} is not a number.`}`, {
        ...(isQuoted ? { fix: { title: 'Remove the quotes', operations: [{ op: 'replace', path: [], part: { start, end }, to: text }] } } : {}),
      });
    }
  },
};
