import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { containers, isWindows, runsOn, setAt, taskOf, tasks } from '../task.ts';

/** Keys of a task, and of a container, that no task on Fargate can have; with an empty list or `false` they do no harm. */
const ofTask = ['/placementConstraints', '/ipcMode', '/inferenceAccelerators'];
const ofContainer = [
  '/privileged',
  '/disableNetworking',
  '/dnsServers',
  '/dnsSearchDomains',
  '/extraHosts',
  '/dockerSecurityOptions',
  '/links',
  '/linuxParameters/devices',
  '/linuxParameters/sharedMemorySize',
  '/linuxParameters/maxSwap',
  '/linuxParameters/swappiness',
];

/** Source: ECS developer guide, fargate-tasks-services.html, "Task definition parameters that are not valid"; botocore ecs/2014-11-13; checked 2026-11-30. */
export const fargateUnsupported: Rule = {
  id: 'ecs-taskdef/fargate-unsupported',
  severity: 'error',
  on: [...tasks, ...containers],
  check(fact, { report }) {
    const isTask = select(fact, '/containerDefinitions').length > 0;
    const task = isTask ? fact : taskOf(fact);
    if (!runsOn(task, 'FARGATE')) return;
    const refused = (found: Fact, expected = 'Expected the task without it'): void =>
      report(found.entry?.keySpan ?? found.node, `Fargate does not support ${code(found.entry?.key ?? '')}. ${expected}.`, {
        fix: { title: `Remove ${code(found.entry?.key ?? '')}`, operations: [{ op: 'remove', path: pathOf(found) }], suggestion: true },
      });
    for (const pointer of isTask ? ofTask : ofContainer) {
      const found = setAt(fact, pointer);
      if (found && literalOf(found.node) !== 'false') refused(found);
    }
    const pid = isTask ? setAt(fact, '/pidMode') : undefined;
    if (pid && !isWindows(task) && literalOf(pid.node) === 'host')
      report(pid.node, 'Fargate has no host to share processes with. Expected `task`, or no `pidMode`.');
    for (const type of select(fact, '/resourceRequirements/*/type'))
      if (['GPU', 'NeuronDevice'].includes(literalOf(type.node) ?? ''))
        report(type.node, `Fargate has no ${literalOf(type.node)}. Expected EC2 or Managed Instances for this task.`);
    for (const added of select(fact, '/linuxParameters/capabilities/add/*')) {
      const name = literalOf(added.node);
      if (name !== undefined && name !== 'SYS_PTRACE')
        report(added.node, `Fargate does not add the capability ${code(name)}. Expected \`SYS_PTRACE\`, the only one it adds.`);
    }
  },
};
