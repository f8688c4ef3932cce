import type { Fact } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import { code, isYes } from '../../core/words.ts';
import { literalOf } from '../computed.ts';
import { childOf, getAttIn, ifBranches, literalIn, type Resource, refIn } from './resources.ts';

// What two resources say that can't both be. Sources: the API references of the services, whose errors these are, and cfn-lint 1.51;
// checked 2026-11-30.

/** Something in a resource that doesn't fit one that it refers to. */
export type Conflict = {
  /** Which check it is. */
  readonly check: string;
  readonly at: Fact;
  readonly message: string;
  /** What it doesn't fit. */
  readonly others: readonly (Fact | undefined)[];
};

type Resources = ReadonlyMap<string, Resource>;
type Look = (resource: Resource, resources: Resources) => Conflict | undefined;

/** The resource of a type that a property refers to. */
function referred(fact: Fact | undefined, type: string, resources: Resources): Resource | undefined {
  const found = resources.get(refIn(fact) ?? getAttIn(fact)?.resource ?? '');
  return found?.type === type ? found : undefined;
}

/** A property that a condition may leave out. */
const isNoValue = (fact: Fact): boolean => ifBranches(fact) !== undefined || refIn(fact) === 'AWS::NoValue';

/** A flag that is written out, or left out. */
function flagIn(fact: Fact | undefined, key: string): boolean | undefined {
  if (!fact || fact.computed) return undefined;
  const literal = literalIn(fact, key);
  return childOf(fact, key) ? (literal === undefined ? undefined : isYes(literal)) : false;
}

/** A number that is written out, or left out. */
function numberIn(fact: Fact | undefined, key: string, preset: number): number | undefined {
  if (!fact || fact.computed) return undefined;
  if (!childOf(fact, key)) return preset;
  const literal = literalIn(fact, key);
  return literal !== undefined && /^\d{1,9}$/.test(literal) ? Number(literal) : undefined;
}

