import { toldBy } from '../cli-input/files.ts';

/**
 * A deployment group or deployment configuration of CodeDeploy, as the AWS CLI takes and prints them.
 * Source: botocore codedeploy/2014-10-06 of 2026-08-07, checked 2026-11-30.
 */
export const deploymentGroupFiles = toldBy({
  names: ['*deployment{_,-,}{g,G}roup*.{json,yaml,yml}', '*deployment{_,-,}{c,C}onfig*.{json,yaml,yml}'],
  by: [
    ['applicationName', 'deploymentGroupName', 'serviceRoleArn'],
    ['applicationName', 'currentDeploymentGroupName'],
    ['deploymentGroupInfo'],
    ['deploymentConfigInfo'],
    ['deploymentGroupsInfo'],
    ['deploymentConfigName', 'minimumHealthyHosts'],
    ['deploymentConfigName', 'trafficRoutingConfig'],
    ['deploymentConfigName', 'computePlatform'],
  ],
  telling: [
    'alarmConfiguration',
    'autoRollbackConfiguration',
    'blueGreenDeploymentConfiguration',
    'currentDeploymentGroupName',
    'deploymentConfigInfo',
    'deploymentConfigName',
    'deploymentGroupInfo',
    'deploymentGroupsInfo',
    'deploymentGroupName',
    'deploymentStyle',
    'ec2TagFilters',
    'ec2TagSet',
    'minimumHealthyHosts',
    'newDeploymentGroupName',
    'onPremisesInstanceTagFilters',
    'onPremisesTagSet',
    'outdatedInstancesStrategy',
    'trafficRoutingConfig',
    'triggerConfigurations',
    'zonalConfig',
  ],
  shared: [
    'applicationName',
    'autoScalingGroups',
    'computePlatform',
    'createTime',
    'deploymentConfigId',
    'deploymentGroupId',
    'ecsServices',
    'errorMessage',
    'lastAttemptedDeployment',
    'lastSuccessfulDeployment',
    'loadBalancerInfo',
    'serviceRoleArn',
    'tags',
    'targetRevision',
    'terminationHookEnabled',
  ],
});
