/**
 * What a target of a schedule needs besides its ARN and role. Source: EventBridge Scheduler user guide, managing-targets-templated.html, and
 * botocore 1.43.11, scheduler/2021-06-30, Target. Checked 2026-11-30.
 */
type Needs = { readonly why: string; readonly parameters: string };

const needs: Readonly<Record<string, Needs>> = {
  ecs: { why: 'A cluster of Amazon ECS runs a task', parameters: 'EcsParameters' },
  events: { why: 'An event has a source and a detail type', parameters: 'EventBridgeParameters' },
  kinesis: { why: 'A record of a data stream has a partition key', parameters: 'KinesisParameters' },
};

/** By the service in an ARN. */
export const needsOf = (service: string): Needs | undefined => (Object.hasOwn(needs, service) ? needs[service] : undefined);
