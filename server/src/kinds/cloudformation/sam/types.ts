import { SERVERLESS } from './effective.ts';

// Types of AWS SAM, and what the transform makes of them. Source: aws/serverless-application-model at 7000d0a, checked 2026-11-30;

/** What a type is after the transform. */
export const finalTypes: Readonly<Record<string, string>> = {
  [`${SERVERLESS}Api`]: 'AWS::ApiGateway::RestApi',
  [`${SERVERLESS}Application`]: 'AWS::CloudFormation::Stack',
  [`${SERVERLESS}CapacityProvider`]: 'AWS::Lambda::CapacityProvider',
  [`${SERVERLESS}Function`]: 'AWS::Lambda::Function',
  [`${SERVERLESS}GraphQLApi`]: 'AWS::AppSync::GraphQLApi',
  [`${SERVERLESS}HttpApi`]: 'AWS::ApiGatewayV2::Api',
  [`${SERVERLESS}LayerVersion`]: 'AWS::Lambda::LayerVersion',
  [`${SERVERLESS}SimpleTable`]: 'AWS::DynamoDB::Table',
  [`${SERVERLESS}StateMachine`]: 'AWS::StepFunctions::StateMachine',
  [`${SERVERLESS}WebSocketApi`]: 'AWS::ApiGatewayV2::Api',
};

/** The types whose attributes are asked for most where a type of SAM is. */
export function madeTypes(type: string): readonly string[] {
  const final = finalTypes[type];
  if (final === undefined) return [];
  return type === `${SERVERLESS}Function` || type === `${SERVERLESS}StateMachine` ? [final, 'AWS::IAM::Role'] : [final];
}

type Part = { readonly type: string; readonly about: string };

const stage = { type: 'AWS::ApiGateway::Stage', about: 'The stage of the API.' };
const stageV2 = { type: 'AWS::ApiGatewayV2::Stage', about: 'The stage of the API.' };
const domainV2 = { type: 'AWS::ApiGatewayV2::DomainName', about: 'The custom domain of the API.' };

/** What is meant by a word behind a logical ID: `!Ref Function.Version`. */
export const parts: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  [`${SERVERLESS}Api`]: {
    ApiKey: { type: 'AWS::ApiGateway::ApiKey', about: 'The API key of the API.' },
    Deployment: { type: 'AWS::ApiGateway::Deployment', about: 'The last deployment of the API.' },
    DomainName: { type: 'AWS::ApiGateway::DomainName', about: 'The custom domain of the API.' },
    DomainNameV2: { type: 'AWS::ApiGateway::DomainNameV2', about: 'The private custom domain of the API.' },
    Stage: stage,
    UsagePlan: { type: 'AWS::ApiGateway::UsagePlan', about: 'The usage plan of the API.' },
    UsagePlanKey: { type: 'AWS::ApiGateway::UsagePlanKey', about: 'What ties the API key to the usage plan.' },
  },
  [`${SERVERLESS}Function`]: {
    Alias: { type: 'AWS::Lambda::Alias', about: 'The alias that `AutoPublishAlias` names.' },
    DestinationQueue: { type: 'AWS::SQS::Queue', about: 'The queue that gets what became of asynchronous invocations.' },
    DestinationTopic: { type: 'AWS::SNS::Topic', about: 'The topic that gets what became of asynchronous invocations.' },
    Version: { type: 'AWS::Lambda::Version', about: 'The version that the last change of the code published.' },
  },
  [`${SERVERLESS}HttpApi`]: { DomainName: domainV2, Stage: stageV2 },
  [`${SERVERLESS}WebSocketApi`]: { DomainName: domainV2, Stage: stageV2 },
};
