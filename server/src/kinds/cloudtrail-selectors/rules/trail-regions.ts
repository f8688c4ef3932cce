import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';

/** Source: CloudTrail API reference, CreateTrail, InvalidParameterCombinationException: a multi-Region trail has the events of global services. Checked 2026-11-30. */
export const trailRegions: Rule = {
  id: 'cloudtrail-selectors/trail-regions',
  severity: 'error',
  on: ['/IncludeGlobalServiceEvents'],
  check(fact, { root, report }) {
    const [regions] = select(root, '/IsMultiRegionTrail');
    if (textAt(root, '/IncludeGlobalServiceEvents')?.toLowerCase() !== 'false' || textAt(root, '/IsMultiRegionTrail')?.toLowerCase() !== 'true') return;
    report(fact.node, 'A trail of all Regions has the events of global services, such as IAM. Expected `true`.', {
      ...(regions?.entry ? { related: [{ ...regions.entry.keySpan, message: 'The trail is one of all Regions.' }] } : {}),
      fix: { title: 'Change to `true`', operations: [{ op: 'set', path: pathOf(fact), to: 'true' }] },
    });
  },
};
