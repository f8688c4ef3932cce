import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { queryOf } from '../read.ts';

/** Source: CloudWatch Logs user guide, CWL_QuerySyntax.html, checked 2026-11-30. */
export const quotes: Rule = {
  id: 'logs-insights/quotes',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const { unclosed, isOpen, text } = queryOf(root);
    if (!unclosed || isOpen) return;
    const quote = text[unclosed.start] ?? '';
    const what = quote === '/' ? 'The expression' : 'The string';
    report(unclosed, `${what} that begins here is never closed, so what follows belongs to it. Expected ${code(quote)} at its end.`, {
      typing: { start: unclosed.start, end: text.length },
    });
  },
};
