import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: CodeBuild user guide, batch-build-buildspec.html; whether two at once are refused is not known. Checked 2026-11-23. */
export const batchMultipleTypes: Rule = {
  id: 'buildspec/batch-multiple-types',
  severity: 'warning',
  on: ['/batch'],
  check({ children }, { report }) {
    const [first, ...others] = children.flatMap(({ entry }) => (entry && /^build-(list|graph|matrix|fanout)$/.test(entry.key) ? [entry] : []));
    for (const { key, keySpan } of others)
      if (first)
        report(keySpan, `${code(key)} is a second type of batch beside ${code(first.key)}. Expected one type.`, {
          related: [{ ...first.keySpan, message: 'The first one.' }],
        });
  },
};
