import { type Fact, select } from '../../core/fact.ts';

/** The target of a schedule, or the file that is one. */
export const targetIn = (root: Fact): Fact | undefined => select(root, '/Target')[0] ?? (select(root, '/RoleArn').length > 0 ? root : undefined);

/** The service and the action of a universal target's ARN. Source: EventBridge Scheduler user guide, managing-targets-universal.html, checked 2026-11-30. */
export function callOf(arn: string): { readonly service: string; readonly action: string } | undefined {
  const [, service, action] = /^arn:[\w-]+:scheduler:::aws-sdk:([^:]*):([^:]*)$/.exec(arn) ?? [];
  return service === undefined || action === undefined ? undefined : { service, action };
}
