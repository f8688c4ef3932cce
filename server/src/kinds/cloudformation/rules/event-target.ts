import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { needsOfService, serviceOfType } from '../../eventbridge-rule/services.ts';
import { needsOf } from '../../eventbridge-schedule/needs.ts';
import { childOf, getAttIn, literalIn, type Resource, refIn, resourceOf, resourcesIn } from '../resources.ts';

/** Source: as of `eventbridge-rule/services.ts` and `eventbridge-schedule/needs.ts`, and EventBridge user guide, eb-rule-dlq.html and eb-create-rule-schedule.html. Checked 2026-11-30. */
export const eventTarget: Rule = {
  id: 'cloudformation/event-target',
  severity: 'error',
  on: ['/Resources'],
  check(resources, { root, report }) {
    const all = resourcesIn(root);
    const named = (value: Fact | undefined): Resource | undefined => all.get(getAttIn(value)?.resource ?? refIn(value) ?? '');
    for (const { type, properties } of resources.children.map(resourceOf)) {
      if (!properties || properties.computed) continue;
      if (type === 'AWS::Scheduler::Schedule') judgeSchedule(childOf(properties, 'Target'));
      if (type !== 'AWS::Events::Rule') continue;
      const bus = childOf(properties, 'EventBusName');
      if (bus && childOf(properties, 'ScheduleExpression') && named(bus)?.type === 'AWS::Events::EventBus')
        report(bus.node, 'A schedule fires on the default bus alone, and this rule is on another one. Expected no `EventBusName`, or a rule for the schedule.');
      for (const target of childOf(properties, 'Targets')?.children ?? []) if (target.node.type === 'map' && !target.computed) judge(target);
    }

    function judgeSchedule(target: Fact | undefined): void {
      const resource = target?.node.type === 'map' && !target.computed ? judgeQueues(target) : undefined;
      const arn = childOf(target, 'Arn');
      const needs = needsOf(serviceOfType[resource?.type ?? ''] ?? '');
      if (arn && needs && !childOf(target, needs.parameters))
        report(arn.node, `${needs.why}. Expected ${code(needs.parameters)}.`, { typing: target?.node ?? arn.node });
    }

    function judge(target: Fact): void {
      const arn = childOf(target, 'Arn');
      const needs = needsOfService(serviceOfType[judgeQueues(target)?.type ?? ''] ?? '');
      if (!arn || !needs) return;
      if (needs.parameters && !childOf(target, needs.parameters))
        report(arn.node, `${needs.title} needs to know what to run. Expected ${code(needs.parameters)}.`, { typing: target.node });
      else if (needs.role && !childOf(target, 'RoleArn'))
        report(arn.node, `${needs.title} is called with a role. Expected \`RoleArn\`, a role that \`events.amazonaws.com\` can assume.`, {
          severity: 'warning',
          typing: target.node,
        });
    }

    /** The resource that a target is, and what is wrong with its queues. */
    function judgeQueues(target: Fact): Resource | undefined {
      const arn = childOf(target, 'Arn');
      const resource = named(arn);
      const letters = childOf(childOf(target, 'DeadLetterConfig'), 'Arn');
      const queue = named(letters);
      if (letters && queue && isFifo(queue))
        report(letters.node, `${code(queue.id)} is a FIFO queue, which can’t take undelivered events. Expected a standard queue.`, { typing: letters.node });
      if (arn && resource && isFifo(resource) && !childOf(childOf(target, 'SqsParameters'), 'MessageGroupId') && !childOf(target, 'SqsParameters')?.computed)
        report(arn.node, `${code(resource.id)} is a FIFO queue, which takes messages with a group alone. Expected \`SqsParameters\` with \`MessageGroupId\`.`, {
          typing: target.node,
        });
      return resource;
    }
  },
};

const isFifo = ({ type, properties }: Resource): boolean => type === 'AWS::SQS::Queue' && literalIn(properties, 'FifoQueue') === 'true';
