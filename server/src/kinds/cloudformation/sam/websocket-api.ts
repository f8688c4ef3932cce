import { key, map, number, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import { webSocketAuth } from './api-auth.ts';
import { regionalDomain } from './api-domain.ts';
import type { Borrow } from './borrow.ts';
import { needed } from './events/event.ts';
import { propagateTags, tags, yesNo } from './parts.ts';

// AWS::Serverless::WebSocketApi. Sources: samtranslator/model/sam_resources.py (SamWebSocketApi) and aws_serverless_websocketapi.py at commit
// 7000d0a, checked 2026-11-30.

const API = 'AWS::ApiGatewayV2::Api';
const ROUTE = 'AWS::ApiGatewayV2::Route';
const STAGE = 'AWS::ApiGatewayV2::Stage';

const route = (cfn: Borrow): ObjectOf =>
  object({
    FunctionArn: key('The function that receives the messages.', text(), { required: 'error' }),
    ApiKeyRequired: cfn('Whether callers need an API key.', `${ROUTE}.ApiKeyRequired`),
    // HTTP APIs take 30,000. Source: TimeoutInMillis in the reference of API Gateway V2, apis-apiid-integrations.html, checked 2026-11-30.
    IntegrationTimeout: key('How long API Gateway waits for the function, from 50 to 29,000 milliseconds.', number({ integer: true, min: 50, max: 29_000 }), {
      default: '29000',
    }),
    ModelSelectionExpression: cfn('The expression that selects the model of a message.', `${ROUTE}.ModelSelectionExpression`),
    OperationName: cfn('A name for the operation of the route.', `${ROUTE}.OperationName`),
    RequestModels: cfn('Models of messages.', `${ROUTE}.RequestModels`),
    RequestParameters: cfn('Parameters of requests.', `${ROUTE}.RequestParameters`),
    RouteResponseSelectionExpression: cfn('`$default` sends the function’s result back to the caller.', `${ROUTE}.RouteResponseSelectionExpression`),
  });

/** The properties of a WebSocket API. */
export const webSocketApiProperties = (cfn: Borrow): ObjectOf =>
  object({
    RouteSelectionExpression: needed(cfn('Which field of a message selects the route: `$request.body.action`.', `${API}.RouteSelectionExpression`)),
    Routes: key('Routes by their keys: `$connect`, `$disconnect`, `$default` and your own names.', map('A route.', route(cfn), { min: 1 }), {
      required: 'error',
    }),
    Name: cfn('The name of the API.', `${API}.Name`),
    Description: key('A description of the API.', text()),
    StageName: key(
      'The name of the stage.',
      text({ pattern: String.raw`^(?!\$default$)`, expected: 'a name other than `$default`, which only HTTP APIs have' }),
      {
        default: 'default',
      },
    ),
    StageVariables: key('Stage variables.', map('A variable.', text())),
    Auth: key('Who may connect.', webSocketAuth(cfn)),
    Domain: key('A domain name of your own.', regionalDomain(cfn)),
    ApiKeySelectionExpression: cfn('Where API Gateway finds the API key of a request.', `${API}.ApiKeySelectionExpression`),
    IpAddressType: key('Whether it has IPv6 addresses too.', oneOf({ ipv4: 'Only IPv4.', dualstack: 'IPv4 and IPv6.' }), { default: 'ipv4' }),
    DisableExecuteApiEndpoint: cfn('Whether the default endpoint is turned off, so that only your own domain works.', `${API}.DisableExecuteApiEndpoint`),
    DisableSchemaValidation: yesNo('Whether schemas of models are not validated.', 'They are not validated.', 'They are checked.'),
    FailOnWarnings: yesNo('Whether a warning stops the deployment.', 'It stops.', 'It goes on.'),
    AccessLogSettings: cfn('Where access logs go, and their format.', `${STAGE}.AccessLogSettings`),
    DefaultRouteSettings: cfn('Throttling, metrics and logs of all routes.', `${STAGE}.DefaultRouteSettings`),
    RouteSettings: key('Throttling, metrics and logs, by route.', map('Settings of a route.', cfn('', `${STAGE}.DefaultRouteSettings`).schema)),
    Tags: tags('the API'),
    PropagateTags: propagateTags('the API'),
  });
