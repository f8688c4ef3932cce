import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt, textAt } from '../../cli-input/computed.ts';
import { sourceOf } from '../sources.ts';

const SMALL = 10;

/** Source: botocore lambda/2015-03-31 of 2026-08-07, BatchSize and MaximumBatchingWindowInSeconds, for Amazon SQS. Checked 2026-11-30. */
export const queueBatch: Rule = {
  id: 'lambda-event-source/queue-batch',
  severity: 'error',
  on: ['/BatchSize'],
  check({ node }, { root, report }) {
    const size = numberAt(root, '/BatchSize');
    // What is printed is so already.
    if (size === undefined || size <= SMALL || sourceOf(root) !== 'sqs' || select(root, '/UUID').length > 0) return;
    const isFifo = textAt(root, '/EventSourceArn')?.endsWith('.fifo') === true;
    const [window] = select(root, '/MaximumBatchingWindowInSeconds');
    if (isFifo) report(node, `A FIFO queue gives at most ${SMALL} messages at once.`);
    else if (!window || numberAt(root, '/MaximumBatchingWindowInSeconds') === 0)
      report(node, `More than ${SMALL} messages need time to be gathered. Expected \`MaximumBatchingWindowInSeconds\` from 1.`, {
        fix: {
          title: 'Gather for 1 second',
          operations: [
            window
              ? { op: 'set', path: pathOf(window), to: '1', quoted: false }
              : { op: 'insert', path: pathOf(root), key: 'MaximumBatchingWindowInSeconds', value: '1' },
          ],
          suggestion: true,
        },
      });
  },
};
