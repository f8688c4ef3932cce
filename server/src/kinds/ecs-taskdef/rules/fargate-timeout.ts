import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { containers, numberAt, runsOn, setAt, taskOf } from '../task.ts';

const MOST = 120;

/** Source: botocore ecs/2014-11-13, ContainerDefinition.startTimeout and stopTimeout; checked 2026-11-30. */
export const fargateTimeout: Rule = {
  id: 'ecs-taskdef/fargate-timeout',
  severity: 'error',
  on: containers,
  check(container, { report }) {
    if (!runsOn(taskOf(container), 'FARGATE')) return;
    for (const name of ['startTimeout', 'stopTimeout']) {
      const place = setAt(container, `/${name}`);
      const seconds = numberAt(container, `/${name}`);
      if (place && seconds !== undefined && (seconds > MOST || seconds < 2))
        report(place.node, `On Fargate ${code(name)} has 2 to ${MOST} seconds, and this is ${seconds}.`, {
          fix: {
            title: `Change to ${seconds > MOST ? MOST : 2}`,
            operations: [{ op: 'set', path: pathOf(place), to: String(seconds > MOST ? MOST : 2) }],
            suggestion: true,
          },
        });
    }
  },
};
