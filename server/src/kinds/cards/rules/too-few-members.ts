import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { placeOf } from '../members.ts';

const least: Readonly<Record<string, number>> = { steps: 2, accept: 1, options: 1 };

export const tooFewMembers: Rule = {
  id: 'cards/too-few-members',
  severity: 'error',
  on: ['/cards/*'],
  check(card, { report }) {
    for (const { segment, node, key } of card.children) {
      const value = resolve(node);
      const wanted = least[String(segment)];
      if (!key || value?.type !== 'list' || value.broken || wanted === undefined || value.items.length >= wanted) continue;
      const count = value.items.length === 0 ? 'Nothing is' : 'Only one step is';
      report(placeOf(card, String(segment)), `${count} here. Expected at least ${wanted === 1 ? 'one' : 'two'}.`);
    }
  },
};
