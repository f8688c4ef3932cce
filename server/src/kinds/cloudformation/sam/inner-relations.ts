import { childOf, literalIn } from '../resources.ts';
import { SERVERLESS } from './effective.ts';
import type { Holder, SamRelation } from './relations.ts';

// Settings below the properties of serverless resources that need or exclude each other. Source: aws/serverless-application-model at 7000d0a,
// model/api, model/apigateway.py, model/apigatewayv2.py, model/eventsources and model/sam_resources.py, checked 2026-11-30.

const API = `${SERVERLESS}Api`;
const FUNCTION = `${SERVERLESS}Function`;
const GRAPH = `${SERVERLESS}GraphQLApi`;
const HTTP = `${SERVERLESS}HttpApi`;
const SOCKET = `${SERVERLESS}WebSocketApi`;

const is =
  (key: string, value: string) =>
  ({ settings }: Holder): boolean =>
    settings.literal(key) === value;
const has =
  (key: string) =>
  ({ settings }: Holder): boolean =>
    settings.has(key) === 'yes';
const lacks =
  (key: string) =>
  ({ settings }: Holder): boolean =>
    settings.has(key) === 'no';

const EVENT_AUTH = '/Properties/Events/*/Properties/Auth';
const eventType = ({ fact }: Holder): string | undefined => literalIn(fact.parent?.parent, 'Type');

/** What an authorizer of AppSync reads of its settings, by its type. */
const graphAuthorizers = { AWS_LAMBDA: 'LambdaAuthorizer', OPENID_CONNECT: 'OpenIDConnect', AMAZON_COGNITO_USER_POOLS: 'UserPool' };
const graphAuth: readonly SamRelation[] = ['/Properties/Auth', '/Properties/Auth/Additional/*'].flatMap((at): SamRelation[] => [
  ...Object.entries(graphAuthorizers).map(
    ([type, key]): SamRelation => ({ of: GRAPH, at, name: 'authorizer', all: [key], when: is('Type', type), because: `an authorizer of the type \`${type}\`` }),
  ),
  ...Object.values(graphAuthorizers).map((key, index, all): SamRelation => ({ of: GRAPH, at, name: 'authorizers', key, excludes: all.slice(index + 1) })),
]);

const FUNCTIONS = '/Properties/Functions/*';
const RESOLVERS = '/Properties/Resolvers/*/*';
const graphCode: readonly SamRelation[] = [
  ...[FUNCTIONS, RESOLVERS].map((at): SamRelation => ({ of: GRAPH, at, name: 'code', key: 'InlineCode', excludes: ['CodeUri'] })),
  {
    of: GRAPH,
    at: FUNCTIONS,
    name: 'id',
    key: 'Id',
    excludes: ['DataSource', 'Name', 'Description', 'InlineCode', 'CodeUri', 'Runtime', 'MaxBatchSize', 'Sync'],
  },
  { of: GRAPH, at: FUNCTIONS, name: 'function', all: ['DataSource', 'Runtime'], when: lacks('Id'), because: 'a function without `Id`' },
  { of: GRAPH, at: FUNCTIONS, name: 'function', some: ['InlineCode', 'CodeUri'], when: lacks('Id'), because: 'a function without `Id`' },
  ...['InlineCode', 'CodeUri'].map((key): SamRelation => ({ of: GRAPH, at: RESOLVERS, name: 'runtime', key, needs: 'Runtime' })),
  { of: GRAPH, at: RESOLVERS, name: 'pipeline', all: ['Pipeline'], because: 'a resolver' },
];

const domains: readonly SamRelation[] = [API, HTTP, SOCKET].map((of) => ({
  of,
  at: '/Properties/Domain/Route53',
  name: 'zone',
  some: ['HostedZoneId', 'HostedZoneName'],
  because: 'the records',
}));

const AUTHORIZERS = '/Properties/Auth/Authorizers/*';
const authorizers: readonly SamRelation[] = [
  { of: HTTP, at: AUTHORIZERS, name: 'authorizer', key: 'FunctionArn', needs: 'AuthorizerPayloadFormatVersion' },
  { of: HTTP, at: AUTHORIZERS, name: 'authorizer', key: 'AuthorizerPayloadFormatVersion', needs: 'FunctionArn' },
  { of: HTTP, at: AUTHORIZERS, name: 'authorizer', key: 'JwtConfiguration', needs: 'IdentitySource' },
  {
    of: API,
    at: AUTHORIZERS,
    name: 'identity',
    all: ['Identity'],
    when: (each) => is('FunctionPayloadType', 'REQUEST')(each) && has('FunctionArn')(each),
    because: 'an authorizer with the payload type `REQUEST`',
  },
  {
    of: API,
    at: `${AUTHORIZERS}/Identity`,
    name: 'identity',
    some: ['Headers', 'QueryStrings', 'StageVariables', 'Context'],
    // Nothing is asked for where no answer is kept.
    when: ({ fact, settings }) => literalIn(fact.parent, 'FunctionPayloadType') === 'REQUEST' && settings.has('ReauthorizeEvery') === 'no',
    because: 'an authorizer with the payload type `REQUEST`',
  },
];

