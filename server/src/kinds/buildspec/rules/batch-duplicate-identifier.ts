import { repeatedNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { identifier } from '../tasks.ts';
import { page } from './batch-duplicate-identifier.md';

/** Source: CodeBuild user guide, batch-build-buildspec.html, checked 2026-11-23. */
export const batchDuplicateIdentifier = repeatedNames({
  id: 'buildspec/batch-duplicate-identifier',
  severity: 'error',
  page,
  family: identifier,
  says: ({ text }) => `${quoted(text)} is the identifier of two tasks. Expected a different one for each.`,
});
