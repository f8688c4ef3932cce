import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { metadata, rulesIn } from '../facts.ts';

type Keys = { readonly types: string; readonly id: string; readonly tag: string; readonly value: string };
const own: Keys = { types: 'ComplianceResourceTypes', id: 'ComplianceResourceId', tag: 'TagKey', value: 'TagValue' };
const ofOrganization: Keys = { types: 'ResourceTypesScope', id: 'ResourceIdScope', tag: 'TagKeyScope', value: 'TagValueScope' };

/**
 * Source: botocore config/2014-11-12 of 2026-08-07, Scope; that a rule of one's own that only runs periodically takes none:
 * cloud-custodian/cloud-custodian#10008, whose authors have it from AWS. Checked 2026-11-30.
 */
export const scope: Rule = {
  id: 'config-rule/scope',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const rule of rulesIn(root)) {
      const [fact] = select(rule, '/Scope');
      if (!fact?.entry) continue;
      judge(fact, own);
      const details = select(rule, '/Source/SourceDetails/*');
      const isPeriodic = details.length > 0 && details.every((detail) => textAt(detail, '/MessageType') === 'ScheduledNotification');
      if (isPeriodic && textAt(rule, '/Source/Owner') === 'CUSTOM_LAMBDA')
        report(
          fact.entry.keySpan,
          'The rule only runs periodically, and then it takes no scope: AWS Config refuses it. Expected none, or a change that starts it.',
        );
    }
    for (const fact of metadata.flatMap((key) => select(root, `/${key}`))) judge(fact, ofOrganization);

    function judge(fact: Fact, { types, id, tag, value }: Keys): void {
      const [one] = select(fact, `/${id}`);
      const [list] = select(fact, `/${types}`);
      if (one?.entry && (list ? list.node.type === 'list' && list.node.items.length > 1 : lacks(fact, types)))
        report(one.entry.keySpan, `A resource is told by its ID and type. Expected one type in \`${types}\`.`, { typing: fact.node });
      const [ofTag] = select(fact, `/${value}`);
      if (ofTag?.entry && lacks(fact, tag)) report(ofTag.entry.keySpan, `Nothing says which tag has the value. Expected \`${tag}\`.`, { typing: fact.node });
    }
  },
};
