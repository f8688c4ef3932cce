import { any, cases, type Key, key, list, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';
import { deploymentConfigurations } from '../deployment-configurations.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { configuration } from './configuration.ts';

/**
 * A deployment group of CodeDeploy.
 * Source: botocore codedeploy/2014-10-06 of 2026-08-07: CreateDeploymentGroup, UpdateDeploymentGroup and GetDeploymentGroup; CodeDeploy user
 * guide, limits.html. Checked 2026-11-30.
 */

const name = string({ length: [1, 100] });
const about = { applicationName: 'The application that the group is of.', deploymentGroupName: 'Name of the group.' } as const;

const tagFilter = object(
  {
    Key: key('Key of the tag.', string()),
    Value: key('Value of the tag.', string()),
    Type: key(
      'What of the tag counts.',
      oneOf({ KEY_ONLY: 'The key.', VALUE_ONLY: 'The value.', KEY_AND_VALUE: { about: 'Both.', mistaken: ['KEY_VALUE', 'KEYANDVALUE'] } }),
    ),
  },
  strict,
);

const tagFilters = list(tagFilter);
const tagGroups = (of: string): Schema =>
  object({ [of]: key('Groups of tags, up to 3: an instance must match one tag of each.', list(list(tagFilter), { max: 3 })) }, strict);

const triggers = list(
  object(
    {
      triggerName: key('Name of the trigger.', string()),
      triggerTargetArn: key('ARN of the SNS topic.', string({ pattern: '^arn:[\\w-]+:sns:', expected: 'the ARN of an SNS topic' })),
      triggerEvents: key(
        'What is told.',
        list(
          oneOf({
            DeploymentStart: 'A deployment starts.',
            DeploymentSuccess: 'It succeeded.',
            DeploymentFailure: { about: 'It failed.', mistaken: ['DeploymentFailed'] },
            DeploymentStop: 'Somebody stopped it.',
            DeploymentRollback: 'It is rolled back.',
            DeploymentReady: 'The replacement environment waits for traffic.',
            InstanceStart: 'An instance starts.',
            InstanceSuccess: 'An instance succeeded.',
            InstanceFailure: { about: 'An instance failed.', mistaken: ['InstanceFailed'] },
            InstanceReady: 'An instance of the replacement environment is ready.',
          }),
        ),
      ),
    },
    strict,
  ),
  { max: 10 },
);

const alarms = object(
  {
    enabled: key('Whether alarms count.', yesNo('They do.', 'They are kept and don’t count.')),
    ignorePollAlarmFailure: key('What happens while the state of the alarms can’t be read.', yesNo('The deployment goes on.', 'It stops.'), {
      default: 'false',
    }),
    alarms: key(
      'Up to 10 alarms of CloudWatch, any of which stops the deployment.',
      list(object({ name: key('Name of the alarm.', string()) }, strict), { max: 10 }),
    ),
  },
  strict,
);

const rollback = object(
  {
    enabled: key('Whether failed deployments are rolled back automatically.', yesNo('They are.', 'They are not.')),
    events: key(
      'What leads to a rollback.',
      list(
        oneOf({
          DEPLOYMENT_FAILURE: { about: 'The deployment failed.', mistaken: ['DEPLOYMENT_FAILED'] },
          DEPLOYMENT_STOP_ON_ALARM: 'An alarm stopped it.',
          DEPLOYMENT_STOP_ON_REQUEST: 'Somebody stopped it.',
        }),
      ),
    ),
  },
  strict,
);

const blueGreen = object(
  {
    terminateBlueInstancesOnDeploymentSuccess: key(
      'What becomes of the original environment.',
      object(
        {
          action: key('What becomes of it.', oneOf({ TERMINATE: 'It is terminated.', KEEP_ALIVE: 'It keeps running, outside of the group.' })),
          terminationWaitTimeInMinutes: key('Minutes until it is terminated, at most 2,880 (2 days).', number({ min: 0, max: 2880, integer: true })),
        },
        strict,
      ),
    ),
    deploymentReadyOption: key(
      'When traffic goes to the replacement environment.',
      object(
        {
          actionOnTimeout: key(
            'When that is.',
            oneOf({ CONTINUE_DEPLOYMENT: 'As soon as it is ready.', STOP_DEPLOYMENT: 'When somebody says so; until then it waits.' }),
          ),
          waitTimeInMinutes: key('Minutes until a deployment that waits is stopped; with `STOP_DEPLOYMENT`.', number({ min: 0, integer: true })),
        },
        strict,
      ),
    ),
    greenFleetProvisioningOption: key(
      'Where the instances of the replacement environment come from; EC2 only.',
      object(
        {
          action: key(
            'Where they come from.',
            oneOf({ DISCOVER_EXISTING: 'You have them already, or make them.', COPY_AUTO_SCALING_GROUP: 'CodeDeploy copies the Auto Scaling group.' }),
          ),
        },
        strict,
      ),
    ),
  },
  strict,
);

const targetGroups = (max: number): Schema => list(object({ name: key('Name of the target group.', string()) }, strict), { max });
const route = object({ listenerArns: key('ARN of the listener, one.', list(string(), { max: 1 })) }, strict);

const loadBalancer = object(
  {
    elbInfoList: key('Classic Load Balancers, up to 10.', list(object({ name: key('Name of the load balancer.', string()) }, strict), { max: 10 })),
    targetGroupInfoList: key('Target groups of other load balancers, up to 10.', targetGroups(10)),
    targetGroupPairInfoList: key(
      'The two target groups of an ECS service, and their listeners; one pair.',
      list(
        object(
          {
            targetGroups: key('The two target groups.', targetGroups(2)),
            prodTrafficRoute: key('The listener of the users.', route),
            testTrafficRoute: key('A listener for tests of the replacement task set.', route),
          },
          strict,
        ),
        { max: 1 },
      ),
    ),
  },
  strict,
);

const settings: Readonly<Record<string, Key>> = {
  deploymentConfigName: key(
    'How fast the deployment goes, and how many may fail.',
    { type: 'text', strict: true, values: deploymentConfigurations, others: 'fine', length: [1, 100] },
    { default: 'CodeDeployDefault.OneAtATime', mistaken: ['deploymentConfig'] },
  ),
  serviceRoleArn: key('ARN of the role with which CodeDeploy works.', string({ pattern: '^arn:', expected: 'the ARN of a role' }), {
    required: 'error',
    mistaken: ['serviceRole', 'roleArn'],
  }),
  deploymentStyle: key(
    'In place or blue/green, and whether traffic is led by a load balancer.',
    object(
      {
        deploymentType: key(
          'How the new revision comes.',
          oneOf({ IN_PLACE: 'On the same instances.', BLUE_GREEN: 'On new ones, which then get the traffic.' }),
        ),
        deploymentOption: key('Whether a load balancer takes part.', oneOf({ WITH_TRAFFIC_CONTROL: 'It does.', WITHOUT_TRAFFIC_CONTROL: 'None does.' })),
      },
      strict,
    ),
  ),
  ec2TagFilters: key('EC2 instances with any of these tags; not with `ec2TagSet`.', tagFilters),
  ec2TagSet: key('EC2 instances that match each of these groups of tags; not with `ec2TagFilters`.', tagGroups('ec2TagSetList')),
  onPremisesInstanceTagFilters: key('On-premises instances with any of these tags; not with `onPremisesTagSet`.', tagFilters),
  onPremisesTagSet: key('On-premises instances that match each of these groups of tags.', tagGroups('onPremisesTagSetList')),
  autoScalingGroups: key('Auto Scaling groups, whose new instances get the revision too.', list(string())),
  ecsServices: key(
    'The service of ECS, one.',
    list(object({ serviceName: key('Name of the service.', string()), clusterName: key('Name of its cluster.', string()) }, strict), { max: 1 }),
  ),
  loadBalancerInfo: key('The load balancer that leads the traffic.', loadBalancer),
  blueGreenDeploymentConfiguration: key('How a blue/green deployment goes.', blueGreen),
  autoRollbackConfiguration: key('When a deployment is rolled back automatically.', rollback),
  alarmConfiguration: key('Alarms that stop a deployment.', alarms),
  triggerConfigurations: key('Notifications by SNS, up to 10.', triggers),
  outdatedInstancesStrategy: key(
    'What becomes of instances that start while a deployment goes on.',
    oneOf({ UPDATE: 'They get the new revision in a deployment of their own.', IGNORE: 'They keep what they have.' }),
    { default: 'UPDATE' },
  ),
  terminationHookEnabled: key(
    'Whether CodeDeploy runs hooks when an Auto Scaling group terminates an instance.',
    yesNo('It does, by a lifecycle hook of the group.', 'It does not.'),
    { default: 'false' },
  ),
};

const group: Readonly<Record<string, Key>> = {
  applicationName: key(about.applicationName, name, { required: 'error', mistaken: ['application'] }),
  deploymentGroupName: key(about.deploymentGroupName, name, { required: 'error', mistaken: ['deploymentGroup', 'groupName'] }),
  ...settings,
  tags: key('Tags of the group.', list(object({ Key: key('Name of the tag.', string()), Value: key('Its value.', string()) }, strict))),
  currentDeploymentGroupName: key('Name of a group that exists, which `update-deployment-group` then changes.', name),
};

const updated: Readonly<Record<string, Key>> = {
  applicationName: key(about.applicationName, name, { required: 'error' }),
  currentDeploymentGroupName: key('Name of the group that is changed.', name, { required: 'error' }),
  newDeploymentGroupName: key('Its new name.', name),
  ...optional(settings),
};

const printedGroup: Readonly<Record<string, Key>> = {
  ...optional(group),
  ...printed({
    deploymentGroupId: 'ID of the group, as `get-deployment-group` prints it.',
    computePlatform: 'Where it deploys to, as `get-deployment-group` prints it.',
    targetRevision: ['The revision that it deploys, as `get-deployment-group` prints it.', any],
    lastSuccessfulDeployment: ['The last deployment that succeeded, as `get-deployment-group` prints it.', any],
    lastAttemptedDeployment: ['The last deployment, as `get-deployment-group` prints it.', any],
  }),
};

const inside = (of: string, what: Schema, about: string): Schema => object({ [of]: key(about, what) }, strict);

export const schema = cases(
  [
    {
      when: { has: 'deploymentGroupInfo' },
      use: inside('deploymentGroupInfo', object(printedGroup, strict), 'The group, as `get-deployment-group` prints it.'),
    },
    {
      when: { has: 'deploymentConfigInfo' },
      use: inside('deploymentConfigInfo', object(configuration.printed, strict), 'The configuration, as `get-deployment-config` prints it.'),
    },
    {
      when: { has: 'deploymentGroupsInfo' },
      use: object(
        {
          deploymentGroupsInfo: key('Groups, as `batch-get-deployment-groups` prints them.', list(object(printedGroup, strict))),
          errorMessage: key('What went wrong, as `batch-get-deployment-groups` prints it.', string(), { offered: false }),
        },
        strict,
      ),
    },
    { when: { has: 'deploymentGroupId' }, use: object(printedGroup, strict) },
    { when: { has: 'currentDeploymentGroupName' }, use: object(updated, strict) },
    ...['minimumHealthyHosts', 'trafficRoutingConfig', 'zonalConfig', 'computePlatform'].map((has) => ({
      when: { has },
      use: object(configuration.created, strict),
    })),
  ],
  object(group, strict),
);

/** Groups of tags as templates have them: each in a map of its own. */
const templatedTagGroups = (of: string, each: string): Schema =>
  object(
    {
      [of]: key(
        'Groups of tags, up to 3: an instance must match one tag of each.',
        list(object({ [each]: key('Tags of which an instance has one.', list(tagFilter)) }, strict), { max: 3 }),
      ),
    },
    strict,
  );

/** A group as templates have it. Source: the template reference of AWS::CodeDeploy::DeploymentGroup, checked 2026-11-30. */
export const templatedGroup = object(
  {
    ...group,
    deploymentGroupName: key(about.deploymentGroupName, name),
    ec2TagSet: key('EC2 instances that match each of these groups of tags; not with `ec2TagFilters`.', templatedTagGroups('ec2TagSetList', 'ec2TagGroup')),
    onPremisesTagSet: key('On-premises instances that match each of these groups of tags.', templatedTagGroups('onPremisesTagSetList', 'onPremisesTagGroup')),
    deployment: key('The revision that is deployed when the stack is made.', any),
  },
  strict,
);

/** A configuration as templates have it. */
export const templatedConfiguration = object(optional(configuration.created), strict);
