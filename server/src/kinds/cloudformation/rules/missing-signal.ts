import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { childOf, literalIn, resourcesIn } from '../resources.ts';
import { transformsOf } from '../transforms.ts';

/** What sends a signal, by command, API or SDK. */
const sent = /cfn-signal|signal[-_]?resource|Send-CFNResourceSignal/i;

/** Source: CloudFormation user guide, aws-attribute-creationpolicy.html and cfn-signal.html, checked 2026-11-30. */
export const missingSignal: Rule = {
  id: 'cloudformation/missing-signal',
  severity: 'hint',
  on: ['/Resources'],
  check(_, { root, text, report }) {
    // A script that comes from elsewhere may send it, too.
    if (transformsOf(root).isOpen) return;
    let isSent: boolean | undefined;
    for (const { id, type, fact } of resourcesIn(root).values()) {
      const signal = childOf(childOf(fact, 'CreationPolicy'), 'ResourceSignal');
      const waits = childOf(childOf(childOf(fact, 'UpdatePolicy'), 'AutoScalingRollingUpdate'), 'WaitOnResourceSignals');
      const at: Fact | undefined =
        signal && (!childOf(signal, 'Count') || Number(literalIn(signal, 'Count')) > 0)
          ? signal
          : isYes(literalIn(waits?.parent, 'WaitOnResourceSignals') ?? '')
            ? waits
            : undefined;
      // Who signals a wait condition may be anywhere.
      if (!at?.entry || (type !== 'AWS::EC2::Instance' && type !== 'AWS::AutoScaling::AutoScalingGroup')) continue;
      isSent ??= sent.test(text);
      if (isSent) return;
      report(
        at.entry.keySpan,
        `${code(id)} waits for signals, but nothing in this template sends any. Expected ${code('cfn-signal')} in its user data, else the stack fails after the timeout.`,
      );
    }
  },
};
