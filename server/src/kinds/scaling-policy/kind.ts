import snippets from '../../../../snippets/scaling-policy.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { scalingPolicyFiles } from './files.ts';
import { dimension } from './rules/dimension.ts';
import { label } from './rules/label.ts';
import { metric } from './rules/metric.ts';
import { oneMetric } from './rules/one-metric.ts';
import { policyType } from './rules/policy-type.ts';
import { steps } from './rules/steps.ts';
import { schema, templatedPolicy, templatedTarget } from './schema.ts';

export const scalingPolicy = inputKind({
  id: 'scaling-policy',
  title: 'a scaling policy',
  files: scalingPolicyFiles,
  schema,
  schemas: { policy: templatedPolicy, target: templatedTarget },
  rules: [dimension, label, metric, oneMetric, policyType, steps],
  snippets,
});
