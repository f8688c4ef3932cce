import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { identifier } from '../tasks.ts';

/** Source: CodeBuild user guide, batch-build-buildspec.html, checked 2026-11-23. */
export const batchDuplicateIdentifier = repeatedNames({
  id: 'buildspec/batch-duplicate-identifier',
  severity: 'error',
  family: identifier,
  says: ({ text }) => `${code(text)} is the identifier of two tasks. Expected a different one for each.`,
});
