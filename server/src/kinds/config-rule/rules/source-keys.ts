import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';
import { rulesIn } from '../facts.ts';

const changes = ['ConfigurationItemChangeNotification', 'OversizedConfigurationItemChangeNotification'];

/** Source: botocore config/2014-11-12 of 2026-08-07, Source, SourceDetail and CustomPolicyDetails. Checked 2026-11-30. */
export const sourceKeys: Rule = {
  id: 'config-rule/source-keys',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const rule of rulesIn(root)) {
      const owner = textAt(rule, '/Source/Owner');
      const [details] = select(rule, '/Source/SourceDetails');
      const [policy] = select(rule, '/Source/CustomPolicyDetails');
      const isEmpty = details?.node.type === 'list' && details.node.items.length === 0;
      if (owner === 'AWS' && details?.entry && !isEmpty)
        report(details.entry.keySpan, 'A managed rule knows what starts it. Expected no `SourceDetails`: only rules of your own have them.', {
          fix: { title: 'Remove `SourceDetails`', operations: [{ op: 'remove', path: pathOf(details) }] },
        });
      if (policy?.entry && (owner === 'AWS' || owner === 'CUSTOM_LAMBDA'))
        report(policy.entry.keySpan, `A policy is for the owner \`CUSTOM_POLICY\`, and this rule has ${code(owner)}.`);
      if (owner === 'CUSTOM_POLICY')
        for (const { node } of select(rule, '/Source/SourceDetails/*/MessageType')) {
          const type = literalOf(node);
          if (type === 'ScheduledNotification' || type === 'ConfigurationSnapshotDeliveryCompleted')
            report(node, `A policy runs on changes alone. Expected ${code(changes[0] ?? '')} or ${code(changes[1] ?? '')}.`);
        }
    }
  },
};
