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
  AllowOrigin: key('The origin that may call, in quotes of its own: `"\'*\'"` or `"\'https://example.com\'"`.', text(), { required: 'error' }),
  AllowMethods: key('Methods between commas, in quotes of their own: `"\'GET,POST\'"`. Without it, those of the path.', text()),
  AllowHeaders: key('Headers between commas, in quotes of their own: `"\'Content-Type\'"`.', text()),
  AllowCredentials: yesNo('Whether browsers send cookies and the like.', 'Browsers send them.', 'They leave them out.'),
  MaxAge: key('How long browsers keep the answer, in quotes of its own: `"\'600\'"`.', text()),
});

/** The properties of a REST API. */
export const apiProperties = (cfn: Borrow): ObjectOf =>
  object({
    StageName: key('The name of the stage, which is a part of the address.', text({ length: [1, 128] }), { required: 'error' }),
    Name: cfn('The name of the API.', `${API}.Name`),
    Description: cfn('A description of the API.', `${API}.Description`),
    DefinitionBody: key('The API as an OpenAPI document. Events of functions must be in it, unless `MergeDefinitions` is set.', openApiOf('rest')),
    DefinitionUri: key('The file with the OpenAPI document. Use it or `DefinitionBody`.', location('the document')),
    MergeDefinitions: yesNo('Whether the paths of events are added to `DefinitionBody`.', 'Both count.', '`DefinitionBody` alone counts.', {
      default: 'false',
    }),
    OpenApiVersion: key(
      'The version of the generated document. If it is set, there is no second stage named `Stage`.',
      oneOf({ '2.0': 'Swagger 2.0.', '3.0.1': 'OpenAPI 3.0.1.' }, { pattern: String.raw`^[23](\.\d){1,2}$`, expected: 'a version such as `3.0.1`' }),
    ),
    Auth: key('Who may call the API.', restAuth(cfn)),
    Cors: key('Which web pages may call it from a browser: an origin, or all settings. The inner quotes are part of the value.', either(text(), cors)),
    Domain: key('A domain name of your own.', restDomain(cfn)),
    EndpointConfiguration: key(
      'Where the endpoint is.',
      either(
        endpoint,
        object({
          Type: key('Where the endpoint is.', endpoint),
          VPCEndpointIds: cfn('The VPC endpoints of a private API.', `${API}.EndpointConfiguration.VpcEndpointIds`),
          // The transform takes both spellings; this one is not documented.
          VpcEndpointIds: cfn('The VPC endpoints of a private API.', `${API}.EndpointConfiguration.VpcEndpointIds`, { offered: false }),
          IpAddressType: cfn('Whether it has IPv6 addresses too.', `${API}.EndpointConfiguration.IpAddressType`),
        }),
      ),
    ),
    EndpointAccessMode: cfn('How strictly the endpoint is checked.', `${API}.EndpointAccessMode`),
    SecurityPolicy: cfn('The lowest TLS version that clients can use, and its ciphers.', `${API}.SecurityPolicy`),
    DisableExecuteApiEndpoint: cfn('Whether the address of API Gateway itself is off, so that only your domain answers.', `${API}.DisableExecuteApiEndpoint`),
    BinaryMediaTypes: cfn('Media types that are treated as binary, with `~1` for `/`: `image~1png`.', `${API}.BinaryMediaTypes`),
    MinimumCompressionSize: cfn('The size in bytes from which responses are compressed.', `${API}.MinimumCompressionSize`),
    ApiKeySourceType: cfn('Where the API key of a request is.', `${API}.ApiKeySourceType`),
    GatewayResponses: key(
      'Responses that API Gateway itself gives, such as `DEFAULT_4XX` and `UNAUTHORIZED`.',
      map(
        'A response.',
        object({
          StatusCode: key('The HTTP status.', number({ integer: true })),
          ResponseParameters: key(
            'Headers, paths and query strings of the response.',
            object({
              Headers: key('Headers, with values in quotes of their own.', map('A header.', text())),
              Paths: key('Path parameters.', map('A parameter.', text())),
              QueryStrings: key('Query strings.', map('A query string.', text())),
            }),
          ),
          ResponseTemplates: key('The body, by media type.', map('A body.', text())),
        }),
      ),
    ),
    Models: key('Models by name, as JSON schemas.', map('A model.', object({}, { others: 'fine' }))),
    Mode: cfn('What happens to the API when its document changes: replaced or merged.', `${API}.Mode`),
    FailOnWarnings: cfn('Whether a warning about the document stops the deployment.', `${API}.FailOnWarnings`),
    Policy: cfn('The resource policy of the API.', `${API}.Policy`),
    AlwaysDeploy: yesNo('Whether each deployment of the stack deploys the API.', 'The API is deployed each time.', 'Only when its document changes.', {
      default: 'false',
    }),
    AccessLogSetting: cfn('Where access logs go, and their format.', `${STAGE}.AccessLogSetting`),
    CacheClusterEnabled: cfn('Whether the stage has a cache.', `${STAGE}.CacheClusterEnabled`),
    CacheClusterSize: cfn('The size of the cache in GB.', `${STAGE}.CacheClusterSize`),
    CanarySetting: cfn('The share of requests that a new deployment gets first.', `${STAGE}.CanarySetting`),
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
