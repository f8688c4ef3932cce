import { either, flag, key, list, map, number, type ObjectOf, object, text } from '../../../core/schema.ts';
import { openApiOf } from '../documents.ts';
import { httpAuth } from './api-auth.ts';
import { regionalDomain } from './api-domain.ts';
import type { Borrow } from './borrow.ts';
import { location, propagateTags, tags } from './parts.ts';

// AWS::Serverless::HttpApi. Sources: samtranslator/model/api/http_api_generator.py and aws_serverless_httpapi.py at commit 7000d0a, checked
// 2026-11-30.

const API = 'AWS::ApiGatewayV2::Api';
const STAGE = 'AWS::ApiGatewayV2::Stage';

const cors = object({
  AllowOrigins: key('The allowed origins.', list(text())),
  AllowMethods: key('The allowed methods.', list(text())),
  AllowHeaders: key('The allowed request headers.', list(text())),
  ExposeHeaders: key('The response headers that pages can read.', list(text())),
  AllowCredentials: key('Whether browsers send credentials such as cookies.', flag('Browsers send them.', 'Browsers don’t send them.', { others: 'fine' })),
  MaxAge: key('How many seconds browsers cache the answer.', number({ integer: true })),
});

/** The properties of an HTTP API. */
export const httpApiProperties = (cfn: Borrow): ObjectOf =>
  object({
    Name: cfn('The name of the API.', `${API}.Name`),
    Description: key('A description of the API.', text()),
    StageName: key('The name of the stage.', text(), { default: '$default' }),
    DefinitionBody: key('The API as an OpenAPI 3 document. Without it, SAM generates it from the events of functions.', openApiOf('http')),
    DefinitionUri: key('The file with the OpenAPI document. Use it or `DefinitionBody`.', location('the document')),
    Auth: key('Who can call the API.', httpAuth(cfn)),
    CorsConfiguration: key('Which web pages can call it from a browser.', either(flag('Any page can call it.', 'No CORS.', { others: 'fine' }), cors)),
    Domain: key('A domain name of your own.', regionalDomain(cfn)),
    DisableExecuteApiEndpoint: cfn('Whether the default endpoint is turned off, so that only your own domain works.', `${API}.DisableExecuteApiEndpoint`),
    FailOnWarnings: cfn('Whether a warning about the document stops the deployment.', `${API}.FailOnWarnings`),
    AccessLogSettings: cfn('Where access logs go, and their format.', `${STAGE}.AccessLogSettings`),
    DefaultRouteSettings: cfn('Throttling and metrics of all routes.', `${STAGE}.DefaultRouteSettings`),
    RouteSettings: key('Throttling and metrics, by route: `GET /orders`.', map('Settings of a route.', cfn('', `${STAGE}.DefaultRouteSettings`).schema)),
    StageVariables: key('Stage variables.', map('A variable.', text())),
    Tags: tags('the API'),
    PropagateTags: propagateTags('the API'),
  });
