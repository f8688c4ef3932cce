import { type Key, key, map, type ObjectOf, object, type Schema, text } from '../../../core/schema.ts';
import { extensionObject } from '../openapi/object.ts';
import { requestSources, templates } from './mapping.ts';

// x-amazon-apigateway-gateway-responses. Source: API Gateway developer guide, supported-gateway-response-types.html and
// api-gateway-swagger-extensions-gateway-responses.html, checked 2026-11-30.

const response: ObjectOf = extensionObject({
  statusCode: key('The status that the caller gets.', text({ pattern: String.raw`^[1-5]\d\d$`, expected: 'a status code, such as `403`' })),
  responseParameters: key(
    'Headers of the response: `gatewayresponse.header.name`, each with where its value comes from.',
    map('Where the value comes from.', text()),
    {
      more: requestSources,
    },
  ),
  responseTemplates: templates('Bodies by media type.', 'Only variables such as `$context.error.messageString` are filled in; nothing else of VTL works here.'),
});

const type = (about: string, status: string | undefined, ...mistaken: string[]): Key =>
  key(status === undefined ? about : `${about} Status ${status} unless set.`, response, mistaken.length > 0 ? { mistaken } : {});

export const gatewayResponses: Schema = object(
  {
    DEFAULT_4XX: type(
      'All responses of the 400s that have no entry of their own. Its `statusCode` counts for all of them.',
      undefined,
      'DEFAULT_400',
      'DEFAULT_4xx',
    ),
    DEFAULT_5XX: type(
      'All responses of the 500s that have no entry of their own. Its `statusCode` counts for all of them.',
      undefined,
      'DEFAULT_500',
      'DEFAULT_5xx',
    ),
    ACCESS_DENIED: type('The authorizer says no.', '403', 'FORBIDDEN'),
    API_CONFIGURATION_ERROR: type('The API is configured wrongly: an invalid endpoint, or a response for which there is no template.', '500'),
    AUTHORIZER_CONFIGURATION_ERROR: type('The authorizer can’t be reached.', '500'),
    AUTHORIZER_FAILURE: type('The authorizer fails.', '500'),
    BAD_REQUEST_BODY: type('The request validator refuses the body.', '400'),
    BAD_REQUEST_PARAMETERS: type('The request validator misses a parameter.', '400'),
    EXPIRED_TOKEN: type('The AWS credentials have expired.', '403'),
    INTEGRATION_FAILURE: type('The back end can’t be reached or fails.', '504'),
    INTEGRATION_TIMEOUT: type('The back end takes too long.', '504'),
    INVALID_API_KEY: type('The API key is not valid.', '403'),
    INVALID_SIGNATURE: type('The AWS signature is not valid.', '403'),
    MISSING_AUTHENTICATION_TOKEN: type('There is no such path and method, or no signature where one is needed.', '403'),
    QUOTA_EXCEEDED: type('The quota of the usage plan is used up.', '429'),
    REQUEST_TOO_LARGE: type('The request is larger than 10 MB.', '413'),
    RESOURCE_NOT_FOUND: type('The path is not found after the caller was let in.', '404', 'NOT_FOUND', 'DEFAULT_404'),
    THROTTLED: type('A limit of requests per second is exceeded.', '429'),
    UNAUTHORIZED: type('The authorizer can’t tell who calls.', '401'),
    UNSUPPORTED_MEDIA_TYPE: type('There is no template for the media type, and `passthroughBehavior` forbids others.', '415'),
    WAF_FILTERED: type('AWS WAF blocks the request.', '403'),
  },
  { others: 'error', why: 'API Gateway refuses other types.' },
);
