import type { Rule } from '../../../core/kind.ts';
import { leavesOf } from '../pattern.ts';
import { patternOf } from '../read.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#matching-term-space-delimited-log-events of 2026-04-13, checked 2026-11-30. */
export const lastField: Rule = {
  id: 'filter-pattern/last-field',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const pattern = patternOf(root);
    const [field, ...others] = pattern.type === 'fields' ? pattern.fields : [];
    if (!field?.condition || others.length > 0 || pattern.faults.length > 0) return;
    const isWhole = leavesOf(field.condition).every(
      (leaf) => leaf.type === 'compare' && leaf.operator === '=' && leaf.value.form === 'bare' && !leaf.value.isOpen && !leaf.value.text.includes('*'),
    );
    if (!isWhole) return;
    report(field, 'The only field is the whole line, so lines with more words never match. Expected another field behind it, which takes the rest.', {
      fix: { title: 'Add `...`', operations: [{ op: 'replace', path: [], part: { start: field.end, end: field.end }, to: ', ...' }], suggestion: true },
    });
  },
};
