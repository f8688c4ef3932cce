import { either, flag, type Key, key, list, map, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { needed } from './events/event.ts';
import { tags, yesNo } from './parts.ts';

// AWS::Serverless::GraphQLApi. Sources: samtranslator/model/sam_resources.py (SamGraphQLApi) and aws_serverless_graphqlapi.py at commit 7000d0a,
// checked 2026-11-30.

const API = 'AWS::AppSync::GraphQLApi';
const SOURCE = 'AWS::AppSync::DataSource';
const RESOLVER = 'AWS::AppSync::Resolver';
const CACHE = 'AWS::AppSync::ApiCache';
const DOMAIN = 'AWS::AppSync::DomainName';

const authorizer = (cfn: Borrow): Record<string, Key> => ({
  Type: key(
    'Who may call.',
    oneOf({
      API_KEY: 'Callers with an API key.',
      AWS_IAM: 'Callers with IAM permission.',
      AWS_LAMBDA: 'Callers that a Lambda function authorizes.',
      AMAZON_COGNITO_USER_POOLS: 'Users of a Cognito user pool.',
      OPENID_CONNECT: 'Users of an OpenID Connect provider.',
    }),
    { required: 'error' },
  ),
  LambdaAuthorizer: cfn('The Lambda authorizer function, for `AWS_LAMBDA`.', `${API}.LambdaAuthorizerConfig`),
  OpenIDConnect: cfn('The provider, for `OPENID_CONNECT`.', `${API}.OpenIDConnectConfig`),
  UserPool: cfn('The user pool, for `AMAZON_COGNITO_USER_POOLS`.', `${API}.UserPoolConfig`),
});

const code = (cfn: Borrow): Record<string, Key> => ({
  CodeUri: key('The file with the JavaScript.', text({ path: 'file' })),
  InlineCode: key('The JavaScript itself.', text()),
  Runtime: key(
    'What runs the code.',
    object({
      Name: needed(cfn('The name of the runtime: `APPSYNC_JS`.', `${RESOLVER}.AppSyncRuntime.Name`)),
      Version: needed(cfn('The version of the runtime, such as `1.0.0`.', `${RESOLVER}.AppSyncRuntime.RuntimeVersion`)),
    }),
  ),
  MaxBatchSize: cfn('How many requests reach a Lambda function together.', `${RESOLVER}.MaxBatchSize`),
  Sync: cfn('How conflicts in a versioned data source are detected and resolved.', `${RESOLVER}.SyncConfig`),
});

const dynamoDb = (cfn: Borrow): ObjectOf =>
  object({
    TableName: needed(cfn('The name of the table.', `${SOURCE}.DynamoDBConfig.TableName`)),
    TableArn: key('The ARN of the table, for the generated role.', text()),
    Permissions: key('What the generated role can do.', list(oneOf({ Read: 'Read items.', Write: 'Write and delete items.' })), { default: 'both' }),
    ServiceRoleArn: cfn('The role of the data source. Without one, SAM creates it.', `${SOURCE}.ServiceRoleArn`),
    Name: cfn('The name of the data source.', `${SOURCE}.Name`),
    Description: cfn('A description of the data source.', `${SOURCE}.Description`),
    Region: cfn('The Region of the table.', `${SOURCE}.DynamoDBConfig.AwsRegion`),
    DeltaSync: cfn('The table that records changes, for clients that were offline.', `${SOURCE}.DynamoDBConfig.DeltaSyncConfig`),
    UseCallerCredentials: cfn('Whether the table is accessed with the caller’s permissions.', `${SOURCE}.DynamoDBConfig.UseCallerCredentials`),
    Versioned: cfn('Whether conflicts are detected.', `${SOURCE}.DynamoDBConfig.Versioned`),
  });

const lambda = (cfn: Borrow): ObjectOf =>
  object({
    FunctionArn: needed(cfn('The ARN of the function.', `${SOURCE}.LambdaConfig.LambdaFunctionArn`)),
    ServiceRoleArn: cfn('The role of the data source. Without one, SAM creates it.', `${SOURCE}.ServiceRoleArn`),
    Name: cfn('The name of the data source.', `${SOURCE}.Name`),
    Description: cfn('A description of the data source.', `${SOURCE}.Description`),
  });

/** The properties of a GraphQL API. */
export const graphQlApiProperties = (cfn: Borrow): ObjectOf =>
  object({
    Name: cfn('The name of the API; without it, the logical ID.', `${API}.Name`),
    SchemaUri: key('The file with the GraphQL schema. Use it or `SchemaInline`.', text({ path: 'file' })),
    SchemaInline: key('The GraphQL schema itself.', text()),
    Auth: key('Who can call the API.', object({ ...authorizer(cfn), Additional: key('Additional ways to authenticate.', list(object(authorizer(cfn)))) }), {
      required: 'error',
    }),
    ApiKeys: key(
      'API keys by name.',
      map(
        'An API key.',
        object({
          ApiKeyId: key('The ID of the key.', text()),
          Description: cfn('A description of the key.', 'AWS::AppSync::ApiKey.Description'),
          ExpiresOn: cfn('When it expires, in seconds since 1970, rounded down to the hour.', 'AWS::AppSync::ApiKey.Expires'),
        }),
      ),
    ),
    DataSources: key(
      'The data that resolvers read and write.',
      object({
        DynamoDb: key('DynamoDB tables, by name.', map('A table.', dynamoDb(cfn))),
        Lambda: key('Lambda functions, by name.', map('A function.', lambda(cfn))),
      }),
    ),
    Functions: key(
      'AppSync functions, which resolvers are built from.',
      map(
        'A function.',
        object({
          Id: key('The ID of an existing function. Nothing else can be set with it.', text()),
          DataSource: key('The data source: a name from `DataSources`, or `NONE`.', text()),
          Name: key('The name of the function; without it, its key.', text()),
          Description: cfn('A description of the function.', 'AWS::AppSync::FunctionConfiguration.Description'),
          ...code(cfn),
        }),
      ),
    ),
    Resolvers: key(
      'Resolvers by type and field: `Query`, then one of its fields.',
      map(
        'A type in the schema.',
        map(
          'The resolver of a field.',
          object({
            FieldName: key('The field, if its name is not the key.', text()),
            Pipeline: key('The functions it calls, in order.', list(text())),
            Caching: cfn('How long results are cached, and by which keys.', `${RESOLVER}.CachingConfig`),
            ...code(cfn),
          }),
        ),
      ),
    ),
    Cache: key(
      'A cache of results.',
      object({
        ApiCachingBehavior: needed(cfn('What is cached: all requests, or only those of resolvers that ask for it.', `${CACHE}.ApiCachingBehavior`)),
        Ttl: needed(cfn('How many seconds results are cached.', `${CACHE}.Ttl`)),
        Type: needed(cfn('The size of the cache.', `${CACHE}.Type`)),
        AtRestEncryptionEnabled: cfn('Whether the cache is encrypted at rest.', `${CACHE}.AtRestEncryptionEnabled`),
        TransitEncryptionEnabled: cfn('Whether it is encrypted in transit.', `${CACHE}.TransitEncryptionEnabled`),
      }),
    ),
    DomainName: key(
      'A domain name of your own.',
      object({
        DomainName: needed(cfn('The domain name.', `${DOMAIN}.DomainName`)),
        CertificateArn: needed(cfn('The ACM certificate, in us-east-1.', `${DOMAIN}.CertificateArn`)),
        Description: cfn('A description of the domain.', `${DOMAIN}.Description`),
      }),
    ),
    Logging: key(
      'Request logs. Without it, SAM turns on error logs and creates the role.',
      either(flag('Logs are on.', 'Logs are off.', { others: 'fine' }), logging(cfn)),
    ),
    XrayEnabled: yesNo('Whether X-Ray traces requests.', 'Requests are traced.', 'They are not.', { default: 'false' }),
    Visibility: cfn('Whether the API is public, or reachable only from VPCs.', `${API}.Visibility`),
    OwnerContact: cfn('The contact for the API.', `${API}.OwnerContact`),
    IntrospectionConfig: cfn('Whether callers can query the schema.', `${API}.IntrospectionConfig`),
    QueryDepthLimit: cfn('How deeply a query can be nested; 0 means no limit.', `${API}.QueryDepthLimit`),
    ResolverCountLimit: cfn('How many resolvers a request can call.', `${API}.ResolverCountLimit`),
    Tags: tags('the API'),
  });

const logging = (cfn: Borrow): ObjectOf =>
  object({
    CloudWatchLogsRoleArn: cfn('The role that writes the logs. Without one, SAM creates it.', `${API}.LogConfig.CloudWatchLogsRoleArn`),
    ExcludeVerboseContent: cfn('Whether headers and templates are left out.', `${API}.LogConfig.ExcludeVerboseContent`),
    FieldLogLevel: cfn('How much is logged for each field.', `${API}.LogConfig.FieldLogLevel`),
  });
