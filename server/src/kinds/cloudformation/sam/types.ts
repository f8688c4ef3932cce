import { SERVERLESS } from './effective.ts';
import { serverlessTypes } from './names.ts';

// Types of AWS SAM, and what the transform makes of them. Source: aws/serverless-application-model at 7000d0a, checked 2026-11-30;

/** What a type is after the transform. */
export const finalTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(serverlessTypes).flatMap(([type, { becomes }]) => (becomes === undefined ? [] : [[type, becomes]])),
);

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
    DestinationQueue: { type: 'AWS::SQS::Queue', about: 'The queue that receives the results of asynchronous invocations.' },
    DestinationTopic: { type: 'AWS::SNS::Topic', about: 'The topic that receives the results of asynchronous invocations.' },
    Version: { type: 'AWS::Lambda::Version', about: 'The version that the last change of the code published.' },
  },
  [`${SERVERLESS}HttpApi`]: { DomainName: domainV2, Stage: stageV2 },
  [`${SERVERLESS}WebSocketApi`]: { DomainName: domainV2, Stage: stageV2 },
};
