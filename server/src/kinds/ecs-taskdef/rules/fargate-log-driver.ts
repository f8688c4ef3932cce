import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { containers, runsOn, taskOf } from '../task.ts';

/** Source: botocore ecs/2014-11-13, LogConfiguration.logDriver: what Fargate supports; checked 2026-11-30. */
export const fargateLogDriver: Rule = {
  id: 'ecs-taskdef/fargate-log-driver',
  severity: 'error',
  on: containers,
  check(container, { report }) {
    const [driver] = select(container, '/logConfiguration/logDriver');
    const found = driver && literalOf(driver.node);
    if (!driver || found === undefined || !runsOn(taskOf(container), 'FARGATE')) return;
    if (['fluentd', 'gelf', 'json-file', 'journald', 'syslog'].includes(found))
      report(driver.node, `Fargate does not have the log driver ${code(found)}. Expected \`awslogs\`, \`splunk\` or \`awsfirelens\`.`);
  },
};
