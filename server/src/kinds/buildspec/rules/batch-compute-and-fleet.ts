import type { Rule } from '../../../core/kind.ts';

/** Source: CodeBuild user guide, batch-build-buildspec.html (env/fleet), checked 2026-11-23. */
export const batchComputeAndFleet: Rule = {
  id: 'buildspec/batch-compute-and-fleet',
  severity: 'error',
  on: ['/batch/build-list/*/env/fleet', '/batch/build-graph/*/env/fleet', '/batch/build-matrix/static/env/fleet'],
  check({ entry, parent }, { report }) {
    const compute = parent?.children.find(({ segment }) => segment === 'compute-type')?.entry;
    if (entry && compute)
      report(entry.keySpan, 'The task has both `fleet` and `compute-type`. Expected one of them: a fleet already has its machines.', {
        related: [{ ...compute.keySpan, message: 'The other one.' }],
      });
  },
};
