import { type Fact, perRoot, select } from '../../core/fact.ts';

/** The policies of a file, those that commands print too; a configuration may stand alone. */
export const policiesIn = perRoot((root): readonly Fact[] => (select(root, '/ScalingPolicies').length > 0 ? select(root, '/ScalingPolicies/*') : [root]));

const isAlone = (policy: Fact, ...keys: readonly string[]): boolean => keys.some((key) => select(policy, `/${key}`).length > 0);

/** Its target tracking, wherever it stands. */
export const trackingOf = (policy: Fact): Fact | undefined =>
  select(policy, '/TargetTrackingScalingPolicyConfiguration')[0] ??
  (isAlone(policy, 'PredefinedMetricSpecification', 'CustomizedMetricSpecification', 'TargetValue') ? policy : undefined);

/** Its steps, wherever they stand. */
export const stepsOf = (policy: Fact): Fact | undefined =>
  select(policy, '/StepScalingPolicyConfiguration')[0] ?? (isAlone(policy, 'StepAdjustments') ? policy : undefined);
