import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { page } from './cps-base-twice.md';

/** Source: ECS API reference, API_CapacityProviderStrategyItem.html (base); checked 2026-11-23. */
export const cpsBaseTwice: Rule = {
  id: 'appspec/cps-base-twice',
  severity: 'error',
  page,
  on: ['/Resources/*/*/Properties/CapacityProviderStrategy'],
  check(strategy, { report }) {
    const [first, ...others] = [...select(strategy, '/*/Base')].filter(isPositive);
    if (!first) return;
    for (const { node } of others)
      report(node, `${quoted(node.type === 'scalar' ? node.text : '')} is a second base. Expected at most one provider with a base.`, {
        related: [{ start: first.node.start, end: first.node.end, message: 'The first base.' }],
      });
  },
};

const isPositive = ({ node }: Fact): boolean => node.type === 'scalar' && Number(node.text) > 0;
