import { toldBy } from '../cli-input/files.ts';

/**
 * A policy or target of Application Auto Scaling, or the configuration of a policy alone, as the AWS CLI takes and prints them.
 * Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, checked 2026-11-30.
 */
export const scalingPolicyFiles = toldBy({
  names: [
    '*{autoscaling,auto-scaling}*{p,P}olicy*.{json,yaml,yml}',
    '*scaling{_,-,}policy*.{json,yaml,yml}',
    '*target{_,-,}tracking*.{json,yaml,yml}',
    '*scalable{_,-,}target*.{json,yaml,yml}',
  ],
  by: [
    ['ServiceNamespace', 'ResourceId', 'ScalableDimension'],
    ['TargetValue', 'PredefinedMetricSpecification'],
    ['TargetValue', 'CustomizedMetricSpecification'],
    ['AdjustmentType', 'StepAdjustments'],
    ['ScalingPolicies'],
    ['ScalableTargets'],
  ],
  telling: [
    'CustomizedMetricSpecification',
    'PredefinedMetricSpecification',
    'PredictiveScalingPolicyConfiguration',
    'ScalableDimension',
    'ScalableTargets',
    'ScalingPolicies',
    'ServiceNamespace',
    'StepAdjustments',
    'StepScalingPolicyConfiguration',
    'TargetTrackingScalingPolicyConfiguration',
  ],
  shared: [
    'AdjustmentType',
    'Alarms',
    'Cooldown',
    'CreationTime',
    'DisableScaleIn',
    'MaxCapacity',
    'MetricAggregationType',
    'MinAdjustmentMagnitude',
    'MinCapacity',
    'NextToken',
    'PolicyARN',
    'PolicyName',
    'PolicyType',
    'PredictedCapacity',
    'ResourceId',
    'RoleARN',
    'ScalableTargetARN',
    'ScaleInCooldown',
    'ScaleOutCooldown',
    'SuspendedState',
    'Tags',
    'TargetValue',
  ],
});
