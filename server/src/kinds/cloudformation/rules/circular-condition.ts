import type { Rule } from '../../../core/kind.ts';
import { contains } from '../../../core/node.ts';
import { condition } from '../names.ts';
import { ringsIn } from '../rings.ts';

/** Source: the template reference, conditions-section-structure.html, checked 2026-11-30. */
export const circularCondition: Rule = {
  id: 'cloudformation/circular-condition',
  severity: 'error',
  on: ['/Conditions'],
  check(section, { names, isOpen, report }) {
    const known = new Set(section.children.map(({ segment }) => String(segment)));
    const uses = names().filter(
      (name) => name.family === condition && name.role === 'use' && known.has(name.text) && contains(section.node, name.start) && !isOpen(name),
    );
    for (const { at, only, shown, related } of ringsIn(section, uses))
      report(at, only === undefined ? `Circular conditions: ${shown}. None of them can be evaluated first.` : `The condition ${only} refers to itself.`, {
        related,
      });
  },
};
