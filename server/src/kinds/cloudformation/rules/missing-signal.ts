import { type Fact, perPart } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { childOf, literalIn, resourceOf } from '../resources.ts';
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
    const waiting = waitingIn(root);
    if (waiting.length === 0 || sent.test(text)) return;
    for (const { id, at } of waiting)
      if (at.entry)
        report(
          at.entry.keySpan,
          `${code(id)} waits for signals, but nothing in this template sends any. Expected ${code('cfn-signal')} in its user data, else the stack fails after the timeout.`,
        );
  },
};

/** Instances and groups that wait for signals, and what says so. Who signals a wait condition may be anywhere. */
const waitingIn = perPart((part): readonly { readonly id: string; readonly at: Fact }[] => {
  if (part.parent?.segment !== 'Resources') return [];
  const { id, type, fact } = resourceOf(part);
  if (type !== 'AWS::EC2::Instance' && type !== 'AWS::AutoScaling::AutoScalingGroup') return [];
  const signal = childOf(childOf(fact, 'CreationPolicy'), 'ResourceSignal');
  const update = childOf(childOf(fact, 'UpdatePolicy'), 'AutoScalingRollingUpdate');
  const waits = childOf(update, 'WaitOnResourceSignals');
  if (signal && (!childOf(signal, 'Count') || Number(literalIn(signal, 'Count')) > 0)) return [{ id, at: signal }];
  return waits && isYes(literalIn(update, 'WaitOnResourceSignals') ?? '') ? [{ id, at: waits }] : [];
});