const looks: Readonly<Record<string, readonly Look[]>> = {
  'AWS::SQS::Queue': [
    (queue, resources) => {
      const at = childOf(childOf(queue.properties, 'RedrivePolicy'), 'deadLetterTargetArn');
      const target = referred(at, 'AWS::SQS::Queue', resources);
      const [own, others] = [flagIn(queue.properties, 'FifoQueue'), flagIn(target?.properties ?? target?.fact, 'FifoQueue')];
      if (!at || !target || own === undefined || others === undefined || own === others) return undefined;
      const [one, other] = own ? ['FIFO', 'standard'] : ['standard', 'FIFO'];
      return {
        check: 'dead-letter',
        at,
        others: [childOf(queue.properties, 'FifoQueue'), childOf(target.properties, 'FifoQueue') ?? target.fact],
        message: `The dead-letter queue of a ${one} queue must be a ${one} queue too, but ${code(target.id)} is a ${other} one.`,
      };
    },
  ],
  // Source: CloudWatch Logs user guide, SubscriptionFilters.html, and PutSubscriptionFilter's "destinationArn for vendor lambda cannot be used with roleArn".
  'AWS::Logs::SubscriptionFilter': [
    (filter, resources) => {
      const at = childOf(filter.properties, 'RoleArn');
      const target = ['AWS::Lambda::Function', 'AWS::Serverless::Function'].flatMap(
        (type) => referred(childOf(filter.properties, 'DestinationArn'), type, resources) ?? [],
      )[0];
      if (!at || !target || isNoValue(at)) return undefined;
      const message = `CloudWatch Logs refuses a role for a Lambda function, and the destination is the function ${code(target.id)}. Expected an ${code('AWS::Lambda::Permission')} for ${code('logs.amazonaws.com')} instead.`;
      return { check: 'subscription-role', at, others: [childOf(filter.properties, 'DestinationArn')], message };
    },
    (filter, resources) => {
      const at = childOf(filter.properties, 'DestinationArn');
      const target = ['AWS::Kinesis::Stream', 'AWS::KinesisFirehose::DeliveryStream'].flatMap((type) => referred(at, type, resources) ?? [])[0];
      if (!at || !target || !filter.properties || filter.properties.computed || childOf(filter.properties, 'RoleArn')) return undefined;
      const message = `${code(target.id)} is a stream, to which CloudWatch Logs writes with a role. Expected ${code('RoleArn')} with one that ${code('logs.amazonaws.com')} can assume.`;
      return { check: 'subscription-role', at, others: [target.fact], message };
    },
  ],
  'AWS::Lambda::EventSourceMapping': [
    (mapping, resources) => {
      const at = childOf(mapping.properties, 'EventSourceArn');
      const queue = referred(at, 'AWS::SQS::Queue', resources);
      const lambda = referred(childOf(mapping.properties, 'FunctionName'), 'AWS::Lambda::Function', resources);
      const [visible, timeout] = [numberIn(queue?.properties ?? queue?.fact, 'VisibilityTimeout', 30), numberIn(lambda?.properties, 'Timeout', 3)];
      if (!at || !queue || !lambda || visible === undefined || timeout === undefined || visible >= timeout) return undefined;
      return {
        check: 'visibility',
        at,
        others: [childOf(queue.properties, 'VisibilityTimeout') ?? queue.fact, childOf(lambda.properties, 'Timeout') ?? lambda.fact],
        message: `${code(queue.id)} hides a message for ${visible} seconds, but ${code(lambda.id)} may run for ${timeout}. Expected a ${code('VisibilityTimeout')} of at least ${timeout}, better six times that.`,
      };
    },
    (mapping, resources) => {
      const at = childOf(mapping.properties, 'BatchSize');
      const queue = referred(childOf(mapping.properties, 'EventSourceArn'), 'AWS::SQS::Queue', resources);
      const size = at && numberIn(mapping.properties, 'BatchSize', 10);
      if (!at || !queue || size === undefined || size <= 10 || flagIn(queue.properties, 'FifoQueue') !== true) return undefined;
      return {
        check: 'batch',
        at,
        others: [childOf(queue.properties, 'FifoQueue')],
        message: `A FIFO queue gives at most 10 messages in a batch, but this is ${size}.`,
      };
    },
  ],
  'AWS::CodeBuild::Project': [
    (project, resources) => {
      const at = childOf(project.properties, 'ServiceRole');
      const role = refIn(at) === undefined ? undefined : referred(at, 'AWS::IAM::Role', resources);
      const path = literalIn(role?.properties, 'Path');
      if (!at || !role || path === undefined || path === '/') return undefined;
      const message = `${code('Ref')} gives the name of the role ${code(role.id)}, and CodeBuild looks for it under ${code('/')}, not under ${code(path)}. Expected ${code(`!GetAtt ${role.id}.Arn`)}.`;
      return { check: 'role-path', at, others: [childOf(role.properties, 'Path')], message };
    },
  ],
  'AWS::ApiGateway::Stage': [(stage, resources) => sameApi(stage, 'DeploymentId', 'AWS::ApiGateway::Deployment', resources)],
  'AWS::ApiGateway::Method': [
    (method, resources) => sameApi(method, 'AuthorizerId', 'AWS::ApiGateway::Authorizer', resources),
    (method, resources) => sameApi(method, 'ResourceId', 'AWS::ApiGateway::Resource', resources),
    (method, resources) => {
      const at = childOf(method.properties, 'AuthorizationType');
      const authorizer = referred(childOf(method.properties, 'AuthorizerId'), 'AWS::ApiGateway::Authorizer', resources);
      const [wanted, type] = [literalIn(method.properties, 'AuthorizationType'), literalIn(authorizer?.properties, 'Type')];
      const expected = type === 'COGNITO_USER_POOLS' ? 'COGNITO_USER_POOLS' : 'CUSTOM';
      if (!at || !authorizer || wanted === undefined || type === undefined || wanted === expected) return undefined;
      return {
        check: 'authorizer',
        at,
        others: [childOf(authorizer.properties, 'Type')],
        message: `${code(authorizer.id)} is of type ${code(type)}. Expected ${code(expected)}.`,
      };
    },
  ],
  'AWS::RDS::DBInstance': [
    (instance, resources) => {
      const at = childOf(instance.properties, 'Engine');
      const cluster = referred(childOf(instance.properties, 'DBClusterIdentifier'), 'AWS::RDS::DBCluster', resources);
      const [own, others] = [literalIn(instance.properties, 'Engine'), literalIn(cluster?.properties, 'Engine')];
      if (!at || !cluster || own === undefined || others === undefined || own === others) return undefined;
      return {
        check: 'engine',
        at,
        others: [childOf(cluster.properties, 'Engine')],
        message: `The engine of the cluster ${code(cluster.id)} is ${code(others)}, but this is ${code(own)}. Expected the same.`,
      };
    },
  ],
  'AWS::ECS::Service': [
    (service, resources) => {
      const at = childOf(service.properties, 'TaskDefinition');
      const task = referred(at, 'AWS::ECS::TaskDefinition', resources);
      if (!at || !task || literalIn(service.properties, 'LaunchType') !== 'FARGATE') return undefined;
      const listed = childOf(task.properties, 'RequiresCompatibilities');
      const names = listed?.children.map(({ node }) => literalOf(node));
      if (!task.properties || task.properties.computed || listed?.computed || names?.some((name) => name === undefined || name === 'FARGATE')) return undefined;
      if (listed && resolve(listed.node)?.type !== 'list') return undefined;
      return {
        check: 'fargate',
        at,
        others: [listed ?? task.fact],
        message: `The service runs on Fargate, but ${code(task.id)} is not made for it. Expected ${code('FARGATE')} in its ${code('RequiresCompatibilities')}.`,
      };
    },
    networkMode,
  ],
  'AWS::AutoScaling::AutoScalingGroup': [
    ({ properties }) => {
      const [least, most] = [numberIn(properties, 'MinSize', Number.NaN), numberIn(properties, 'MaxSize', Number.NaN)];
      const [at, other] = [childOf(properties, 'MinSize'), childOf(properties, 'MaxSize')];
      if (!at || !other || least === undefined || most === undefined || !(least > most)) return undefined;
      return { check: 'sizes', at, others: [other], message: `${code('MinSize')} is ${least}, but ${code('MaxSize')} is ${most}. Expected no more than that.` };
    },
    ({ properties }) => {
      const [least, most] = [numberIn(properties, 'MinSize', Number.NaN), numberIn(properties, 'MaxSize', Number.NaN)];
      const [wanted, at, other] = [numberIn(properties, 'DesiredCapacity', Number.NaN), childOf(properties, 'DesiredCapacity'), childOf(properties, 'MaxSize')];
      if (!at || !other || wanted === undefined || least === undefined || most === undefined || least > most || !(wanted < least || wanted > most))
        return undefined;
      return {
        check: 'sizes',
        at,
        others: [other],
        message: `${code('DesiredCapacity')} is ${wanted}. Expected a number from ${least} to ${most}, as ${code('MinSize')} and ${code('MaxSize')} say.`,
      };
    },
  ],
};

