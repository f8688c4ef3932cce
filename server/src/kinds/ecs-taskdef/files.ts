import type { Files } from '../../core/recognize.ts';

/**
 * Names: pipelines look for `taskdef.json`; the rest is habit. The content is enough: no other tool has container definitions in
 * camelCase at the top but Elastic Beanstalk, whose `Dockerrun.aws.json` says its version.
 * Source: botocore ecs/2014-11-13 (RegisterTaskDefinition); CodePipeline user guide, file-reference.html. Checked 2026-11-30.
 */
export const taskDefinitionFiles: Files = {
  names: ['*task{def,_def,-def,Def}*.{json,yml,yaml}', '*-td.json'],
  telling: ['containerDefinitions', 'requiresCompatibilities', 'taskDefinitionArn'],
  shared: [
    'family',
    'taskRoleArn',
    'executionRoleArn',
    'networkMode',
    'volumes',
    'placementConstraints',
    'cpu',
    'memory',
    'runtimePlatform',
    'ephemeralStorage',
    'pidMode',
    'ipcMode',
    'proxyConfiguration',
    'inferenceAccelerators',
    'enableFaultInjection',
    'tags',
    // What a description has besides.
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'registeredBy',
    'deregisteredAt',
    'deleteRequestedAt',
  ],
  inner: ['containerDefinitions', 'requiresCompatibilities'],
  others: ['AWSEBDockerrunVersion', 'AWSTemplateFormatVersion', 'Resources', 'apiVersion', 'services', 'openapi'],
  isSure: (top, _, head) =>
    top.has('containerDefinitions') ||
    (top.has('taskDefinition') && /["'\s]containerDefinitions["']?\s*:/.test(head)) ||
    // While its containers are missing or misspelled.
    ['family', 'networkMode', 'requiresCompatibilities', 'executionRoleArn', 'taskRoleArn'].filter((key) => top.has(key)).length >= 3,
};
