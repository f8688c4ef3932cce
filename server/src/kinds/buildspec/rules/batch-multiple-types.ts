import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { page } from './batch-multiple-types.md';

/** Source: CodeBuild user guide, batch-build-buildspec.html; whether two at once are refused is not known. Checked 2026-11-23. */
export const batchMultipleTypes: Rule = {
  id: 'buildspec/batch-multiple-types',
  severity: 'warning',
  page,
  on: ['/batch'],
  check({ children }, { report }) {
    const [first, ...others] = children.flatMap(({ entry }) => (entry && /^build-(list|graph|matrix|fanout)$/.test(entry.key) ? [entry] : []));
    for (const { key, keySpan } of others)
      if (first)
        report(keySpan, `${quoted(key)} is a second type of batch beside ${quoted(first.key)}. Expected one type.`, {
          related: [{ ...first.keySpan, message: 'The first one.' }],
        });
  },
};
