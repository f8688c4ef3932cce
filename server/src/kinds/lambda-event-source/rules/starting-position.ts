import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { sourceOf, sources } from '../sources.ts';

/** Source: botocore lambda/2015-03-31 of 2026-08-07, StartingPosition; Lambda developer guide on each source. Checked 2026-11-30. */
export const startingPosition: Rule = {
  id: 'lambda-event-source/starting-position',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const source = sourceOf(root);
    if (source === undefined || select(root, '/UUID').length > 0) return;
    const [arn] = select(root, source === 'kafka' ? '/SelfManagedEventSource' : '/EventSourceArn');
    const [position] = select(root, '/StartingPosition');
    const [time] = select(root, '/StartingPositionTimestamp');
    const text = textAt(root, '/StartingPosition');
    if (arn?.entry && sources[source].isRead && lacks(root, 'StartingPosition'))
      report(arn.entry.keySpan, `Nothing says where reading of ${sources[source].title} starts. Expected \`StartingPosition\`.`, { typing: root.node });
    if (!position) return;
    if (text === 'AT_TIMESTAMP' && source === 'dynamodb')
      report(position.node, 'DynamoDB Streams can’t be read from a time. Expected `TRIM_HORIZON` or `LATEST`.');
    else if (text === 'AT_TIMESTAMP' && lacks(root, 'StartingPositionTimestamp'))
      report(position.node, 'Nothing says which time. Expected `StartingPositionTimestamp`.', { typing: root.node });
    else if (time?.entry && text !== undefined && text !== 'AT_TIMESTAMP')
      report(time.entry.keySpan, 'The time counts with `AT_TIMESTAMP` alone. Expected that, or no time.');
  },
};
