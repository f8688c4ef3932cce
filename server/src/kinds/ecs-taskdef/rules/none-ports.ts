import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { containers, networkMode, setAt, taskOf } from '../task.ts';

/** Source: botocore ecs/2014-11-13, networkMode; checked 2026-11-30. */
export const nonePorts: Rule = {
  id: 'ecs-taskdef/none-ports',
  severity: 'error',
  on: containers,
  check(container, { report }) {
    const mappings = setAt(container, '/portMappings');
    if (!mappings?.entry || networkMode(taskOf(container)) !== 'none') return;
    report(mappings.entry.keySpan, 'The network mode `none` takes no port mappings. Expected the container without them, or another mode.', {
      fix: { title: 'Remove `portMappings`', operations: [{ op: 'remove', path: pathOf(mappings) }], suggestion: true },
    });
  },
};
