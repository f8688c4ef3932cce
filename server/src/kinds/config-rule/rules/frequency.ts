import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { rulesIn } from '../facts.ts';
import { managedRules } from '../managed.ts';

/**
 * Source: botocore config/2014-11-12 of 2026-08-07, ConfigRule and SourceDetail; what the service answers: "A maximum execution frequency for this
 * rule is not allowed because only a change in resources triggers this managed rule" (trussworks/terraform-aws-config#171). Checked 2026-11-30.
 */
export const frequency: Rule = {
  id: 'config-rule/frequency',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const isOnChange = (identifier: string | undefined): boolean => managedRules.get(identifier ?? '')?.trigger === 'c';
    const ofManaged = (fact: Fact, identifier: string | undefined): void => {
      const [own] = select(fact, '/MaximumExecutionFrequency');
      if (own?.entry && identifier !== undefined && isOnChange(identifier))
        report(own.entry.keySpan, `${code(identifier)} runs when a resource changes, and never periodically. Expected no frequency: AWS Config refuses it.`, {
          fix: { title: 'Remove the frequency', operations: [{ op: 'remove', path: pathOf(own) }] },
        });
    };
    for (const rule of rulesIn(root)) {
      if (textAt(rule, '/Source/Owner') === 'AWS') ofManaged(rule, textAt(rule, '/Source/SourceIdentifier'));
      for (const detail of select(rule, '/Source/SourceDetails/*')) {
        const [own] = select(detail, '/MaximumExecutionFrequency');
        const type = textAt(detail, '/MessageType');
        if (own?.entry && type !== undefined && type !== 'ScheduledNotification')
          report(own.entry.keySpan, `${code(type)} has no schedule. Expected \`ScheduledNotification\`, or no frequency.`, {
            fix: { title: 'Remove the frequency', operations: [{ op: 'remove', path: pathOf(own) }], suggestion: true },
          });
      }
    }
    for (const fact of select(root, '/OrganizationManagedRuleMetadata')) ofManaged(fact, textAt(fact, '/RuleIdentifier'));
  },
};
