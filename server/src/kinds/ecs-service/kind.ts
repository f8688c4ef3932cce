import snippets from '../../../../snippets/ecs-service.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { serviceFiles } from './files.ts';
import { capacity } from './rules/capacity.ts';
import { controller } from './rules/controller.ts';
import { daemon } from './rules/daemon.ts';
import { desiredCount } from './rules/desired-count.ts';
import { loadBalancer } from './rules/load-balancer.ts';
import { network } from './rules/network.ts';
import { percentages } from './rules/percentages.ts';
import { platform } from './rules/platform.ts';
import { strategy } from './rules/strategy.ts';
import { schema, templated } from './schema.ts';

export const ecsService = inputKind({
  id: 'ecs-service',
  title: 'a service of ECS',
  files: serviceFiles,
  schema,
  schemas: { service: templated },
  rules: [capacity, controller, daemon, desiredCount, loadBalancer, network, percentages, platform, strategy],
  snippets,
});
