import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../computed.ts';

/** Source: ECS API reference, API_CapacityProviderStrategyItem.html (weight, 0 by default); checked 2026-11-23. */
export const cpsAllZero: Rule = {
  id: 'appspec/cps-all-zero',
  severity: 'error',
  on: ['/Resources/*/*/Properties/CapacityProviderStrategy'],
  check(strategy, { report }) {
    const { entry, children } = strategy;
    // A key that isn't known may be a weight, misspelled.
    if (!entry || children.length < 2 || children.some(({ node, children: keys }) => node.type !== 'map' || keys.some(({ key }) => !key))) return;
    const weights = [...select(strategy, '/*/Weight')];
    if (weights.every(({ node }) => Number(literalOf(node) ?? Number.NaN) === 0))
      report(entry.keySpan, 'No capacity provider has a weight above 0, so ECS refuses the strategy. Expected at least one.', {
        related: weights.map(({ node }) => ({ start: node.start, end: node.end, message: 'A weight of 0.' })),
      });
  },
};