/**
 * A service and the network mode of its tasks; one that something else deploys leaves the network to its task sets, and on Fargate there is no
 * choice. Source: Amazon ECS API, CreateService, networkConfiguration, and botocore ecs/2014-11-13, checked 2026-12-01.
 */
function networkMode({ properties }: Resource, resources: Resources): Conflict | undefined {
  const at = childOf(properties, 'TaskDefinition');
  const task = referred(at, 'AWS::ECS::TaskDefinition', resources);
  const mode = task && literalIn(task.properties, 'NetworkMode');
  const controller = childOf(properties, 'DeploymentController');
  const isOwn = !controller || ['ECS', 'CODE_DEPLOY'].includes(literalIn(controller, 'Type') ?? '');
  if (!at || !task || mode === undefined || !properties || properties.computed || !isOwn || literalIn(properties, 'LaunchType') === 'FARGATE') return undefined;
  const given = childOf(properties, 'NetworkConfiguration');
  const others = [childOf(task.properties, 'NetworkMode')];
  if (mode === 'awsvpc' && !given)
    return {
      check: 'network-mode',
      at,
      others,
      message: `The tasks of ${code(task.id)} have the network mode ${code(mode)}, for which the service needs ${code('NetworkConfiguration')}.`,
    };
  if (given && !given.computed && ['bridge', 'host', 'none'].includes(mode))
    return {
      check: 'network-mode',
      at: given,
      others,
      message: `${code('NetworkConfiguration')} is for tasks with the network mode ${code('awsvpc')} only, but that of ${code(task.id)} is ${code(mode)}.`,
    };
  return undefined;
}

/** Two parts of a REST API that belong to different ones. */
function sameApi({ properties }: Resource, key: string, type: string, resources: Resources): Conflict | undefined {
  const at = childOf(properties, key);
  const other = referred(at, type, resources);
  const [own, others] = [refIn(childOf(properties, 'RestApiId')), refIn(childOf(other?.properties, 'RestApiId'))];
  if (!at || !other || own === undefined || others === undefined || own === others) return undefined;
  return {
    check: 'api',
    at,
    others: [childOf(other?.properties, 'RestApiId')],
    message: `${code(other.id)} is a part of the API ${code(others)}, but this one is of ${code(own)}. Expected the same API.`,
  };
}

/** What doesn't fit between a resource and those it refers to. */
export const conflictsOf = (resource: Resource, resources: Resources): Conflict[] =>
  resource.type !== undefined && Object.hasOwn(looks, resource.type) ? (looks[resource.type] ?? []).flatMap((look) => look(resource, resources) ?? []) : [];
