import { either, key, map, number, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import { openApiOf } from '../documents.ts';
import { restAuth } from './api-auth.ts';
import { restDomain } from './api-domain.ts';
import type { Borrow } from './borrow.ts';
import { location, propagateTags, tags, yesNo } from './parts.ts';

// AWS::Serverless::Api. Sources: samtranslator/model/sam_resources.py (SamApi), model/api/api_generator.py and aws_serverless_api.py at commit
// 7000d0a, checked 2026-11-30.

const API = 'AWS::ApiGateway::RestApi';
const STAGE = 'AWS::ApiGateway::Stage';

const cors = object({
  AllowOrigin: key('The allowed origin, with its own quotes inside: `"\'*\'"` or `"\'https://example.com\'"`.', text(), { required: 'error' }),
  AllowMethods: key('Allowed methods, separated by commas, with their own quotes inside: `"\'GET,POST\'"`. Without it, those of the path.', text()),
  AllowHeaders: key('Allowed headers, separated by commas, with their own quotes inside: `"\'Content-Type\'"`.', text()),
  AllowCredentials: yesNo('Whether browsers send credentials such as cookies.', 'Browsers send them.', 'Browsers don’t send them.'),
  MaxAge: key('How many seconds browsers cache the answer, with its own quotes inside: `"\'600\'"`.', text()),
});

/** The properties of a REST API. */
export const apiProperties = (cfn: Borrow): ObjectOf =>
  object({
    StageName: key('The name of the stage, which is part of the URL.', text({ length: [1, 128] }), { required: 'error' }),
    Name: cfn('The name of the API.', `${API}.Name`),
    Description: cfn('A description of the API.', `${API}.Description`),
    DefinitionBody: key('The API as an OpenAPI document. Events of functions must be in it, unless `MergeDefinitions` is set.', openApiOf('rest')),
    DefinitionUri: key('The file with the OpenAPI document. Use it or `DefinitionBody`.', location('the document')),
    MergeDefinitions: yesNo('Whether the paths of events are added to `DefinitionBody`.', 'Both count.', 'Only `DefinitionBody` is used.', {
      default: 'false',
    }),
    OpenApiVersion: key(
      'The OpenAPI version of the generated document. If it is set, no second stage named `Stage` is created.',
      oneOf({ '2.0': 'Swagger 2.0.', '3.0.1': 'OpenAPI 3.0.1.' }, { pattern: String.raw`^[23](\.\d){1,2}$`, expected: 'a version such as `3.0.1`' }),
    ),
    Auth: key('Who can call the API.', restAuth(cfn)),
    Cors: key('Which web pages can call it from a browser: an origin, or all settings. The inner quotes are part of the value.', either(text(), cors)),
    Domain: key('A domain name of your own.', restDomain(cfn)),
    EndpointConfiguration: key(
      'The type of endpoint.',
      either(
        endpoint,
        object({
          Type: key('The type of endpoint.', endpoint),
          VPCEndpointIds: cfn('The VPC endpoints of a private API.', `${API}.EndpointConfiguration.VpcEndpointIds`),
          // The transform takes both spellings; this one is not documented.
          VpcEndpointIds: cfn('The VPC endpoints of a private API.', `${API}.EndpointConfiguration.VpcEndpointIds`, { offered: false }),
          IpAddressType: cfn('Whether it has IPv6 addresses too.', `${API}.EndpointConfiguration.IpAddressType`),
        }),
      ),
    ),
    EndpointAccessMode: cfn('How strictly the endpoint is checked.', `${API}.EndpointAccessMode`),
    SecurityPolicy: cfn('The lowest TLS version that clients can use, and its ciphers.', `${API}.SecurityPolicy`),
    DisableExecuteApiEndpoint: cfn('Whether the default endpoint is turned off, so that only your own domain works.', `${API}.DisableExecuteApiEndpoint`),
    BinaryMediaTypes: cfn('Media types that are treated as binary, with `~1` for `/`: `image~1png`.', `${API}.BinaryMediaTypes`),
    MinimumCompressionSize: cfn('The minimum size in bytes of responses that are compressed.', `${API}.MinimumCompressionSize`),
    ApiKeySourceType: cfn('Where API Gateway finds the API key of a request.', `${API}.ApiKeySourceType`),
    GatewayResponses: key(
      'Responses that API Gateway itself generates, such as `DEFAULT_4XX` and `UNAUTHORIZED`.',
      map(
        'A response.',
        object({
          StatusCode: key('The HTTP status.', number({ integer: true })),
          ResponseParameters: key(
            'Headers, paths and query strings of the response.',
            object({
              Headers: key('Headers. The values have their own quotes inside.', map('A header.', text())),
              Paths: key('Path parameters.', map('A parameter.', text())),
              QueryStrings: key('Query strings.', map('A query string.', text())),
            }),
          ),
          ResponseTemplates: key('The body, by media type.', map('A body.', text())),
        }),
      ),
    ),
    Models: key('Models, by name, as JSON schemas.', map('A model.', object({}, { others: 'fine' }))),
    Mode: cfn('What happens to the API when its document changes: replaced or merged.', `${API}.Mode`),
    FailOnWarnings: cfn('Whether a warning about the document stops the deployment.', `${API}.FailOnWarnings`),
    Policy: cfn('The resource policy of the API.', `${API}.Policy`),
    AlwaysDeploy: yesNo('Whether each deployment of the stack also deploys the API.', 'The API is deployed each time.', 'Only when its document changes.', {
      default: 'false',
    }),
    AccessLogSetting: cfn('Where access logs go, and their format.', `${STAGE}.AccessLogSetting`),
    CacheClusterEnabled: cfn('Whether the stage has a cache.', `${STAGE}.CacheClusterEnabled`),
    CacheClusterSize: cfn('The size of the cache in GB.', `${STAGE}.CacheClusterSize`),
    CanarySetting: cfn('The share of requests that goes to a new deployment first.', `${STAGE}.CanarySetting`),
    MethodSettings: cfn('Logs, throttling and caching, by path and method.', `${STAGE}.MethodSettings`),
    TracingEnabled: cfn('Whether X-Ray traces requests.', `${STAGE}.TracingEnabled`),
    Variables: cfn('Stage variables.', `${STAGE}.Variables`),
    Tags: tags('the stage'),
    PropagateTags: propagateTags('the API'),
  });

const endpoint = oneOf({
  EDGE: 'At the edge, through CloudFront.',
  REGIONAL: 'In the Region.',
  PRIVATE: 'Only inside VPCs, through VPC endpoints.',
});
