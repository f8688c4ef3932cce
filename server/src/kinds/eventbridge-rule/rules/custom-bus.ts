import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';

/** Source: EventBridge user guide, eb-create-rule-schedule.html: schedules are for the default bus. Checked 2026-11-30. */
export const customBus: Rule = {
  id: 'eventbridge-rule/custom-bus',
  severity: 'error',
  on: ['/EventBusName'],
  check({ node }, { root, report }) {
    const bus = literalOf(node);
    const [schedule] = select(root, '/ScheduleExpression');
    if (!bus || bus === 'default' || bus.endsWith(':event-bus/default') || !schedule?.entry) return;
    report(node, `A schedule fires on the default bus alone, and this rule is on ${code(bus)}. Expected no \`EventBusName\`, or a rule for the schedule.`, {
      related: [{ ...schedule.entry.keySpan, message: 'The schedule.' }],
    });
  },
};
