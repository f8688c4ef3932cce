import type { Rule } from '../../../core/kind.ts';

/** Source: CodeBuild user guide, batch-build-buildspec.html: a key of build graphs only. Checked 2026-11-23. */
export const batchDependOnInList: Rule = {
  id: 'buildspec/batch-depend-on-in-list',
  severity: 'warning',
  on: ['/batch/build-list/*/depend-on'],
  check({ entry }, { root, report }) {
    if (!entry || entry.half) return;
    const batch = root.children.find(({ segment }) => segment === 'batch');
    const taken = batch?.children.some(({ segment }) => segment === 'build-graph');
    report(entry.keySpan, '`depend-on` is a key of tasks in `build-graph`. A build list starts all of its tasks at once.', {
      ...(taken
        ? {}
        : {
            fix: {
              title: 'Make the list a build graph',
              operations: [{ op: 'rename', path: ['batch', 'build-list'], to: 'build-graph' }],
              suggestion: true as const,
            },
          }),
    });
  },
};
