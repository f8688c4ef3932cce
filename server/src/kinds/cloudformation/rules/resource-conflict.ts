import type { Rule } from '../../../core/kind.ts';
import { conflictsOf } from '../conflicts.ts';
import { resourcesIn } from '../resources.ts';

/** Source: see conflicts.ts. */
export const resourceConflict: Rule = {
  id: 'cloudformation/resource-conflict',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const resources = resourcesIn(root);
    for (const resource of resources.values())
      for (const { check, at, message, others } of conflictsOf(resource, resources))
        report(at.entry?.keySpan ?? at.node, message, {
          check,
          related: others.flatMap((other) => (other?.entry ? [{ ...other.entry.keySpan, message: 'It contradicts this.' }] : [])),
        });
  },
};