const sockets: readonly SamRelation[] = [
  { of: SOCKET, at: '/Properties/Auth', name: 'authorizer', all: ['AuthArn'], when: is('AuthType', 'CUSTOM'), because: 'an authorizer of the type `CUSTOM`' },
  ...['NONE', 'AWS_IAM'].map(
    (type): SamRelation => ({
      of: SOCKET,
      at: '/Properties/Auth',
      name: 'authorizers',
      none: ['AuthArn', 'IdentitySource', 'InvokeRole', 'Name'],
      when: is('AuthType', type),
      because: `an authorizer of the type \`${type}\``,
    }),
  ),
  {
    of: SOCKET,
    at: '/Properties/Domain',
    name: 'tls',
    none: ['MutualTlsAuthentication'],
    because: 'the domain of a WebSocket API',
  },
];

const events: readonly SamRelation[] = [
  { of: FUNCTION, at: EVENT_AUTH, name: 'scopes', key: 'AuthorizationScopes', needs: 'Authorizer', when: (each) => eventType(each) === 'Api' },
  {
    of: FUNCTION,
    at: EVENT_AUTH,
    name: 'override',
    some: ['Authorizer', 'ApiKeyRequired', 'ResourcePolicy'],
    when: is('OverrideApiAuth', 'true'),
    because: '`OverrideApiAuth`',
  },
  {
    of: FUNCTION,
    at: '/Properties/Events/*/Properties/SchemaRegistryConfig',
    name: 'registry',
    all: ['SchemaRegistryURI', 'EventRecordFormat', 'SchemaValidationConfigs'],
    because: 'a schema registry',
  },
  {
    of: FUNCTION,
    at: '/Properties/Events/*/Properties/FilterCriteria',
    name: 'filters',
    all: ['Filters'],
    when: ({ fact }) => fact.children.length > 0,
    because: 'a filter',
  },
  ...['Path', 'Method'].map(
    (key, index, both): SamRelation => ({
      of: FUNCTION,
      at: '/Properties/Events/*/Properties',
      name: 'route',
      key,
      needs: both[1 - index] as string,
      when: ({ fact }) => literalIn(fact.parent, 'Type') === 'HttpApi',
    }),
  ),
  ...['OnSuccess', 'OnFailure'].map(
    (on): SamRelation => ({
      of: FUNCTION,
      at: `/Properties/EventInvokeConfig/DestinationConfig/${on}`,
      name: 'destination',
      all: ['Destination'],
      when: ({ settings }) => !['SQS', 'SNS', undefined].includes(settings.literal('Type')),
      because: 'a destination that SAM can’t create',
    }),
  ),
];

/** What a connector ties together is a resource of the template, or one by its type. */
const connectors: readonly SamRelation[] = ['Source', 'Destination', 'Destination/*'].map((end) => ({
  of: `${SERVERLESS}Connector`,
  at: `/Properties/${end}`,
  name: 'reference',
  some: ['Id', 'Type'],
  because: 'an end of a connector',
}));

/** Relations of settings below the properties. */
export const innerRelations: readonly SamRelation[] = [
  { of: API, at: '/Properties/EndpointConfiguration', name: 'endpoints', key: 'VPCEndpointIds', excludes: ['VpcEndpointIds'] },
  { of: `${SERVERLESS}CapacityProvider`, at: '/Properties/InstanceRequirements', name: 'instances', key: 'AllowedTypes', excludes: ['ExcludedTypes'] },
  ...authorizers,
  ...connectors,
  ...domains,
  ...events,
  ...graphAuth,
  ...graphCode,
  ...sockets,
  {
    of: SOCKET,
    at: '/Properties/Routes',
    name: 'connect',
    all: ['$connect'],
    when: ({ fact }) => childOf(fact.parent, 'Auth') !== undefined,
    because: '`Auth`',
  },
];
