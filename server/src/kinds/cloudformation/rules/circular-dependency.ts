import type { Rule } from '../../../core/kind.ts';
import { resourceUses } from '../names.ts';
import { ringsIn } from '../rings.ts';

/** Source: CloudFormation user guide, troubleshooting.html, "Circular dependency", checked 2026-11-30. */
export const circularDependency: Rule = {
  id: 'cloudformation/circular-dependency',
  severity: 'error',
  on: ['/Resources'],
  check(section, { names, isOpen, report }) {
    const uses = resourceUses(names()).filter((use) => !isOpen(use));
    for (const { at, only, shown, related } of ringsIn(section, uses))
      report(at, only === undefined ? `Circular dependency: ${shown}. None of them can be created first.` : `${only} refers to itself.`, { related });
  },
};
