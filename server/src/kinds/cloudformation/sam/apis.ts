import { literalOf } from '../../../core/computed.ts';
import { literalIn } from '../resources.ts';
import type { Serverless, Settings } from './effective.ts';
import { childrenOf, MANAGED_POLICY, type Make, PERMISSION, ROLE } from './made.ts';

// Source: aws/serverless-application-model, model/api and model/sam_resources.py at 7000d0a, checked 2026-11-30.

/** The name of a stage, as it stands in a logical ID; `undefined` if only the deployment knows it. */
const stageOf = (settings: Settings, unset: string | undefined): string | undefined => (settings.get('StageName') ? settings.literal('StageName') : unset);

function usagePlan(settings: Settings, make: Make): void {
  if (!settings.get('Auth', 'UsagePlan')) return;
  make('UsagePlan', 'AWS::ApiGateway::UsagePlan', 'The usage plan of the API.');
  make('UsagePlanKey', 'AWS::ApiGateway::UsagePlanKey', 'Ties the API key to the usage plan.');
  make('ApiKey', 'AWS::ApiGateway::ApiKey', 'The API key of the usage plan.');
}

/** One mapping, or one a path. */
function pathMappings(settings: Settings, suffix: string, type: string, make: Make): void {
  if (!settings.get('Domain')) return;
  const paths = settings.get('Domain', 'BasePath');
  make(suffix, type, 'Ties the API to its custom domain.');
  for (const { node } of paths?.node.type === 'scalar' ? [paths] : (paths?.children ?? []))
    make(`${(literalOf(node) ?? '').replace(/[^A-Za-z0-9]/g, '')}${suffix}`, type, 'Ties a path of the domain to the API.');
}

function authorizers(settings: Settings, make: Make): void {
  for (const { segment } of childrenOf(settings.get('Auth', 'Authorizers')))
    make(`${segment}AuthorizerPermission`, PERMISSION, 'Lets the API invoke its authorizer.');
}

/** Whether the custom domain of an API is reached from VPCs only. */
export const isPrivate = (settings: Settings): boolean => literalIn(settings.get('Domain'), 'EndpointConfiguration') === 'PRIVATE';

/** What is made of a REST API, named in the template or not. */
export function ofApi(settings: Settings, make: Make, unset?: string): void {
  const stage = stageOf(settings, unset);
  const isAlphanumeric = stage === undefined || /^[A-Za-z0-9]*$/.test(stage);
  make('Deployment', 'AWS::ApiGateway::Deployment', 'A deployment of the API, a new one for each change of its definition.', true);
  make(isAlphanumeric ? `${stage ?? ''}Stage` : 'Stage', 'AWS::ApiGateway::Stage', 'The stage of the API.', isAlphanumeric ? undefined : true);
  usagePlan(settings, make);
  pathMappings(settings, 'BasePathMapping', `AWS::ApiGateway::BasePathMapping${isPrivate(settings) ? 'V2' : ''}`, make);
  authorizers(settings, make);
}

/** What is made of an HTTP API. */
export function ofHttpApi(settings: Settings, make: Make): void {
  const stage = stageOf(settings, '$default');
  const type = 'AWS::ApiGatewayV2::Stage';
  const about = 'The stage of the API.';
  if (stage === '$default') make('ApiGatewayDefaultStage', type, about);
  else if (stage === undefined || /^[A-Za-z0-9]*$/.test(stage)) make(`${stage ?? ''}Stage`, type, about);
  else make('Stage', type, about, true);
  pathMappings(settings, 'ApiMapping', 'AWS::ApiGatewayV2::ApiMapping', make);
  authorizers(settings, make);
}

/** What is made of a WebSocket API. */
export function ofWebSocketApi(settings: Settings, make: Make): void {
  const stage = stageOf(settings, 'default');
  make(stage === 'default' ? 'DefaultStage' : `${stage ?? ''}Stage`, 'AWS::ApiGatewayV2::Stage', 'The stage of the API.');
  for (const { segment } of childrenOf(settings.get('Routes'))) {
    const key = String(segment).replace(/[^A-Za-z0-9]/g, '');
    const name = key.slice(0, 1).toUpperCase() + key.slice(1);
    make(`${name}Route`, 'AWS::ApiGatewayV2::Route', 'The route of the API.');
    make(`${name}Integration`, 'AWS::ApiGatewayV2::Integration', 'What the route invokes.');
    make(`${name}Permission`, PERMISSION, 'Lets the API invoke the function of the route.');
  }
  if (settings.get('Auth')) {
    make('ConnectAuthorizer', 'AWS::ApiGatewayV2::Authorizer', 'The authorizer of the API.');
    make('AuthorizerPermission', PERMISSION, 'Lets the API invoke its authorizer.');
  }
  pathMappings(settings, 'ApiMapping', 'AWS::ApiGatewayV2::ApiMapping', make);
}

/** What is made of a GraphQL API. */
export function ofGraphQL({ settings }: Serverless, make: Make): void {
  make('Schema', 'AWS::AppSync::GraphQLSchema', 'The schema of the API.');
  make('CloudWatchRole', ROLE, 'The role with which the API writes logs.');
  if (settings.get('Cache')) make('ApiCache', 'AWS::AppSync::ApiCache', 'The cache of the API.');
  if (settings.get('DomainName')) {
    make('DomainName', 'AWS::AppSync::DomainName', 'The custom domain of the API.');
    make('DomainNameApiAssociation', 'AWS::AppSync::DomainNameApiAssociation', 'Ties the API to its custom domain.');
  }
  if (settings.get('Functions')) make('NoneDataSource', 'AWS::AppSync::DataSource', 'A source that the functions without data use.');
  make('ToLambdaAuthConnector', PERMISSION, 'Lets the API invoke its authorizer.', true);
  for (const { segment } of childrenOf(settings.get('ApiKeys'))) make(String(segment), 'AWS::AppSync::ApiKey', 'An API key.');
  for (const { segment } of childrenOf(settings.get('Functions'))) make(String(segment), 'AWS::AppSync::FunctionConfiguration', 'A function of resolvers.');
  for (const fields of childrenOf(settings.get('Resolvers')))
    for (const { segment } of childrenOf(fields)) make(`${fields.segment}${segment}`, 'AWS::AppSync::Resolver', 'The resolver of a field.');
  for (const [section, kind] of [['DynamoDb', 'DynamoDBDataSource'] as const, ['Lambda', 'LambdaDataSource'] as const])
    for (const { segment } of childrenOf(settings.get('DataSources', section))) {
      make(`${segment}${kind}`, 'AWS::AppSync::DataSource', 'A source of data.');
      make(`${segment}${kind}Role`, ROLE, 'The role with which the API uses a source of data.');
      make(`${segment}${kind}To`, MANAGED_POLICY, 'The permissions of the API on a source of data.', true);
    }
}
