import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { hasUnknownKey, places, textAt } from '../task.ts';

/** Source: ECS API, LogConfiguration, and Docker's page on the driver: both options are required; checked 2026-11-30. */
export const splunkOptions: Rule = {
  id: 'ecs-taskdef/splunk-options',
  severity: 'error',
  on: places('/containerDefinitions/*/logConfiguration'),
  check(configuration, { report }) {
    const [driver] = select(configuration, '/logDriver');
    if (!driver || textAt(configuration, '/logDriver') !== 'splunk') return;
    const options = select(configuration, '/options')[0];
    const names = select(configuration, '/secretOptions/*/name').map(({ node }) => literalOf(node));
    if ((options && hasUnknownKey(options)) || names.includes(undefined)) return;
    const missing = ['splunk-token', 'splunk-url'].filter((name) => !names.includes(name) && !options?.children.some(({ segment }) => segment === name));
    if (missing.length > 0)
      report(
        driver.node,
        `The log driver \`splunk\` needs ${missing.map((name) => code(name)).join(' and ')}. Expected it in \`options\`, or in \`secretOptions\`.`,
      );
  },
};
