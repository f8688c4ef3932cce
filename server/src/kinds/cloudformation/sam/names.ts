/** A resource type of AWS SAM: what it is, and the resource that takes its logical ID. */
type ServerlessType = {
  readonly about: string;
  /** The type that `Ref` and `Fn::GetAtt` see once the transform has run. */
  readonly becomes?: string;
  /** Properties that must be there, each with the shape of its value. */
  readonly required: string;
};

/**
 * The types of AWS SAM. Source: aws/serverless-application-model, samtranslator/model/sam_resources.py and internal/schema_source at
 * commit 7000d0a (aws-sam-translator 1.110.0), checked 2026-11-30.
 */
export const serverlessTypes: Readonly<Record<string, ServerlessType>> = {
  'AWS::Serverless::Api': {
    about: 'A REST API of API Gateway, with its stage, deployment, domain, authorizers and usage plan.',
    becomes: 'AWS::ApiGateway::RestApi',
    required: 'StageName:text',
  },
  'AWS::Serverless::Application': {
    about: 'A nested stack, from your own template or from the Serverless Application Repository.',
    becomes: 'AWS::CloudFormation::Stack',
    required: 'Location:text',
  },
  'AWS::Serverless::CapacityProvider': {
    about: 'EC2 instances that Lambda manages, and on which it runs functions.',
    becomes: 'AWS::Lambda::CapacityProvider',
    required: 'VpcConfig:map',
  },
  'AWS::Serverless::Connector': { about: 'The permissions that one resource needs to use another.', required: 'Source:map Destination:map Permissions:list' },
  'AWS::Serverless::Function': {
    about: 'A Lambda function, with its role, its triggers, its alias and its gradual deployment.',
    becomes: 'AWS::Lambda::Function',
    required: '',
  },
  'AWS::Serverless::GraphQLApi': {
    about: 'A GraphQL API of AWS AppSync, with its data sources, functions and resolvers.',
    becomes: 'AWS::AppSync::GraphQLApi',
    required: 'Auth:map',
  },
  'AWS::Serverless::HttpApi': { about: 'An HTTP API of API Gateway, with its stage, domain and authorizers.', becomes: 'AWS::ApiGatewayV2::Api', required: '' },
  'AWS::Serverless::LayerVersion': {
    about: 'A version of a Lambda layer. Each change creates a new version.',
    becomes: 'AWS::Lambda::LayerVersion',
    required: 'ContentUri:text',
  },
  'AWS::Serverless::SimpleTable': { about: 'A DynamoDB table with a partition key and no sort key.', becomes: 'AWS::DynamoDB::Table', required: '' },
  'AWS::Serverless::StateMachine': {
    about: 'A state machine of Step Functions, with its role, its triggers and its alias.',
    becomes: 'AWS::StepFunctions::StateMachine',
    required: '',
  },
  'AWS::Serverless::WebSocketApi': {
    about: 'A WebSocket API of API Gateway, with its routes, stage, domain and authorizer.',
    becomes: 'AWS::ApiGatewayV2::Api',
    required: 'RouteSelectionExpression:text Routes:map',
  },
};

/** Whether a type is one of AWS SAM, known or not. */
export const isServerless = (type: string): boolean => type.startsWith('AWS::Serverless::');

/** The type that a resource of AWS SAM becomes; any other type stays what it is. */
export const becomes = (type: string): string => (Object.hasOwn(serverlessTypes, type) ? (serverlessTypes[type]?.becomes ?? type) : type);

/** The page of a type in the SAM developer guide, at one of its properties. The names of the pages were compared with sam-docs.json of the source above. */
export function pageOfServerless(type: string, property?: string): string {
  const name = (type.split('::')[2] ?? '').toLowerCase();
  const page = `https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-${name}.html`;
  return property === undefined ? page : `${page}#sam-${name}-${property.toLowerCase()}`;
}
