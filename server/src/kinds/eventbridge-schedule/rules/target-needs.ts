import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { serviceOf } from '../../eventbridge-rule/services.ts';
import { needsOf } from '../needs.ts';
import { targetIn } from '../target.ts';

/** Keys that say what sort of target it is. */
const parameters = ['EcsParameters', 'EventBridgeParameters', 'KinesisParameters', 'SageMakerPipelineParameters', 'SqsParameters'];

/** Source: EventBridge Scheduler user guide, managing-targets-templated.html; botocore 1.43.11, scheduler/2021-06-30, Target. Checked 2026-11-30. */
export const targetNeeds: Rule = {
  id: 'eventbridge-schedule/target-needs',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const target = targetIn(root);
    if (!target) return;
    const [first, second] = parameters.flatMap((key) => select(target, `/${key}`)).filter(({ node }) => node.type === 'map');
    if (first?.entry && second?.entry)
      report(second.entry.keySpan, `A schedule has one target, and ${code(first.entry.key)} says what it is already. Expected one of them.`, {
        related: [{ ...first.entry.keySpan, message: 'The other one.' }],
      });
    const [at] = select(target, '/Arn');
    const arn = textAt(target, '/Arn');
    if (!at || arn === undefined) return;
    const service = serviceOf(arn) ?? '';
    const needs = needsOf(service);
    if (needs && lacks(target, needs.parameters)) report(at.node, `${needs.why}. Expected ${code(needs.parameters)}.`, { typing: target.node });
    if (service === 'sqs' && arn.endsWith('.fifo') && select(target, '/SqsParameters/MessageGroupId').length === 0)
      report(at.node, 'A FIFO queue takes messages with a group alone. Expected `SqsParameters` with `MessageGroupId`.', { typing: target.node });
  },
};
