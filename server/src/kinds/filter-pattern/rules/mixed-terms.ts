import type { Rule } from '../../../core/kind.ts';
import { patternOf } from '../read.ts';

/** Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#matching-terms-unstructured-log-events of 2026-04-13, checked 2026-11-30. */
export const mixedTerms: Rule = {
  id: 'filter-pattern/mixed-terms',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const pattern = patternOf(root);
    if (pattern.type !== 'terms' || pattern.isOpen) return;
    const optional = pattern.terms.filter(({ sort }) => sort === 'optional');
    const required = pattern.terms.filter(({ sort }) => sort === 'required');
    const [first] = optional;
    if (!first || optional.length === pattern.terms.length) return;
    report(first, `Terms with \`?\` are ignored beside terms without it. Expected \`?\` in front of every term, or of none.`, {
      related: optional.slice(1).map(({ start, end }) => ({ start, end, message: 'This one is ignored too.' })),
      ...(required.length === pattern.terms.length - optional.length
        ? {
            fix: {
              title: 'Put `?` in front of every term',
              operations: required.map(({ start }) => ({ op: 'replace' as const, path: [], part: { start, end: start }, to: '?' })),
              suggestion: true,
            },
          }
        : {}),
    });
  },
};
