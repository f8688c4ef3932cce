import snippets from '../../../../snippets/usage-plan.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { usagePlanFiles } from './files.ts';
import { method } from './rules/method.ts';
import { quota } from './rules/quota.ts';
import { stage } from './rules/stage.ts';
import { schema, templated } from './schema.ts';

export const usagePlan = inputKind({
  id: 'usage-plan',
  title: 'a usage plan of API Gateway',
  files: usagePlanFiles,
  schema,
  schemas: { plan: templated },
  rules: [method, quota, stage],
  snippets,
});
