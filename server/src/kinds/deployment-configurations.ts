import type { Value } from '../core/schema.ts';

/**
 * Deployment configurations that CodeDeploy brings along.
 * Source: CodeDeploy user guide, deployment-configurations.html, compared with aws-cdk-lib 2.276.0; checked 2026-11-23.
 */
const ec2 = (name: string, about: string): Value => ({ value: `CodeDeployDefault.${name}`, about: `EC2 and on-premises: ${about}` });
const canary = (platform: string, name: string, minutes: number): Value => ({
  value: `CodeDeployDefault.${name}`,
  about: `${platform}: moves 10 percent of the traffic, waits ${minutes} minutes, then moves the rest.`,
});
const linear = (platform: string, name: string, minutes: number): Value => ({
  value: `CodeDeployDefault.${name}`,
  about: `${platform}: moves 10 percent of the traffic every ${minutes === 1 ? 'minute' : `${minutes} minutes`}.`,
});
const atOnce = (platform: string, name: string): Value => ({ value: `CodeDeployDefault.${name}`, about: `${platform}: moves all traffic at once.` });

export const deploymentConfigurations: readonly Value[] = [
  ec2('AllAtOnce', 'deploys to all instances at once; it succeeds if one of them does.'),
  ec2('HalfAtATime', 'deploys to half of the instances at a time; it succeeds if at least half of them do.'),
  ec2('OneAtATime', 'deploys to one instance at a time, and stops at a failure unless it is the last one. Used when none is named.'),
  atOnce('Lambda', 'LambdaAllAtOnce'),
  ...[5, 10, 15, 30].map((minutes) => canary('Lambda', `LambdaCanary10Percent${minutes}Minutes`, minutes)),
  linear('Lambda', 'LambdaLinear10PercentEvery1Minute', 1),
  ...[2, 3, 10].map((minutes) => linear('Lambda', `LambdaLinear10PercentEvery${minutes}Minutes`, minutes)),
  atOnce('ECS', 'ECSAllAtOnce'),
  ...[5, 15].map((minutes) => canary('ECS', `ECSCanary10Percent${minutes}Minutes`, minutes)),
  ...[1, 3].map((minutes) => linear('ECS', `ECSLinear10PercentEvery${minutes}Minutes`, minutes)),
];
