import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { subjectOf } from '../groups.ts';

/** What belongs to servers, and what to functions and services. */
const ofServers = ['minimumHealthyHosts', 'zonalConfig'];
const ofTraffic = ['trafficRoutingConfig'];

/** Source: CodeDeploy user guide, deployment-configurations-create.html, checked 2026-11-30. */
export const platform: Rule = {
  id: 'codedeploy-group/platform',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const subject = subjectOf(root);
    const name = textAt(subject, '/computePlatform') ?? '';
    // A group has it where it is printed.
    const isGroup = ['/deploymentGroupName', '/deploymentGroupId', '/applicationName'].some((pointer) => select(subject, pointer).length > 0);
    if (!['Server', 'Lambda', 'ECS'].includes(name) || isGroup) return;
    const [wrong, wanted] = name === 'Server' ? [ofTraffic, 'minimumHealthyHosts'] : [ofServers, 'trafficRoutingConfig'];
    for (const key of wrong)
      for (const { entry } of select(subject, `/${key}`))
        if (entry) report(entry.keySpan, `${code(key)} is not for the platform ${code(name)}. Expected ${code(wanted)}.`);
    const [of] = select(subject, '/computePlatform');
    if (
      of &&
      wrong.every((key) => select(subject, `/${key}`).length === 0) &&
      lacks(subject, wanted) &&
      !(name === 'Server' && select(subject, '/zonalConfig').length > 0)
    )
      report(of.node, `A configuration for ${code(name)} says how it deploys. Expected ${code(wanted)}.`, { typing: subject.node });
  },
};
