/**
 * What a target of a service needs besides its ARN. Source: EventBridge user guide, eb-targets.html and eb-use-resource-based.html, and botocore
 * 1.43.11, events/2015-10-07, Target. Checked 2026-11-30.
 */
export type Needs = { readonly title: string; readonly role?: true; readonly parameters?: string };

const needs: Readonly<Record<string, Needs>> = {
  batch: { title: 'A job queue of AWS Batch', role: true, parameters: 'BatchParameters' },
  codebuild: { title: 'A build project', role: true },
  codepipeline: { title: 'A pipeline', role: true },
  ecs: { title: 'A cluster of Amazon ECS', role: true, parameters: 'EcsParameters' },
  firehose: { title: 'A Firehose stream', role: true },
  kinesis: { title: 'A data stream', role: true },
  ssm: { title: 'A document of Systems Manager', role: true },
  states: { title: 'A state machine', role: true },
};

/** By the service in an ARN. */
export const needsOfService = (service: string): Needs | undefined => (Object.hasOwn(needs, service) ? needs[service] : undefined);

/** The service of an ARN. */
export const serviceOf = (arn: string): string | undefined => /^arn:[\w-]+:([a-z-]+):/.exec(arn)?.[1];

/** Which service resources of a template belong to, by their types. */
export const serviceOfType: Readonly<Record<string, string>> = {
  'AWS::Batch::JobQueue': 'batch',
  'AWS::CodeBuild::Project': 'codebuild',
  'AWS::CodePipeline::Pipeline': 'codepipeline',
  'AWS::ECS::Cluster': 'ecs',
  'AWS::Events::EventBus': 'events',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose',
  'AWS::Kinesis::Stream': 'kinesis',
  'AWS::StepFunctions::StateMachine': 'states',
  'AWS::Serverless::StateMachine': 'states',
};
