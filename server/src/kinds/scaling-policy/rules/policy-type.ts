import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { inTable, lacks, textAt } from '../../cli-input/computed.ts';
import { hasPolicies } from '../dimensions.ts';
import { policiesIn } from '../subjects.ts';

const configurations: Readonly<Record<string, string>> = {
  TargetTrackingScaling: 'TargetTrackingScalingPolicyConfiguration',
  StepScaling: 'StepScalingPolicyConfiguration',
  PredictiveScaling: 'PredictiveScalingPolicyConfiguration',
};

/** Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, PutScalingPolicy PolicyType. Checked 2026-11-30. */
export const policyType: Rule = {
  id: 'scaling-policy/policy-type',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const policy of policiesIn(root)) {
      const [of] = select(policy, '/PolicyType');
      const type = textAt(policy, '/PolicyType') ?? '';
      const own = inTable(configurations, type);
      if (!of || own === undefined) continue;
      for (const [other, key] of Object.entries(configurations))
        for (const { entry } of other === type ? [] : select(policy, `/${key}`))
          if (entry) report(entry.keySpan, `${code(key)} is for ${code(other)}, and this policy is ${code(type)}. Expected ${code(own)}.`);
      const lacksAll = Object.values(configurations).every((key) => lacks(policy, key));
      if (lacksAll) report(of.node, `${code(type)} says what it does in ${code(own)}.`, { typing: policy.node });
      const namespace = textAt(policy, '/ServiceNamespace') ?? textAt(policy, '/ScalableDimension')?.split(':')[0];
      if (namespace !== undefined && !hasPolicies(namespace, type)) report(of.node, `${code(namespace)} has no policies of the sort ${code(type)}.`);
    }
  },
};
