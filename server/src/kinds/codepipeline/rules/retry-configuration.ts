import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { both, child, textAt } from '../pipeline.ts';

export const retryConfiguration: Rule = {
  id: 'codepipeline/retry-configuration',
  severity: 'warning',
  on: both('/stages/*/onFailure'),
  check(onFailure, { report }) {
    const retry = child(onFailure, 'retryConfiguration');
    const written = child(onFailure, 'result');
    const result = textAt(onFailure, 'result');
    if (!retry?.entry || (written && !result) || result?.text === 'RETRY') return;
    const found = result ? `The result is ${code(result.text)}` : 'There is no `result`';
    report(retry.entry.keySpan, `${found}, so \`retryConfiguration\` does nothing. Expected the result \`RETRY\` beside it.`, {
      ...(result ? { fix: { title: 'Remove `retryConfiguration`', operations: [{ op: 'remove', path: pathOf(retry) }], suggestion: true } } : {}),
    });
  },
};
