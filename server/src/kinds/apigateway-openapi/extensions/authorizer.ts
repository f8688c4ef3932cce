import { cases, either, flag, type Key, key, list, number, oneOf, type Schema, text } from '../../../core/schema.ts';
import { extensionObject } from '../openapi/object.ts';

// x-amazon-apigateway-authorizer. Sources: API Gateway developer guide, api-gateway-swagger-extensions-authorizer.html and
// http-api-lambda-authorizer.html; botocore apigateway/2015-07-09 (CreateAuthorizer), checked 2026-11-30.

const identity = (about: string, more: string): Key => key(about, either(text(), list(text())), { more });

const keys = {
  type: key(
    'What decides.',
    oneOf(
      {
        token: { about: 'A Lambda function gets the token of one header. REST APIs only.', mistaken: ['custom'] },
        request: { about: 'A Lambda function gets the parameters of the request.', mistaken: ['lambda'] },
        cognito_user_pools: { about: 'An Amazon Cognito user pool checks the token. REST APIs only.', mistaken: ['cognito', 'cognito_user_pool'] },
        jwt: { about: 'API Gateway checks a JSON web token. HTTP APIs only.', mistaken: ['oauth2', 'openid'] },
      },
      { ignoreCase: true },
    ),
    { required: 'error' },
  ),
  authorizerUri: key('The Lambda function: `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations`.', text()),
  authorizerCredentials: key(
    'The role that API Gateway assumes to invoke the function, by ARN. Without it, the function’s policy must allow API Gateway.',
    text(),
  ),
  identitySource: identity(
    'Which parameters tell who calls, between commas. They are the key of the cache, and a request without one gets status 401 before the function is called.',
    'REST APIs: `method.request.header.Authorization`, `method.request.querystring.name`, `stageVariables.name`, `context.name`. HTTP APIs: `$request.header.Authorization`.',
  ),
  identityValidationExpression: key('A regular expression that the token must match, else the caller gets status 401. REST APIs with `token` only.', text()),
  authorizerResultTtlInSeconds: key('How many seconds an answer is cached; 0 turns the cache off.', number({ integer: true, min: 0, max: 3600 }), {
    default: '300',
  }),
  authorizerPayloadFormatVersion: key(
    'The format of what the function gets and returns. HTTP APIs only.',
    oneOf(
      { '2.0': 'The shorter format, which can answer with a boolean.', '1.0': 'The format of REST APIs, which answers with a policy.' },
      { pattern: String.raw`^[12](?:\.0)?$` },
    ),
  ),
  enableSimpleResponses: key(
    'Whether the function answers with a boolean, `isAuthorized`. Needs `authorizerPayloadFormatVersion: 2.0`.',
    flag('It answers with `isAuthorized`.', 'It answers with an IAM policy.', { others: 'fine' }),
    { default: 'false' },
  ),
  providerARNs: key('The user pools whose tokens count, by ARN.', list(text(), { min: 1 })),
  jwtConfiguration: key(
    'Which tokens count.',
    extensionObject({
      issuer: key('Who must have issued the token: an address that begins with `https://`. Not needed where `openIdConnectUrl` says it.', text()),
      audience: key('Who the token must be for: the `aud` or `client_id` of the token is one of these.', list(text())),
    }),
  ),
} satisfies Record<string, Key>;

const needs = (name: keyof typeof keys): Schema => extensionObject({ ...keys, [name]: { ...keys[name], required: 'error' } });

/** What each type can't do without; more about what goes with what is said by rules. */
export const authorizer: Schema = cases(
  [
    { when: { key: 'type', is: ['token', 'request'], ignoreCase: true }, use: needs('authorizerUri') },
    { when: { key: 'type', is: ['cognito_user_pools'], ignoreCase: true }, use: needs('providerARNs') },
    { when: { key: 'type', is: ['jwt'], ignoreCase: true }, use: needs('jwtConfiguration') },
  ],
  extensionObject(keys),
);
