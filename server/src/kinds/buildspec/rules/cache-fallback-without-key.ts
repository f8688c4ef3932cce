import type { Rule } from '../../../core/kind.ts';

/** Source: CodeBuild user guide, caching-s3.html, checked 2026-11-23. */
export const cacheFallbackWithoutKey: Rule = {
  id: 'buildspec/cache-fallback-without-key',
  severity: 'warning',
  on: ['/cache/fallback-keys'],
  check({ entry, parent }, { report }) {
    if (entry && !parent?.children.some(({ segment }) => segment === 'key'))
      report(entry.keySpan, '`fallback-keys` counts only together with `key`. Add `key`.');
  },
};
