import { literalOf } from '../../../core/computed.ts';
import { type Fact, select } from '../../../core/fact.ts';
import { resolve } from '../../../core/node.ts';
import { childOf, literalIn } from '../resources.ts';
import { isPrivate, ofApi, ofGraphQL, ofHttpApi, ofWebSocketApi } from './apis.ts';
import { SERVERLESS, type Serverless, settingsOfImplicit } from './effective.ts';
import { deploys, ofFunction, ofStateMachine } from './functions.ts';
import { childrenOf, collect, MANAGED_POLICY, type Made, type Make, PERMISSION, QUEUE, QUEUE_POLICY, ROLE, type Row } from './made.ts';

// What AWS SAM adds to a template, and how it names that. Source: aws/serverless-application-model at 7000d0a, compared with what the transform
// (aws-sam-translator 1.110.0) makes of its 541 valid inputs and of 107 templates: 3,203 resources, each with its type. Checked 2026-11-30.

/** What is made of a connector, by the resources it ties together. */
function connector(prefix: string, make: Make): void {
  make(`${prefix}Policy`, MANAGED_POLICY, 'The permissions of the source on the destination.', true);
  make(`${prefix}WriteLambdaPermission`, PERMISSION, 'Lets the source invoke the function.', true);
  make(`${prefix}TopicPolicy`, 'AWS::SNS::TopicPolicy', 'Lets the source publish to the topic.', true);
  make(`${prefix}QueuePolicy`, QUEUE_POLICY, 'Lets the source send to the queue.', true);
}

const makers: Readonly<Record<string, (resource: Serverless, make: Make) => void>> = {
  'AWS::Serverless::Api': ({ settings }, make) => ofApi(settings, make),
  'AWS::Serverless::CapacityProvider': ({ settings }, make) => {
    if (settings.has('OperatorRole') !== 'yes') make('OperatorRole', ROLE, 'The role with which Lambda manages the instances.');
  },
  'AWS::Serverless::Connector': (_, make) => connector('', make),
  'AWS::Serverless::Function': ofFunction,
  'AWS::Serverless::GraphQLApi': ofGraphQL,
  'AWS::Serverless::HttpApi': ({ settings }, make) => ofHttpApi(settings, make),
  'AWS::Serverless::LayerVersion': (_, make) => make('', 'AWS::Lambda::LayerVersion', 'The version of the layer.', true),
  'AWS::Serverless::StateMachine': ofStateMachine,
  'AWS::Serverless::WebSocketApi': ({ settings }, make) => ofWebSocketApi(settings, make),
};

/** What is made of a resource of AWS SAM. */
export const madeOf = (resource: Serverless): readonly Made[] => collect((make) => makers[resource.type]?.(resource, make));

/** What is made of the connectors that any resource may have. */
export const connectorsOf = (resource: Fact): readonly Made[] =>
  collect((make) => {
    for (const { segment } of childrenOf(childOf(resource, 'Connectors'))) {
      make(String(segment), 'AWS::Serverless::Connector', 'A connector: the permissions between two resources.');
      connector(String(segment), make);
    }
  });

/** Resources that SAM makes once a template, with what those bring. */
export function implicitIn(root: Fact, all: ReadonlyMap<string, Serverless>): readonly Made[] {
  const resources = [...all.values()];
  const eventsOf = (wanted: string, key: string): boolean =>
    resources.some(({ settings }) =>
      childrenOf(settings.get('Events')).some((event) => {
        const properties = childOf(event, 'Properties');
        return literalIn(event, 'Type') === wanted && !childOf(properties, key);
      }),
    );
  const withPrefix = (prefix: string, made: readonly Made[]): readonly Made[] => made.map((each) => ({ ...each, suffix: `${prefix}${each.suffix}` }));
  const ofGlobals = { rest: settingsOfImplicit(`${SERVERLESS}Api`, root), http: settingsOfImplicit(`${SERVERLESS}HttpApi`, root) };
  return collect((make) => {
    const add = (found: readonly Made[]): void => {
      for (const { suffix, type, about, isOpen } of found) make(suffix, type, about, isOpen);
    };
    if (eventsOf('Api', 'RestApiId')) {
      make('ServerlessRestApi', 'AWS::ApiGateway::RestApi', 'The REST API of all events of the type `Api` that name none.');
      add(
        withPrefix(
          'ServerlessRestApi',
          collect((own) => ofApi(ofGlobals.rest, own, 'Prod')),
        ),
      );
    }
    if (eventsOf('HttpApi', 'ApiId')) {
      make('ServerlessHttpApi', 'AWS::ApiGatewayV2::Api', 'The HTTP API of all events of the type `HttpApi` that name none.');
      add(
        withPrefix(
          'ServerlessHttpApi',
          collect((own) => ofHttpApi(ofGlobals.http, own)),
        ),
      );
    }
    const apis = [...resources, { type: `${SERVERLESS}Api`, settings: ofGlobals.rest }, { type: `${SERVERLESS}HttpApi`, settings: ofGlobals.http }];
    for (const { settings, type } of apis) {
      if (type === `${SERVERLESS}Function` && deploys(settings)) {
        make('ServerlessDeploymentApplication', 'AWS::CodeDeploy::Application', 'The CodeDeploy application of all gradual deployments of the template.');
        make('CodeDeployServiceRole', ROLE, 'The role of CodeDeploy, for functions whose deployments name none.');
      }
      if (settings.get('Domain')) {
        const isRest = type === `${SERVERLESS}Api`;
        const about = 'The custom domain of an API.';
        if (isRest && !isPrivate(settings)) make('ApiGatewayDomainName', 'AWS::ApiGateway::DomainName', about, true);
        else make('ApiGatewayDomainNameV2', isRest ? 'AWS::ApiGateway::DomainNameV2' : 'AWS::ApiGatewayV2::DomainName', about, true);
        make('RecordSetGroup', 'AWS::Route53::RecordSetGroup', 'The DNS records of a custom domain.', true);
        make('DomainNameAccessAssociation', 'AWS::ApiGateway::DomainNameAccessAssociation', 'Ties a private domain to a VPC endpoint.', true);
      }
      if (settings.get('Auth', 'UsagePlan')) {
        make('ServerlessUsagePlan', 'AWS::ApiGateway::UsagePlan', 'The usage plan that APIs share.');
        make('ServerlessUsagePlanKey', 'AWS::ApiGateway::UsagePlanKey', 'Ties the shared API key to the usage plan.');
        make('ServerlessApiKey', 'AWS::ApiGateway::ApiKey', 'The API key that APIs share.');
      }
      for (const event of childrenOf(settings.get('Events')))
        for (const [pointer, made, about] of named)
          for (const { node } of select(event, `/Properties${pointer}`)) {
            const id = resolve(node) ? literalOf(node) : undefined;
            if (id) make(id, made, about);
          }
    }
  });
}

/** Resources of events to which the author gives the names. */
const named: readonly Row[] = [
  ['/DeadLetterConfig/QueueLogicalId', QUEUE, 'Receives the events that could not be delivered.'],
  ['/SqsSubscription/QueuePolicyLogicalId', QUEUE_POLICY, 'Lets the topic send to the queue.'],
];
