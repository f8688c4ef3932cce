import { any, cases, type Key, key, list, map, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { dimensions, namespaces } from './dimensions.ts';
import { prediction, steps, tracking } from './policies.ts';

/**
 * Policies and targets of Application Auto Scaling.
 * Source: botocore application-autoscaling/2016-02-06 of 2026-08-07: PutScalingPolicy, RegisterScalableTarget and what prints them. Checked 2026-11-30.
 */

const open = { others: 'warning', slips: 'error' } as const;

const scaled: Readonly<Record<string, Key>> = {
  ServiceNamespace: key('The service.', oneOf(namespaces, open), { required: 'error' }),
  ResourceId: key('What is scaled, such as `service/shop/orders`.', string({ length: [1, 1600] }), { required: 'error' }),
  ScalableDimension: key(
    'What of it changes.',
    oneOf(
      Object.fromEntries(
        Object.entries(dimensions).map(([name, { about, example }]) => [name, example === '' ? about : `${about} Its ID is like \`${example}\`.`]),
      ),
      open,
    ),
    { required: 'error' },
  ),
};

const policy: Readonly<Record<string, Key>> = {
  PolicyName: key('Name of the policy; it can’t be changed.', string({ length: [1, 256] }), { required: 'error' }),
  ...scaled,
  PolicyType: key(
    'The sort of policy.',
    oneOf({
      TargetTrackingScaling: { about: 'It keeps a metric at a value.', mistaken: ['TargetTracking'] },
      StepScaling: 'An alarm changes the capacity by steps.',
      PredictiveScaling: 'It follows a forecast; ECS only.',
    }),
  ),
  TargetTrackingScalingPolicyConfiguration: key('The value at which a metric is kept.', object(tracking, strict)),
  StepScalingPolicyConfiguration: key('The steps.', object(steps, strict)),
  PredictiveScalingPolicyConfiguration: key('The forecast.', prediction),
};

const printedPolicy = object(
  {
    ...optional(policy),
    ...printed({
      PolicyARN: 'ARN of the policy, as `describe-scaling-policies` prints it.',
      Alarms: ['Its alarms, as `describe-scaling-policies` prints them.', any],
      CreationTime: 'When it was made, as `describe-scaling-policies` prints it.',
    }),
  },
  strict,
);

const capacity = number({ integer: true });

const target: Readonly<Record<string, Key>> = {
  ...scaled,
  MinCapacity: key('The least capacity; a new target needs it.', capacity),
  MaxCapacity: key('The greatest capacity; a new target needs it.', capacity),
  RoleARN: key('Role of services without a service-linked one, such as EMR.', string({ length: [1, 1600] })),
  SuspendedState: key(
    'What does not scale now.',
    object(
      {
        DynamicScalingInSuspended: key('Whether policies scale in.', yesNo('They don’t.', 'They do.'), { default: 'false' }),
        DynamicScalingOutSuspended: key('Whether policies scale out.', yesNo('They don’t.', 'They do.'), { default: 'false' }),
        ScheduledScalingSuspended: key('Whether schedules scale.', yesNo('They don’t.', 'They do.'), { default: 'false' }),
      },
      strict,
    ),
  ),
};

const registered = object({ ...target, Tags: key('Tags of a new target, names with values.', map('Value of the tag.', string({ length: [0, 256] }))) }, strict);

const printedTarget = object(
  {
    ...optional(target),
    ...printed({
      ScalableTargetARN: 'ARN of the target, as `describe-scalable-targets` prints it.',
      PredictedCapacity: ['The forecast, as `describe-scalable-targets` prints it.', any],
      CreationTime: 'When it was registered, as `describe-scalable-targets` prints it.',
    }),
  },
  strict,
);

const has = (name: string, use: Schema): { readonly when: { readonly has: string }; readonly use: Schema } => ({ when: { has: name }, use });
const listed = (name: string, about: string, of: Schema): { readonly when: { readonly has: string }; readonly use: Schema } =>
  has(name, object({ [name]: key(about, list(of)), ...printed({ NextToken: 'Where the next page begins.' }) }, strict));

export const schema = cases(
  [
    listed('ScalingPolicies', 'Policies, as `describe-scaling-policies` prints them.', printedPolicy),
    listed('ScalableTargets', 'Targets, as `describe-scalable-targets` prints them.', printedTarget),
    has('PolicyARN', printedPolicy),
    has('ScalableTargetARN', printedTarget),
    ...['MinCapacity', 'MaxCapacity', 'SuspendedState', 'RoleARN'].map((name) => has(name, registered)),
    ...['PolicyName', 'PolicyType', 'ServiceNamespace', 'ScalableDimension'].map((name) => has(name, object(policy, strict))),
    ...['TargetValue', 'PredefinedMetricSpecification', 'CustomizedMetricSpecification'].map((name) => has(name, object(tracking, strict))),
    ...['StepAdjustments', 'AdjustmentType'].map((name) => has(name, object(steps, strict))),
  ],
  object(policy, strict),
);

/** As templates have them. Source: the template reference of AWS::ApplicationAutoScaling, checked 2026-11-30. */
export const templatedPolicy = object(
  { ...optional(policy), PolicyName: policy.PolicyName ?? key('', string()), ScalingTargetId: key('The target, in place of what says which one.', string()) },
  strict,
);
export const templatedTarget = object({ ...target, ScheduledActions: key('Actions by schedule.', any), Tags: key('Tags of the target.', any) }, strict);
