import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { child } from '../pipeline.ts';

export const metadata: Rule = {
  id: 'codepipeline/metadata',
  isForFiles: true,
  severity: 'hint',
  on: [''],
  check(_, { root, report }) {
    const found = child(root, 'metadata');
    if (found?.entry && child(root, 'pipeline'))
      report(found.entry.keySpan, '`get-pipeline` adds `metadata`, and `update-pipeline` refuses it. Remove it before you hand the file back.', {
        tag: 'unnecessary',
        fix: { title: 'Remove `metadata`', operations: [{ op: 'remove', path: pathOf(found) }], suggestion: true },
      });
  },
};
