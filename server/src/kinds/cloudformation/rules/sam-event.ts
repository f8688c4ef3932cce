import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { presenceOf } from '../presence.ts';
import { childOf, literalIn } from '../resources.ts';
import { serverlessAt } from '../sam/effective.ts';
import { eventsOf, type SamEvent } from '../sam/events-of.ts';

/** Events of rules and schedules, which can be switched off by two keys of which one is older. */
const switched = ['CloudWatchEvent', 'EventBridgeRule', 'Schedule'];
/** Those that may have a dead-letter queue. */
const delivered = [...switched, 'ScheduleV2'];
/** Those that a function with tenant isolation takes. */
const forTenants = ['Api', 'HttpApi'];

/** Source: aws/serverless-application-model at 7000d0a, model/eventsources, model/stepfunctions/events.py and model/sam_resources.py, checked 2026-11-30. */
export const samEvent: Rule = {
  id: 'cloudformation/sam-event',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, context) {
    const resource = serverlessAt(fact, context);
    if (!resource) return;
    const { report } = context;
    const hasTenants = resource.settings.has('TenancyConfig') === 'yes';
    for (const event of eventsOf(resource)) {
      check(event, report);
      const type = childOf(event.fact, 'Type');
      if (hasTenants && type && event.type !== '' && !forTenants.includes(event.type))
        report(
          type.node,
          `A function with ${code('TenancyConfig')} can't have the event type ${code(event.type)}. Expected ${code('Api')} or ${code('HttpApi')}.`,
          {
            check: 'tenancy',
            typing: type.node,
          },
        );
    }
  },
};

function check({ type, properties }: SamEvent, report: RuleContext['report']): void {
  if (!properties) return;
  const together = (one: string, other: string, within = properties, name = 'together'): void => {
    const [first, second] = [childOf(within, one), childOf(within, other)];
    if (first?.entry && second?.entry)
      report(second.entry.keySpan, `${code(other)} can't be used together with ${code(one)}. Expected one of them.`, {
        check: name,
        typing: second.entry.keySpan,
        related: [{ ...first.entry.keySpan, message: `${code(one)} is here.` }],
      });
  };
  if (switched.includes(type)) together('State', 'Enabled');
  if (type === 'ScheduleV2' && literalIn(properties, 'OmitName') === 'true') together('OmitName', 'Name');
  const letters = delivered.includes(type) ? childOf(properties, 'DeadLetterConfig') : undefined;
  if (!letters?.entry || letters.computed) return;
  together('Arn', 'Type', letters, 'dead-letters');
  if (['Arn', 'Type'].every((key) => presenceOf(letters, key) === 'no'))
    report(letters.entry.keySpan, `${code('DeadLetterConfig')} doesn't specify a queue. Expected ${code('Arn')}, or ${code('Type: SQS')} for a new one.`, {
      check: 'dead-letters',
      typing: letters.node,
    });
}
