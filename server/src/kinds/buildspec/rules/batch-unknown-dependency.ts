import { unknownNames } from '../../../core/names.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { identifier } from '../tasks.ts';

/** Source: CodeBuild user guide, batch-build-buildspec.html, checked 2026-11-23. */
export const batchUnknownDependency = unknownNames({
  id: 'buildspec/batch-unknown-dependency',
  severity: 'error',
  family: identifier,
  says: ({ text }) => `${code(text)} is not a task of this graph.`,
  expects: (others) => (others.length > 0 ? `Expected ${oneOfCodes(others)}.` : 'Expected no dependency: it is the only task.'),
});
