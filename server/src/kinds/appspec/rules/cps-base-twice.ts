import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: ECS API reference, API_CapacityProviderStrategyItem.html (base); checked 2026-11-23. */
export const cpsBaseTwice: Rule = {
  id: 'appspec/cps-base-twice',
  severity: 'error',
  on: ['/Resources/*/*/Properties/CapacityProviderStrategy'],
  check(strategy, { report }) {
    const [first, ...others] = [...select(strategy, '/*/Base')].filter(isPositive);
    if (!first) return;
    for (const { node } of others)
      report(node, `${code(node.type === 'scalar' ? node.text : '')} is a second base. Expected at most one provider with a base.`, {
        related: [{ start: first.node.start, end: first.node.end, message: 'The first base.' }],
      });
  },
};

const isPositive = ({ node }: Fact): boolean => node.type === 'scalar' && Number(node.text) > 0;
