import { type Fact, select } from '../core/fact.ts';
import type { Rule } from '../core/kind.ts';
import { code } from '../core/words.ts';
import { literalOf } from './cli-input/computed.ts';

/** What can't be delivered to targets goes to a standard queue. */
export const deadLetterRule = (id: string, targetsIn: (root: Fact) => Fact | readonly Fact[]): Rule => ({
  id,
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { node } of [targetsIn(root)].flat().flatMap((target) => select(target, '/DeadLetterConfig/Arn'))) {
      const arn = literalOf(node);
      const service = /^arn:[\w-]+:([a-z-]+):/.exec(arn ?? '')?.[1];
      if (service !== undefined && service !== 'sqs') report(node, `${code(arn ?? '')} is not a queue. Expected the ARN of a standard queue of Amazon SQS.`);
      else if (arn?.endsWith('.fifo')) report(node, 'A FIFO queue can’t take undelivered events. Expected a standard queue.');
    }
  },
});
