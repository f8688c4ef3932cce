import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { needsOfService, serviceOf } from '../services.ts';
import { targetsIn } from '../targets.ts';

/** Source: as of `services.ts`; Amazon SQS developer guide: a message to a FIFO queue has a group. Checked 2026-11-30. */
export const targetNeeds: Rule = {
  id: 'eventbridge-rule/target-needs',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const target of targetsIn(root)) {
      const arn = textAt(target, '/Arn');
      const [at] = select(target, '/Arn');
      if (!at || arn === undefined) continue;
      const needs = needsOfService(serviceOf(arn) ?? '');
      if (/^arn:[\w-]+:sqs:.*\.fifo$/.test(arn) && select(target, '/SqsParameters/MessageGroupId').length === 0)
        report(at.node, 'A FIFO queue takes messages with a group alone. Expected `SqsParameters` with `MessageGroupId`.', { typing: target.node });
      if (needs?.parameters && lacks(target, needs.parameters))
        report(at.node, `${needs.title} needs to know what to run. Expected ${code(needs.parameters)}.`, { typing: target.node });
      else if (needs?.role && lacks(target, 'RoleArn'))
        report(at.node, `${needs.title} is called with a role. Expected ${code('RoleArn')}, a role that \`events.amazonaws.com\` can assume.`, {
          severity: 'warning',
          typing: target.node,
        });
    }
  },
};
