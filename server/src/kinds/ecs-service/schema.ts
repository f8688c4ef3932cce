import { any, cases, type Key, key, list, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { serviceConnect } from './connect.ts';
import { deploymentConfiguration } from './deployment.ts';
import { propagateTags, serviceTags, volumeConfigurations } from './volumes.ts';

/**
 * A service of ECS.
 * Source: botocore ecs/2014-11-13 of 2026-08-07: CreateService, UpdateService and DescribeServices. Checked 2026-11-30.
 */

const whole: Schema = number({ min: 0, integer: true });

const loadBalancer = object(
  {
    targetGroupArn: key('ARN of the target group of an Application or Network Load Balancer.', string(), { mistaken: ['targetGroup'] }),
    loadBalancerName: key('Name of a Classic Load Balancer.', string()),
    containerName: key('The container that gets the traffic.', string()),
    containerPort: key('Its port, as the task definition has it.', number({ integer: true })),
    advancedConfiguration: key(
      'What blue/green deployments need.',
      object(
        {
          alternateTargetGroupArn: key('ARN of the other target group.', string()),
          productionListenerRule: key('ARN of the rule or listener of the users.', string()),
          testListenerRule: key('ARN of the rule or listener for tests.', string()),
          roleArn: key('ARN of the role with which ECS changes them.', string()),
        },
        strict,
      ),
    ),
  },
  strict,
);

const registry = object(
  {
    registryArn: key('ARN of the service in Cloud Map.', string()),
    port: key('The port for SRV records.', number({ integer: true })),
    containerName: key('The container for SRV records.', string()),
    containerPort: key('Its port.', number({ integer: true })),
  },
  strict,
);

const provider = object(
  {
    capacityProvider: key(
      'Name of the capacity provider.',
      { ...oneOf({ FARGATE: 'Fargate.', FARGATE_SPOT: 'Fargate with spare capacity, which can be taken away.' }, { others: 'fine' }), strict: true },
      { required: 'error' },
    ),
    weight: key('Its share of the tasks, 0 to 1,000; without a share it gets none but those of `base`.', number({ min: 0, max: 1000, integer: true }), {
      default: '0',
    }),
    base: key('How many tasks it gets first; one provider can have it.', number({ min: 0, max: 100000, integer: true }), { default: '0' }),
  },
  strict,
);

const network = object(
  {
    awsvpcConfiguration: key(
      'Where tasks get their network interfaces.',
      object(
        {
          subnets: key('IDs of subnets, up to 16.', list(string(), { max: 16 }), { required: 'error', mistaken: ['subnetIds'] }),
          securityGroups: key('IDs of security groups, up to 5; without them, that of the VPC.', list(string(), { max: 5 }), {
            mistaken: ['securityGroupIds'],
          }),
          assignPublicIp: key('Whether tasks have a public address; Fargate only.', oneOf({ ENABLED: 'They have.', DISABLED: 'They have none.' }), {
            default: 'DISABLED',
          }),
        },
        strict,
      ),
    ),
  },
  strict,
);

const monitoring = object(
  {
    metricConfigurations: key(
      'Metrics and how often they come, up to 5.',
      list(
        object(
          {
            metricNames: key(
              'The metrics.',
              list(oneOf({ CPUUtilization: 'CPU.', MemoryUtilization: 'Memory.' }, { others: 'warning', slips: 'error' }), { min: 1, max: 5 }),
              { required: 'error' },
            ),
            resolutionSeconds: key('Seconds between two values: 20 or 60.', number({ min: 20, max: 60, integer: true }), { required: 'error' }),
          },
          strict,
        ),
        { max: 5 },
      ),
    ),
  },
  strict,
);

const lattice = object(
  {
    roleArn: key('ARN of the infrastructure role of ECS.', string(), { required: 'error' }),
    targetGroupArn: key('ARN of the target group.', string(), { required: 'error' }),
    portName: key('Name of the port mapping in the task definition.', string(), { required: 'error' }),
  },
  strict,
);

/** What an update takes too. */
const settings: Readonly<Record<string, Key>> = {
  cluster: key('Name or ARN of the cluster; without it `default`.', string()),
  taskDefinition: key('Family and revision, or ARN, of the task definition; without a revision, the newest.', string(), { mistaken: ['taskDef'] }),
  desiredCount: key('How many tasks run.', whole, { mistaken: ['count', 'desiredTasks'] }),
  capacityProviderStrategy: key('Capacity providers, up to 20, in place of `launchType`.', list(provider, { max: 20 })),
  deploymentConfiguration: key('How new tasks take over from old ones.', deploymentConfiguration),
  availabilityZoneRebalancing: key('Whether tasks are spread anew over Availability Zones.', oneOf({ ENABLED: 'They are.', DISABLED: 'They are not.' })),
  networkConfiguration: key('The network of the tasks; for the mode `awsvpc`, which Fargate always has.', network),
  placementConstraints: key(
    'Where tasks can run, up to 10; not on Fargate.',
    list(
      object(
        {
          type: key('The sort.', oneOf({ distinctInstance: 'Each task on another instance.', memberOf: 'Instances that match an expression.' })),
          expression: key('The expression, for `memberOf`.', string()),
        },
        strict,
      ),
      { max: 10 },
    ),
  ),
  placementStrategy: key(
    'Which place is taken first, up to 5; not on Fargate.',
    list(
      object(
        {
          type: key('The sort.', oneOf({ random: 'Any.', spread: 'Evenly over the field.', binpack: 'Where the least of the field is left.' })),
          field: key('The field: `instanceId` or an attribute for `spread`, `cpu` or `memory` for `binpack`.', string()),
        },
        strict,
      ),
      { max: 5 },
    ),
  ),
  platformVersion: key(
    'Version of Fargate.',
    { ...oneOf({ LATEST: 'The newest.', '1.4.0': 'Linux.', '1.0.0': 'Windows.' }, { others: 'fine' }), strict: true },
    {
      default: 'LATEST',
    },
  ),
  healthCheckGracePeriodSeconds: key('Seconds for which failed health checks of a new task don’t count.', number({ min: 0, max: 2147483647, integer: true }), {
    default: '0',
  }),
  deploymentController: key(
    'Who deploys.',
    object(
      {
        type: key('Who it is.', oneOf({ ECS: 'ECS itself.', CODE_DEPLOY: 'CodeDeploy, blue/green.', EXTERNAL: 'A tool of your own, by task sets.' }), {
          required: 'error',
        }),
      },
      strict,
    ),
    { default: '`ECS`' },
  ),
  enableExecuteCommand: key('Whether `execute-command` reaches the containers.', yesNo('It does.', 'It does not.'), { default: 'false' }),
  enableECSManagedTags: key('Whether tasks get the names of cluster and service as tags.', yesNo('They do.', 'They don’t.'), { default: 'false' }),
  loadBalancers: key('Load balancers that send traffic to the tasks.', list(loadBalancer)),
  propagateTags: key('Which tags tasks get.', propagateTags, { default: 'NONE' }),
  serviceRegistries: key('The service in Cloud Map, one.', list(registry)),
  serviceConnectConfiguration: key('Service Connect: how services find and reach each other.', serviceConnect),
  volumeConfigurations: key('Volumes that tasks get when they start.', volumeConfigurations),
  vpcLatticeConfigurations: key('Target groups of VPC Lattice.', list(lattice)),
  monitoring: key('How often metrics of the service come.', monitoring),
};

const created: Readonly<Record<string, Key>> = {
  serviceName: key('Name of the service, up to 255 characters.', string({ pattern: '^[A-Za-z0-9_-]{1,255}$', expected: 'letters, digits, `_` and `-`' }), {
    required: 'error',
  }),
  ...settings,
  launchType: key(
    'What tasks run on; not with `capacityProviderStrategy`.',
    oneOf({
      FARGATE: 'Fargate.',
      EC2: 'EC2 instances of the cluster.',
      EXTERNAL: 'Servers of your own.',
      MANAGED_INSTANCES: 'Instances that ECS manages; by a capacity provider alone.',
    }),
  ),
  schedulingStrategy: key('How many tasks run.', oneOf({ REPLICA: 'As many as you want.', DAEMON: 'One on each instance; EC2 and external only.' }), {
    default: 'REPLICA',
  }),
  role: key('Role with which ECS reaches the load balancer, where the network mode is not `awsvpc`.', string()),
  clientToken: key('A string of your own, up to 36 characters, so that a repeated call counts once.', string()),
  tags: key('Tags of the service, up to 50.', serviceTags),
};

const updated: Readonly<Record<string, Key>> = {
  service: key('Name or ARN of a service that exists, which `update-service` then changes.', string(), { required: 'error' }),
  ...settings,
  forceNewDeployment: key('Whether new tasks start although nothing changed.', yesNo('They do.', 'They don’t.'), { default: 'false' }),
};

const printedService: Readonly<Record<string, Key>> = {
  ...optional(created),
  ...printed(
    Object.fromEntries(
      [
        'serviceArn',
        'clusterArn',
        'status',
        'runningCount',
        'pendingCount',
        'platformFamily',
        'roleArn',
        'createdAt',
        'createdBy',
        'currentServiceDeployment',
        'resourceManagementType',
        'taskSets',
        'deployments',
        'events',
        'currentServiceRevisions',
      ].map((name) => [name, ['State of the service, as `describe-services` prints it.', any] as const]),
    ),
  ),
};

const has = (name: string, use: Schema): { readonly when: { readonly has: string }; readonly use: Schema } => ({ when: { has: name }, use });

const all = object(
  {
    services: key('Services, as `describe-services` prints them.', list(object(printedService, strict))),
    ...printed({ failures: ['What could not be described, as `describe-services` prints it.', any] }),
  },
  strict,
);

export const schema = cases(
  [
    {
      when: { above: '/service', shape: 'map' },
      use: object({ service: key('The service, as `create-service` and `update-service` print it.', object(printedService, strict)) }, strict),
    },
    has('services', all),
    has('serviceArn', object(printedService, strict)),
    has('service', object(updated, strict)),
    has('forceNewDeployment', object(updated, strict)),
  ],
  object(created, strict),
);

/** As templates have it. Source: the template reference of AWS::ECS::Service, checked 2026-11-30. */
export const templated = object({ ...optional(created), forceNewDeployment: key('Whether new tasks start although nothing changed.', any) }, strict);
