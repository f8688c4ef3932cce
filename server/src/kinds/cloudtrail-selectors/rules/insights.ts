import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';

/** Source: botocore cloudtrail/2013-11-01 of 2026-08-07, PutInsightSelectors. Checked 2026-11-30. */
export const insights: Rule = {
  id: 'cloudtrail-selectors/insights',
  severity: 'error',
  on: ['/InsightSelectors'],
  check(_, { root, report }) {
    const [trail] = select(root, '/TrailName');
    const [store] = select(root, '/EventDataStore');
    const [destination] = select(root, '/InsightsDestination');
    if (store?.entry && trail)
      report(store.entry.keySpan, 'Insights are of a trail or of an event data store. Expected `TrailName`, or `EventDataStore` with `InsightsDestination`.');
    else if (store?.entry && lacks(root, 'InsightsDestination'))
      report(store.entry.keySpan, 'Nothing says where the Insights events of the event data store go. Expected `InsightsDestination`.');
    else if (destination?.entry && trail) report(destination.entry.keySpan, '`InsightsDestination` goes with `EventDataStore`, and not with a trail.');
  },
};
