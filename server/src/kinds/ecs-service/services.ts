import { type Fact, select } from '../../core/fact.ts';

/** The services that a file describes; what commands print is as ECS has it, and no rule looks at it. */
export const serviceIn = (root: Fact): Fact | undefined =>
  ['/services', '/serviceArn', '/service/serviceArn'].some((pointer) => select(root, pointer).length > 0) ? undefined : root;

/** Whether a file changes a service that exists, of which the rest stands in the account. */
export const isUpdate = (root: Fact): boolean => ['/service', '/forceNewDeployment'].some((pointer) => select(root, pointer).length > 0);
