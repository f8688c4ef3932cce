import type { Rule } from '../../../core/kind.ts';
import { BY_SCRIPT, reference } from '../names.ts';
import { ringsIn } from '../rings.ts';

/** Source: CloudFormation user guide, troubleshooting.html, "Circular dependency", checked 2026-11-30. */
export const circularDependency: Rule = {
  id: 'cloudformation/circular-dependency',
  severity: 'error',
  on: ['/Resources'],
  check(section, { names, isOpen, report }) {
    const resources = new Set(section.children.map(({ segment }) => String(segment)));
    const parameters = new Set(
      names().flatMap(({ family, role, sort, text }) => (family === reference && role === 'definition' && sort === 'parameter' ? [text] : [])),
    );
    const uses = names().filter(
      (name) =>
        name.family === reference && name.role === 'use' && name.sort !== BY_SCRIPT && resources.has(name.text) && !parameters.has(name.text) && !isOpen(name),
    );
    for (const { at, only, shown, related } of ringsIn(section, uses))
      report(at, only === undefined ? `Circular dependency: ${shown}. None of them can be created first.` : `${only} refers to itself.`, { related });
  },
};
