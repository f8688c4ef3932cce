import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { childOf, getAttIn, literalIn, resourcesIn } from '../resources.ts';
import { serverlessAt } from '../sam/effective.ts';
import { eventsOf } from '../sam/events-of.ts';

/** The seconds that a queue hides a message, and that a function may run, unless a template says otherwise. */
const [VISIBILITY, TIMEOUT] = [30, 3];

const seconds = (text: string | undefined, unset: number): number | undefined => (text === undefined ? unset : /^\d+$/.test(text) ? Number(text) : undefined);

/** Source: Lambda developer guide, services-sqs-configure.html: a mapping with less is refused, six times is advised. Checked 2026-11-30. */
export const samQueueTimeout: Rule = {
  id: 'cloudformation/sam-queue-timeout',
  severity: 'warning',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, context) {
    const resource = serverlessAt(fact, context);
    if (!resource) return;
    const { root, report } = context;
    const timeout = resource.settings.has('Timeout') === 'no' ? TIMEOUT : seconds(resource.settings.literal('Timeout') ?? '', TIMEOUT);
    if (timeout === undefined) return;
    for (const { type, properties } of eventsOf(resource)) {
      const at = type === 'SQS' ? childOf(properties, 'Queue') : undefined;
      const queue = at && resourcesIn(root).get(getAttIn(at)?.resource ?? '');
      if (queue?.type !== 'AWS::SQS::Queue') continue;
      const set = childOf(queue.properties, 'VisibilityTimeout');
      const visible = set ? seconds(literalIn(queue.properties, 'VisibilityTimeout') ?? '', VISIBILITY) : queue.properties?.computed ? undefined : VISIBILITY;
      if (!at || visible === undefined || visible >= timeout) continue;
      const where = set ?? queue.fact;
      report(
        at.node,
        `The visibility timeout of ${code(queue.id)} is ${visible} seconds, but ${code(resource.id)} can run for ${timeout}, so Lambda rejects the event source. Expected at least ${timeout}; AWS recommends six times the function timeout.`,
        {
          typing: at.node,
          related: [{ ...(where.entry?.keySpan ?? where.node), message: `The queue${set ? '’s visibility timeout' : ', with the default of 30 seconds'}.` }],
        },
      );
    }
  },
};
