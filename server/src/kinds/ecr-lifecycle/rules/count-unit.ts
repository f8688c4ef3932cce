import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

/** Source: Amazon ECR user guide, lifecycle_policy_parameters.html of 2026-04-13, checked 2026-11-30. */
export const countUnit: Rule = {
  id: 'ecr-lifecycle/count-unit',
  severity: 'error',
  on: ['/rules/*/selection'],
  check(selection, { report }) {
    const type = textAt(selection, '/countType');
    const [fact] = select(selection, '/countType');
    const [unit] = select(selection, '/countUnit');
    if (type === 'imageCountMoreThan' && unit?.entry)
      report(unit.entry.keySpan, '`imageCountMoreThan` counts images and has no unit of time. Expected no `countUnit`.', {
        fix: { title: 'Remove `countUnit`', operations: [{ op: 'remove', path: pathOf(unit) }] },
      });
    if (fact && type?.startsWith('since') && lacks(selection, 'countUnit'))
      report(fact.node, `${code(type)} counts days, and the unit is missing. Expected \`countUnit\` with \`days\`.`, {
        typing: selection.node,
        fix: { title: 'Add `countUnit`', operations: [{ op: 'insert', path: pathOf(selection), key: 'countUnit', value: 'days' }] },
      });
  },
};
