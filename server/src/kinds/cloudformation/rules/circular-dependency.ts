import type { Rule } from '../../../core/kind.ts';
import { resourceUses } from '../names.ts';
import { ringsIn } from '../rings.ts';
import { makesWait, samWaits } from '../sam/order.ts';

/** Source: CloudFormation user guide, troubleshooting.html, "Circular dependency", checked 2026-11-30. */
export const circularDependency: Rule = {
  id: 'cloudformation/circular-dependency',
  severity: 'error',
  on: ['/Resources'],
  check(section, { root, names, isOpen, report }) {
    const uses = resourceUses(names()).filter((use) => !isOpen(use) && makesWait(use, root));
    for (const { at, only, shown, related } of ringsIn(section, uses, samWaits(root, names())))
      report(at, only === undefined ? `Circular dependency: ${shown}. None of them can be created first.` : `${only} refers to itself.`, { related });
  },
};
