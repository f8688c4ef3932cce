import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';

/** Source: botocore lambda/2015-03-31 of 2026-08-07, CreateEventSourceMapping, checked 2026-11-30. */
export const oneSource: Rule = {
  id: 'lambda-event-source/one-source',
  severity: 'error',
  on: ['/FunctionName'],
  check({ entry }, { root, report }) {
    const isOther = ['/UUID', '/FunctionVersion', '/Name', '/RoutingConfig'].some((pointer) => select(root, pointer).length > 0);
    const [own] = select(root, '/SelfManagedEventSource');
    if (own?.entry && select(root, '/EventSourceArn').length > 0)
      report(own.entry.keySpan, 'A mapping has one source: `EventSourceArn` and `SelfManagedEventSource` exclude each other.');
    else if (entry && !isOther && root.children.length > 1 && lacks(root, 'EventSourceArn') && lacks(root, 'SelfManagedEventSource'))
      report(
        entry.keySpan,
        'Nothing says where the events come from. Expected `EventSourceArn`, or `SelfManagedEventSource` for a Kafka cluster of your own.',
        { typing: root.node },
      );
  },
};
