import { either, type Key, key, list, map, number, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { resourcePolicy, yesNo } from './parts.ts';

// Who may call an API. Sources: aws_serverless_api.py, aws_serverless_httpapi.py, aws_serverless_websocketapi.py and model/apigateway.py at commit
// 7000d0a, checked 2026-11-30.

const PLAN = 'AWS::ApiGateway::UsagePlan';

const lifetime = key('How many seconds API Gateway caches an answer of the authorizer; 0 turns caching off.', number({ integer: true, min: 0, max: 3600 }));
const names = (about: string): Key => key(about, list(text()));
const scopes = names('Scopes. A token must have one of them.');

const requestIdentity = {
  Headers: names('Headers that identify the caller.'),
  QueryStrings: names('Query strings that identify the caller.'),
  StageVariables: names('Stage variables that identify the caller.'),
  Context: names('Values of the request context that identify the caller.'),
  ReauthorizeEvery: lifetime,
};

/** The transform leaves out what it doesn't know of an authorizer. */
const loose = { others: 'warning', slips: 'error' } as const;

/** One object for the three sorts of authorizers, which are told apart by their keys. */
const restAuthorizer = object(
  {
    UserPoolArn: key('The Cognito user pools whose tokens are accepted.', either(text(), list(text()))),
    FunctionArn: key('The Lambda function that authorizes requests.', text()),
    FunctionPayloadType: key('What the function receives.', oneOf({ TOKEN: 'A token from a header.', REQUEST: 'The whole request.' }), { default: 'TOKEN' }),
    FunctionInvokeRole: key('The role that API Gateway uses to invoke the function; `NONE` for no role.', text()),
    DisableFunctionDefaultPermissions: yesNo('Whether SAM doesn’t give API Gateway permission to invoke the function.', 'You give it.', 'SAM gives it.', {
      default: 'false',
    }),
    AuthorizationScopes: scopes,
    Identity: key(
      'Where the authorizer finds the caller’s identity.',
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
    DefaultAuthorizer: key('The authorizer for all paths that don’t name another one: a name from `Authorizers`, or `AWS_IAM`.', text()),
    Authorizers: key('Authorizers, by name.', map('An authorizer: a Cognito user pool or a Lambda function.', restAuthorizer)),
    ApiKeyRequired: yesNo('Whether callers need an API key.', 'They need one.', 'They need none.'),
    AddDefaultAuthorizerToCorsPreflight: yesNo(
      'Whether the default authorizer also guards `OPTIONS` requests, which browsers send without credentials.',
      'It guards them too.',
      'They are open.',
      { default: 'true' },
    ),
    AddApiKeyRequiredToCorsPreflight: yesNo('Whether `OPTIONS` requests need the API key.', 'They need it.', 'They are open.', { default: 'true' }),
    InvokeRole: key('The role that API Gateway uses to invoke functions: `CALLER_CREDENTIALS`, `NONE` or an ARN.', text()),
    ResourcePolicy: key('Who can call the API, by account, VPC and IP address.', resourcePolicy),
    UsagePlan: key(
      'A usage plan: limits for callers with API keys.',
      object({
        CreateUsagePlan: key(
          'Which plan SAM creates.',
          oneOf({ PER_API: 'One for this API, with a key.', SHARED: 'One for all APIs of the template that share it.', NONE: 'None.' }),
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
        'The issuer and the audience of tokens. `issuer` and `audience` can begin with an upper-case letter too.',
        'AWS::ApiGatewayV2::Authorizer.JwtConfiguration',
        {
          schema: object(
            { issuer: key('The URL of the issuer of the tokens.', text()), audience: key('Who the tokens are for.', list(text())) },
            { ignoreCase: true },
          ),
        },
      ),
      IdentitySource: key('Where the token is: `$request.header.Authorization`.', text()),
      AuthorizationScopes: scopes,
      FunctionArn: key('The Lambda function that authorizes requests.', text()),
      AuthorizerPayloadFormatVersion: key(
        'The format of the event that the function receives. Required for Lambda authorizers.',
        oneOf({ '1.0': 'The format of REST APIs.', '2.0': 'The shorter format.' }),
      ),
      EnableSimpleResponses: yesNo(
        'Whether the function gives a simple answer instead of a policy.',
        'It answers with `isAuthorized`.',
        'It answers with a policy.',
        {
          default: 'false',
        },
      ),
      EnableFunctionDefaultPermissions: yesNo('Whether SAM lets API Gateway invoke the function.', 'SAM gives the permission.', 'You give it.', {
        default: 'false',
      }),
      FunctionInvokeRole: key('The role that API Gateway uses to invoke the function.', text()),
      Identity: key('Where the authorizer finds the caller’s identity.', object(requestIdentity)),
    },
    loose,
  );

/** `Auth` of an HTTP API. */
export const httpAuth = (cfn: Borrow): ObjectOf =>
  object({
    DefaultAuthorizer: key('The authorizer for all routes that don’t name another one: a name from `Authorizers`, or `AWS_IAM`.', text()),
    Authorizers: key('Authorizers, by name.', map('An authorizer: for JSON web tokens, or a Lambda function.', httpAuthorizer(cfn))),
    EnableIamAuthorizer: yesNo('Whether routes can use `AWS_IAM`.', 'They may.', 'They may not.', { default: 'false' }),
  });

/** `Auth` of a WebSocket API; it guards the route `$connect`. */
export const webSocketAuth = (cfn: Borrow): ObjectOf =>
  object({
    AuthType: key(
      'Who may connect.',
      oneOf({ NONE: 'Everyone.', AWS_IAM: 'Callers with IAM permission.', CUSTOM: 'Callers that a Lambda function authorizes.' }),
      {
        required: 'error',
      },
    ),
    AuthArn: key('The Lambda authorizer function, for `CUSTOM`.', text()),
    IdentitySource: cfn('Where the authorizer finds the client’s identity.', 'AWS::ApiGatewayV2::Authorizer.IdentitySource'),
    InvokeRole: key('The role that API Gateway uses to invoke the function.', text()),
    Name: cfn('The name of the authorizer.', 'AWS::ApiGatewayV2::Authorizer.Name'),
  });
