import { either, type Key, key, list, map, number, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { resourcePolicy, yesNo } from './parts.ts';

// Who may call an API. Sources: aws_serverless_api.py, aws_serverless_httpapi.py, aws_serverless_websocketapi.py and model/apigateway.py at commit
// 7000d0a, checked 2026-11-30.

const PLAN = 'AWS::ApiGateway::UsagePlan';

const lifetime = key('How many seconds API Gateway caches an answer of the authorizer; 0 turns caching off.', number({ integer: true, min: 0, max: 3600 }));
const names = (about: string): Key => key(about, list(text()));
const scopes = names('Scopes, one of which a token must have.');

const requestIdentity = {
  Headers: names('Headers that tell who calls.'),
  QueryStrings: names('Query strings that tell who calls.'),
  StageVariables: names('Stage variables that tell who calls.'),
  Context: names('Values of the request context that tell who calls.'),
  ReauthorizeEvery: lifetime,
};

/** The transform leaves out what it doesn't know of an authorizer. */
const loose = { others: 'warning', slips: 'error' } as const;

/** One object for the three sorts of authorizers, which are told apart by their keys. */
const restAuthorizer = object(
  {
    UserPoolArn: key('The Cognito user pools whose tokens count.', either(text(), list(text()))),
    FunctionArn: key('The Lambda function that decides.', text()),
    FunctionPayloadType: key('What the function gets.', oneOf({ TOKEN: 'A token from a header.', REQUEST: 'The whole request.' }), { default: 'TOKEN' }),
    FunctionInvokeRole: key('The role with which API Gateway invokes the function; `NONE` is none.', text()),
    DisableFunctionDefaultPermissions: yesNo('Whether SAM gives API Gateway no permission to invoke the function.', 'You give it.', 'SAM gives it.', {
      default: 'false',
    }),
    AuthorizationScopes: scopes,
    Identity: key(
      'Where the authorizer finds who calls.',
      object({
        Header: key('The header with the token.', text(), { default: 'Authorization' }),
        ValidationExpression: key('A regular expression that the token must match.', text()),
        ...requestIdentity,
      }),
    ),
  },
  loose,
);

/** `Auth` of a REST API. */
export const restAuth = (cfn: Borrow): ObjectOf =>
  object({
    DefaultAuthorizer: key('The authorizer of all paths that name no other one: a name of `Authorizers`, or `AWS_IAM`.', text()),
    Authorizers: key('Authorizers by name.', map('An authorizer: of Cognito, or a Lambda function.', restAuthorizer)),
    ApiKeyRequired: yesNo('Whether callers need an API key.', 'They need one.', 'They need none.'),
    AddDefaultAuthorizerToCorsPreflight: yesNo(
      'Whether the default authorizer also guards `OPTIONS` requests, which browsers send without credentials.',
      'It guards them too.',
      'They are open.',
      { default: 'true' },
    ),
    AddApiKeyRequiredToCorsPreflight: yesNo('Whether `OPTIONS` requests need the API key.', 'They need it.', 'They are open.', { default: 'true' }),
    InvokeRole: key('The role with which API Gateway invokes functions: `CALLER_CREDENTIALS`, `NONE` or an ARN.', text()),
    ResourcePolicy: key('Who may call the API, by account, VPC and address.', resourcePolicy),
    UsagePlan: key(
      'Limits for callers with API keys.',
      object({
        CreateUsagePlan: key(
          'Which plan SAM makes.',
          oneOf({ PER_API: 'One for this API, with a key.', SHARED: 'One for all APIs of the template that say so.', NONE: 'None.' }),
          { required: 'error' },
        ),
        UsagePlanName: cfn('The name of the plan.', `${PLAN}.UsagePlanName`),
        Description: cfn('A description of the plan.', `${PLAN}.Description`),
        Quota: cfn('How many requests a day, week or month.', `${PLAN}.Quota`),
        Throttle: cfn('How many requests a second.', `${PLAN}.Throttle`),
        Tags: cfn('Tags of the plan, as a list of keys and values.', `${PLAN}.Tags`),
      }),
    ),
  });

const httpAuthorizer = (cfn: Borrow): ObjectOf =>
  object(
    {
      JwtConfiguration: cfn(
        'The issuer and the audience of tokens; `issuer` and `audience` are taken in upper or lower case.',
        'AWS::ApiGatewayV2::Authorizer.JwtConfiguration',
        {
          schema: object(
            { issuer: key('Who issues the tokens: an address.', text()), audience: key('Who the tokens are for.', list(text())) },
            { ignoreCase: true },
          ),
        },
      ),
      IdentitySource: key('Where the token is: `$request.header.Authorization`.', text()),
      AuthorizationScopes: scopes,
      FunctionArn: key('The Lambda function that decides.', text()),
      AuthorizerPayloadFormatVersion: key(
        'The form of what the function gets; needed for Lambda authorizers.',
        oneOf({ '1.0': 'The format of REST APIs.', '2.0': 'The shorter format.' }),
      ),
      EnableSimpleResponses: yesNo('Whether the function answers with yes or no.', 'It answers with `isAuthorized`.', 'It answers with a policy.', {
        default: 'false',
      }),
      EnableFunctionDefaultPermissions: yesNo('Whether SAM lets API Gateway invoke the function.', 'SAM gives the permission.', 'You give it.', {
        default: 'false',
      }),
      FunctionInvokeRole: key('The role with which API Gateway invokes the function.', text()),
      Identity: key('Where the authorizer finds who calls.', object(requestIdentity)),
    },
    loose,
  );

/** `Auth` of an HTTP API. */
export const httpAuth = (cfn: Borrow): ObjectOf =>
  object({
    DefaultAuthorizer: key('The authorizer of all routes that name no other one: a name of `Authorizers`, or `AWS_IAM`.', text()),
    Authorizers: key('Authorizers by name.', map('An authorizer: of JSON web tokens, or a Lambda function.', httpAuthorizer(cfn))),
    EnableIamAuthorizer: yesNo('Whether routes may have `AWS_IAM`.', 'They may.', 'They may not.', { default: 'false' }),
  });

/** `Auth` of a WebSocket API; it guards the route `$connect`. */
export const webSocketAuth = (cfn: Borrow): ObjectOf =>
  object({
    AuthType: key('Who may connect.', oneOf({ NONE: 'Everyone.', AWS_IAM: 'Callers that IAM allows to.', CUSTOM: 'A Lambda function decides.' }), {
      required: 'error',
    }),
    AuthArn: key('The Lambda function that decides, for `CUSTOM`.', text()),
    IdentitySource: cfn('Where the authorizer finds who connects.', 'AWS::ApiGatewayV2::Authorizer.IdentitySource'),
    InvokeRole: key('The role with which API Gateway invokes the function.', text()),
    Name: cfn('The name of the authorizer.', 'AWS::ApiGatewayV2::Authorizer.Name'),
  });
