import { type Fact, perRoot } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { childOf, resourcesOf } from '../resources.ts';
import { serverlessIn } from '../sam/effective.ts';
import { eventsOf } from '../sam/events-of.ts';
import { shown } from '../worlds.ts';

/** So many a log group has. */
const MOST = 2;

/** Source: CloudWatch Logs API reference, PutSubscriptionFilter: two for each log group; cfn-lint 1.51, E2529. Checked 2026-11-30. */
export const subscriptionFilters: Rule = {
  id: 'cloudformation/subscription-filters',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const byGroup = new Map<string, Filter[]>();
    for (const filter of filtersIn(root)) byGroup.set(filter.group, [...(byGroup.get(filter.group) ?? []), filter]);
    for (const [first, ...others] of byGroup.values())
      for (const { at } of first ? others.slice(MOST - 1) : [])
        report(at, `This is one filter more than the log group can have. Expected at most ${MOST} for each log group.`, {
          typing: at,
          related: [{ ...(first as Filter).at, message: `The first one, of ${code((first as Filter).name)}.` }],
        });
  },
};

type Filter = { readonly group: string; readonly name: string; readonly at: Span };

/** The filters of a template, those that events of AWS SAM become too; of what a condition may leave out nothing is known. */
const filtersIn = perRoot((root): readonly Filter[] => {
  const found: Filter[] = [];
  const add = (properties: Fact | undefined, resource: Fact): void => {
    const group = childOf(properties, 'LogGroupName');
    const name = group && !group.node.broken && !childOf(resource, 'Condition') ? shown(group.node) : '…';
    // What is too long to be compared may be another.
    if (group && !name.includes('…')) found.push({ group: name, name: String(resource.segment), at: group.entry?.keySpan ?? group.node });
  };
  for (const { fact, properties } of resourcesOf(root, 'AWS::Logs::SubscriptionFilter')) add(properties, fact);
  for (const resource of serverlessIn(root).values())
    for (const { type, properties } of eventsOf(resource)) if (type === 'CloudWatchLogs') add(properties, resource.fact);
  return found;
});
