import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { hasKey } from '../entries.ts';
import { objects, withoutInstances } from '../windows.ts';

/** Source: amazon-cloudwatch-agent, translate/metrics/util/commonconfigutil.go (ProcessWindowsCommonConfig); checked 2026-11-30. */
export const noInstances: Rule = {
  id: 'cloudwatch-agent/no-instances',
  severity: 'warning',
  on: Object.keys(objects)
    .filter((name) => !withoutInstances.includes(name))
    .map((name) => `/metrics/metrics_collected/${name}`),
  check(fact, { report }) {
    if (fact.node.type !== 'map' || fact.node.broken || !fact.entry || !hasKey(fact, 'measurement')) return;
    if (hasKey(fact, 'resources') || fact.node.entries.some(({ key }) => /^resource|^instances/i.test(key))) return;
    report(
      fact.entry.keySpan,
      `${code(fact.entry.key)} has instances, and without \`resources\` the agent collects none of them. Expected \`resources\`, such as \`["*"]\`.`,
      {
        fix: {
          title: 'Add `resources` for all instances',
          operations: [{ op: 'insert', path: pathOf(fact), key: 'resources', value: ['*'] }],
          suggestion: true,
        },
      },
    );
  },
};
