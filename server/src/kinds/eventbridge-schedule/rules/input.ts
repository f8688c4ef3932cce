import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { serviceOf } from '../../eventbridge-rule/services.ts';
import { isJson } from '../../json-text.ts';
import { targetIn } from '../target.ts';

/** Which targets take JSON alone, by the service in their ARN. */
const taking: Readonly<Record<string, string>> = {
  events: 'An event bus',
  lambda: 'A function',
  scheduler: 'A call of a service',
  states: 'A state machine',
};

/** Source: botocore 1.43.11, scheduler/2021-06-30, Target, and EventBridge Scheduler user guide, managing-targets-universal.html. Checked 2026-11-30. */
export const input: Rule = {
  id: 'eventbridge-schedule/input',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const target = targetIn(root);
    if (!target) return;
    const [arn] = select(target, '/Arn');
    const [given] = select(target, '/Input');
    const service = arn && serviceOf(literalOf(arn.node) ?? '');
    const text = given && literalOf(given.node);
    const who = service !== undefined && Object.hasOwn(taking, service) ? taking[service] : undefined;
    if (given && text && who && !isJson(text))
      report(given.node, `${who} takes JSON, and \`Input\` is none. Expected JSON in a string.`, { typing: given.node });
  },
};
