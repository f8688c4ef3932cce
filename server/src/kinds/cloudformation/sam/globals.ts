import { choice, type Key, key, type ObjectOf, object, type Schema } from '../../../core/schema.ts';

type Section = { readonly about: string; readonly keys: readonly string[] };

/**
 * What may stand in `Globals`. Source: samtranslator/plugins/globals/globals.py at commit 7000d0a (aws-sam-translator 1.110.0), checked 2026-11-30.
 */
export const sections: Readonly<Record<string, Section>> = {
  Api: {
    about: 'Settings of all REST APIs, also of the one that SAM makes.',
    keys: [
      'Auth',
      'Name',
      'DefinitionUri',
      'CacheClusterEnabled',
      'CacheClusterSize',
      'MergeDefinitions',
      'Variables',
      'EndpointConfiguration',
      'MethodSettings',
      'BinaryMediaTypes',
      'MinimumCompressionSize',
      'Cors',
      'GatewayResponses',
      'AccessLogSetting',
      'CanarySetting',
      'TracingEnabled',
      'OpenApiVersion',
      'Domain',
      'AlwaysDeploy',
      'PropagateTags',
      'SecurityPolicy',
      'EndpointAccessMode',
    ],
  },
  CapacityProvider: {
    about: 'Settings of all capacity providers.',
    keys: ['VpcConfig', 'OperatorRole', 'Tags', 'InstanceRequirements', 'ScalingConfig', 'KmsKeyArn', 'PropagateTags'],
  },
  Function: {
    about: 'Settings of all functions.',
    keys: [
      'Handler',
      'Runtime',
      'CodeUri',
      'DeadLetterQueue',
      'Description',
      'MemorySize',
      'Timeout',
      'VpcConfig',
      'Environment',
      'Tags',
      'PropagateTags',
      'Tracing',
      'KmsKeyArn',
      'AutoPublishAlias',
      'AutoPublishAliasAllProperties',
      'Layers',
      'DeploymentPreference',
      'RolePath',
      'PermissionsBoundary',
      'ReservedConcurrentExecutions',
      'ProvisionedConcurrencyConfig',
      'AssumeRolePolicyDocument',
      'EventInvokeConfig',
      'FileSystemConfigs',
      'CodeSigningConfigArn',
      'Architectures',
      'SnapStart',
      'EphemeralStorage',
      'FunctionUrlConfig',
      'RuntimeManagementConfig',
      'LoggingConfig',
      'RecursiveLoop',
      'SourceKMSKeyArn',
      'TenancyConfig',
      'DurableConfig',
      'CapacityProviderConfig',
      'FunctionScalingConfig',
      'PublishToLatestPublished',
      'VersionDeletionPolicy',
    ],
  },
  HttpApi: {
    about: 'Settings of all HTTP APIs, also of the one that SAM makes.',
    keys: [
      'Auth',
      'AccessLogSettings',
      'StageVariables',
      'Tags',
      'CorsConfiguration',
      'DefaultRouteSettings',
      'Domain',
      'RouteSettings',
      'FailOnWarnings',
      'PropagateTags',
    ],
  },
  LayerVersion: {
    about: 'Settings of all layers.',
    keys: ['PublishLambdaVersion'],
  },
  SimpleTable: {
    about: 'Settings of all tables of AWS SAM.',
    keys: ['SSESpecification'],
  },
  StateMachine: {
    about: 'Settings of all state machines of AWS SAM.',
    keys: ['PropagateTags'],
  },
  WebSocketApi: {
    about: 'Settings of all WebSocket APIs.',
    keys: [
      'AccessLogSettings',
      'ApiKeySelectionExpression',
      'DefaultRouteSettings',
      'DisableExecuteApiEndpoint',
      'DisableSchemaValidation',
      'Domain',
      'FailOnWarnings',
      'IpAddressType',
      'PropagateTags',
      'RouteSelectionExpression',
      'RouteSettings',
      'StageVariables',
      'Tags',
    ],
  },
};

/** The keys that a section may have, judged as those of the resource. */
export function globalsOf(section: string, { keys }: ObjectOf): ObjectOf {
  const allowed = sections[section]?.keys ?? [];
  return object(Object.fromEntries(allowed.flatMap((name) => (keys[name] ? [[name, withoutRequired(keys[name])]] : []))), {
    why: `\`Globals\` takes ${allowed.length === 1 ? 'only this key' : 'these keys only'}; all others go in each resource.`,
  });
}

/** What a resource completes needs not be whole. */
const withoutRequired = ({ required: _, ...key }: Key): Key => ({ ...key, schema: partial(key.schema) });

const partials = new WeakMap<Schema, Schema>();

/** A schema in which no key must be there, down to the last map. It is made when something asks. */
function partial(schema: Schema): Schema {
  const known = partials.get(schema) ?? partialOf(schema);
  partials.set(schema, known);
  return known;
}

function partialOf(schema: Schema): Schema {
  if (schema.type === 'either') return { ...schema, of: schema.of.map(partial) };
  if (schema.type !== 'object') return schema;
  let keys: Record<string, Key> | undefined;
  return {
    ...schema,
    get keys() {
      keys ??= Object.fromEntries(Object.entries(schema.keys).map(([name, key]) => [name, withoutRequired(key)]));
      return keys;
    },
  };
}

const unknown: ObjectOf = object({}, { others: 'fine' });

/** The section `Globals` of a template. */
export const globals: Key = key(
  'What all serverless resources of a type have in common (AWS SAM). A resource overrides it, adds to maps, and appends to lists.',
  object(Object.fromEntries(Object.entries(sections).map(([section, { about }]) => [section, key(about, choice([], `globals/${section}`, unknown))]))),
);
