import type { Rule } from '../../../core/kind.ts';
import { hasKey } from '../entries.ts';

const targets = ['jvm', 'kafka', 'kafka-consumer', 'kafka-producer', 'tomcat'];

/** Source: amazon-cloudwatch-agent, translator/config/schema.json (anyOf of jmx) of 2026-08-07; checked 2026-11-30. */
export const jmxTarget: Rule = {
  id: 'cloudwatch-agent/jmx-target',
  severity: 'error',
  on: ['/metrics/metrics_collected/jmx', '/metrics/metrics_collected/jmx/*'],
  check(fact, { report }) {
    const { node, entry, parent, segment } = fact;
    const isObject = segment === 'jmx' || typeof segment === 'number';
    if (!isObject || node.type !== 'map' || node.broken || targets.some((name) => hasKey(fact, name))) return;
    if (node.entries.some(({ key }) => /^(?:jvm|kafka|tomcat|measurement)/i.test(key))) return;
    report(
      entry?.keySpan ?? node.entries[0]?.keySpan ?? parent?.entry?.keySpan ?? node,
      '`jmx` doesn’t say what to collect. Expected `jvm`, `kafka`, `kafka-consumer`, `kafka-producer` or `tomcat`: the agent refuses the configuration.',
    );
  },
};
