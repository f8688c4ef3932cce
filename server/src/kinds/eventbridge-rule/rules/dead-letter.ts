import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { targetsIn } from '../targets.ts';

/** Source: EventBridge user guide, eb-rule-dlq.html: a standard queue of Amazon SQS. Checked 2026-11-30. */
export const deadLetter: Rule = {
  id: 'eventbridge-rule/dead-letter',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { node } of targetsIn(root).flatMap((target) => select(target, '/DeadLetterConfig/Arn'))) {
      const arn = literalOf(node);
      const service = /^arn:[\w-]+:([a-z-]+):/.exec(arn ?? '')?.[1];
      if (service !== undefined && service !== 'sqs') report(node, `${code(arn ?? '')} is not a queue. Expected the ARN of a standard queue of Amazon SQS.`);
      else if (arn?.endsWith('.fifo')) report(node, 'A FIFO queue can’t take undelivered events. Expected a standard queue.');
    }
  },
};
