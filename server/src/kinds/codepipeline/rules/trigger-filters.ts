import type { Rule } from '../../../core/kind.ts';
import { both, child } from '../pipeline.ts';

/** A filter for tags that looks at branches or files too. */
export const triggerFilters: Rule = {
  id: 'codepipeline/trigger-filters',
  severity: 'warning',
  on: both('/triggers/*/gitConfiguration/push/*'),
  check(filter, { report }) {
    const tags = child(filter, 'tags');
    const other = child(filter, 'branches') ?? child(filter, 'filePaths');
    if (tags?.entry && other?.entry)
      report(
        tags.entry.keySpan,
        'This filter looks at tags and at branches or files. All must match, and a push is of a tag or of a branch. Expected a filter for each.',
        {
          related: [{ start: other.entry.keySpan.start, end: other.entry.keySpan.end, message: 'The other one.' }],
        },
      );
  },
};
