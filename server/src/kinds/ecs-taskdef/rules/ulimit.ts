import type { Rule } from '../../../core/kind.ts';
import { numberAt, places, runsOn, setAt, taskOf, textAt } from '../task.ts';

const MOST_FILES = 1_048_576;

/** Source: ECS developer guide, fargate-tasks-services.html, task resource limits; setrlimit(2); checked 2026-11-30. */
export const ulimit: Rule = {
  id: 'ecs-taskdef/ulimit',
  severity: 'error',
  on: places('/containerDefinitions/*/ulimits/*'),
  check(limit, { report }) {
    const [soft, hard] = [numberAt(limit, '/softLimit'), numberAt(limit, '/hardLimit')];
    const [softPlace, hardPlace] = [setAt(limit, '/softLimit'), setAt(limit, '/hardLimit')];
    if (softPlace && soft !== undefined && hard !== undefined && soft > hard)
      report(softPlace.node, `The soft limit of ${soft} is above the hard limit of ${hard}. Expected at most as much.`);
    const isOnFargate = runsOn(taskOf(limit.parent?.parent ?? limit), 'FARGATE');
    if (hardPlace && hard !== undefined && hard > MOST_FILES && isOnFargate && textAt(limit, '/name') === 'nofile')
      report(hardPlace.node, `Fargate lets a container open ${MOST_FILES} files at most. Expected no more.`);
  },
};
