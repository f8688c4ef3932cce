import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { subjectOf } from '../groups.ts';

const partOf: Readonly<Record<string, string>> = { TimeBasedCanary: 'timeBasedCanary', TimeBasedLinear: 'timeBasedLinear' };

/** Source: botocore codedeploy/2014-10-06 of 2026-08-07, TrafficRoutingConfig, checked 2026-11-30. */
export const traffic: Rule = {
  id: 'codedeploy-group/traffic',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const [routing] = select(subjectOf(root), '/trafficRoutingConfig');
    const type = routing && textAt(routing, '/type');
    if (!routing || type === undefined || !['TimeBasedCanary', 'TimeBasedLinear', 'AllAtOnce'].includes(type)) return;
    const own = partOf[type];
    const [of] = select(routing, '/type');
    for (const other of Object.values(partOf).filter((part) => part !== own))
      for (const { entry } of select(routing, `/${other}`))
        if (entry) report(entry.keySpan, `${code(other)} does not go with ${code(type)}. Expected ${own ? code(own) : 'no such key'}.`);
    if (own && of && Object.values(partOf).every((part) => lacks(routing, part)))
      report(of.node, `${code(type)} says in which steps. Expected ${code(own)}.`, { typing: routing.node });
  },
};
