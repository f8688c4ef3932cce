import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { places, setAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, LinuxParameters.swappiness: ignored without maxSwap; checked 2026-11-30. */
export const swappiness: Rule = {
  id: 'ecs-taskdef/swappiness',
  severity: 'warning',
  on: places('/containerDefinitions/*/linuxParameters'),
  check(parameters, { report }) {
    const found = setAt(parameters, '/swappiness');
    if (found?.entry && select(parameters, '/maxSwap').length === 0) report(found.entry.keySpan, '`swappiness` counts with `maxSwap` only, which is missing.');
  },
};
