import type { Table } from '../../core/kind.ts';
import { choice, type Key, key, type ObjectOf, type Schema } from '../../core/schema.ts';
import { tables as ofTemplates } from '../cloudformation/sam/resources.ts';
import { anyResource } from '../cloudformation/schema.ts';

// Resources that Elastic Beanstalk makes for an environment, which a file may change: it says only what differs. Source: Elastic Beanstalk guide,
// customize-containers-format-resources-eb.html, checked 2026-11-30.

const types: Readonly<Record<string, { readonly type: string; readonly about: string }>> = {
  AWSEBAutoScalingGroup: {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    about: 'The Auto Scaling group of the environment. All instances process its metadata.',
  },
  AWSEBAutoScalingLaunchConfiguration: {
    type: 'AWS::AutoScaling::LaunchConfiguration',
    about: 'The launch configuration of the instances in older environments.',
  },
  AWSEBEC2LaunchTemplate: { type: 'AWS::EC2::LaunchTemplate', about: 'The launch template of the instances.' },
  AWSEBSecurityGroup: { type: 'AWS::EC2::SecurityGroup', about: 'The security group of the instances.' },
  AWSEBRDSDatabase: { type: 'AWS::RDS::DBInstance', about: 'The database that is coupled to the environment.' },
  AWSEBLoadBalancer: { type: 'AWS::ElasticLoadBalancing::LoadBalancer', about: 'The Classic Load Balancer.' },
  AWSEBV2LoadBalancer: { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', about: 'The Application or Network Load Balancer.' },
  AWSEBLoadBalancerSecurityGroup: { type: 'AWS::EC2::SecurityGroup', about: 'The security group of the load balancer.' },
  AWSEBV2LoadBalancerListener: { type: 'AWS::ElasticLoadBalancingV2::Listener', about: 'The listener of the load balancer on port 80.' },
  AWSEBV2LoadBalancerListenerRule: { type: 'AWS::ElasticLoadBalancingV2::ListenerRule', about: 'A rule of the listeners.' },
  AWSEBV2LoadBalancerTargetGroup: { type: 'AWS::ElasticLoadBalancingV2::TargetGroup', about: 'The target group of the default process.' },
  AWSEBWorkerQueue: { type: 'AWS::SQS::Queue', about: 'The queue of a worker environment.' },
  AWSEBWorkerDeadLetterQueue: { type: 'AWS::SQS::Queue', about: 'The dead-letter queue for messages that a worker couldn’t process.' },
  AWSEBWorkerCronLeaderRegistry: { type: 'AWS::DynamoDB::Table', about: 'The table through which workers elect the leader that queues periodic tasks.' },
};

/** What `Ref` and `Fn::GetAtt` can name in every environment, with what it is. */
export const given: Readonly<Record<string, { readonly type?: string; readonly about: string }>> = {
  ...types,
  AWSEBEnvironmentName: { about: 'The name of the environment, for `Ref`.' },
};

/** Resources that exist already: nothing is missing, and those of a known name need no type. */
const existing = new Map<string, Table>();

const tableOf = (name: string): Table => {
  const kept = new WeakMap<Schema, ObjectOf>();
  return (written, data) => {
    const found = ofTemplates.resources?.(written === '' ? (types[name]?.type ?? '') : written, data);
    if (found?.type !== 'object') return found;
    const made = kept.get(found) ?? changed(found);
    kept.set(found, made);
    return made;
  };
};

function changed(body: ObjectOf): ObjectOf {
  const { Type: type, Properties: properties, ...others } = body.keys;
  const keys: Record<string, Key> = { ...(type ? { Type: optional(type) } : {}), ...others };
  if (properties) keys.Properties = optional({ ...properties, schema: withoutRequired(properties.schema) });
  return { ...body, keys };
}

const optional = ({ required, ...rest }: Key): Key => rest;

function withoutRequired(schema: Schema): Schema {
  if (schema.type !== 'object') return schema;
  let keys: Record<string, Key> | undefined;
  return {
    ...schema,
    // Made when something asks, as those of the type are.
    get keys() {
      keys ??= Object.fromEntries(Object.entries(schema.keys).map(([name, each]) => [name, optional(each)]));
      return keys;
    },
  };
}

for (const name of [...Object.keys(types), 'AWSEB']) existing.set(name, tableOf(name));

const withType = (name: string, about: string): Key => key(about, choice('/Type', `resources/${name}`, anyResourceLeft));
const { Type: anyType, ...anyRest } = anyResource.keys;
const anyResourceLeft: ObjectOf = { ...anyResource, keys: { ...(anyType ? { Type: optional(anyType) } : {}), ...anyRest } };

/** Keys under `Resources` that name what is there already. */
export const existingResources = [
  ...Object.entries(types).map(([name, { about }]) => ({ matches: `^${name}$`, each: withType(name, about) })),
  { matches: '^AWSEB', each: withType('AWSEB', 'A resource that Elastic Beanstalk creates for the environment.') },
];

export const existingNames = Object.keys(types);

/** The tables of resources: those of templates, and those that exist. */
export const resourceTables: Readonly<Record<string, Table>> = {
  ...ofTemplates,
  ...Object.fromEntries([...existing].map(([name, table]) => [`resources/${name}`, table])),
};
