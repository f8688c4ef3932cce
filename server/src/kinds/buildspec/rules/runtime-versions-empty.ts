import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (phases/install/runtime-versions): one runtime at least. Checked 2026-11-30. */
export const runtimeVersionsEmpty: Rule = {
  id: 'buildspec/runtime-versions-empty',
  severity: 'warning',
  on: ['/phases/install/runtime-versions'],
  check(fact, { report }) {
    const { node, entry } = fact;
    if (!entry || entry.half || !(isEmpty(node) || (node.type === 'map' && node.entries.length === 0))) return;
    report(entry.keySpan, '`runtime-versions` is empty. Expected at least one runtime, such as `nodejs: 24`.', {
      typing: { start: entry.keySpan.start, end: Math.max(node.end, entry.keySpan.end + 2) },
      fix: { title: 'Remove `runtime-versions`', operations: [{ op: 'remove', path: pathOf(fact) }] },
    });
  },
};
