import type { Rule } from '../../../core/kind.ts';
import { numberAt, places, setAt } from '../task.ts';

export const healthTimeout: Rule = {
  id: 'ecs-taskdef/health-timeout',
  severity: 'hint',
  on: places('/containerDefinitions/*/healthCheck'),
  check(check, { report }) {
    const place = setAt(check, '/timeout');
    const [timeout, interval] = [numberAt(check, '/timeout'), numberAt(check, '/interval')];
    if (place && timeout !== undefined && interval !== undefined && timeout >= interval)
      report(place.node, `A check may take ${timeout} seconds, and the next one begins after ${interval}. Expected a timeout below the interval.`);
  },
};
