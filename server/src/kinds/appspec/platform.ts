import { type Fact, select } from '../../core/fact.ts';
import type { Platform } from './events.ts';
import { ecsProperties, lambdaProperties, server } from './schema.ts';

/** The platform an AppSpec is for, as its content shows; `undefined` while nothing does. */
export function platformOf(root: Fact): Platform | undefined {
  if (root.schema === server) return 'ec2';
  for (const { node } of select(root, '/Resources/*/*/Type')) {
    const type = node.type === 'scalar' ? node.text.toLowerCase() : '';
    if (type === 'aws::lambda::function') return 'lambda';
    if (type === 'aws::ecs::service') return 'ecs';
  }
  for (const { schema } of select(root, '/Resources/*/*/Properties')) {
    if (schema === lambdaProperties) return 'lambda';
    if (schema === ecsProperties) return 'ecs';
  }
  return undefined;
}
