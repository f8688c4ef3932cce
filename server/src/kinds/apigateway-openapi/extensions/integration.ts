import { cases, flag, type Key, key, list, map, number, type ObjectOf, oneOf, type Schema, text } from '../../../core/schema.ts';
import { extensionObject, reference } from '../openapi/object.ts';
import { requestParameters, responseParameters, templates } from './mapping.ts';

// x-amazon-apigateway-integration. Sources: API Gateway developer guide, api-gateway-swagger-extensions-integration*.html,
// response-transfer-mode.html and http-api-develop-integrations-aws-services-reference.html; botocore apigateway/2015-07-09 (PutIntegration),
// checked 2026-11-30.

const INVOKE = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:NAME/invocations';

const uri = key('The back end: an address for HTTP, the ARN of the action for an AWS service.', text(), {
  more: [
    '| back end | form |',
    '| --- | --- |',
    '| Lambda | `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations`; an HTTP API also takes the ARN of the function |',
    '| Lambda, streamed | `…:lambda:path/2021-11-15/functions/FUNCTION_ARN/response-streaming-invocations` |',
    '| another service | `arn:aws:apigateway:REGION:SERVICE:action/ACTION` or `…:path/PATH` |',
    '| HTTP | `https://example.com/orders/{id}` |',
    '',
    '`${stageVariables.name}` is filled in for each request. `${AWS::Region}`, `${AWS::AccountId}` and `${AWS::Partition}` are filled in by the import.',
  ].join('\n'),
});

const httpMethod = key(
  'The method with which the back end is called. For Lambda it’s always `POST`, whatever the client sends.',
  oneOf(
    {
      POST: 'The only one for Lambda, and for most actions of AWS services.',
      GET: 'Reads.',
      PUT: 'Puts.',
      DELETE: 'Deletes.',
      PATCH: 'Changes.',
      HEAD: 'Reads without a body.',
      OPTIONS: 'Asks what is possible.',
      ANY: 'The method of the client.',
    },
    { ignoreCase: true, others: 'warning', slips: 'error' },
  ),
);

const types = {
  aws_proxy: {
    about: 'A Lambda function gets the whole request and returns the whole response. HTTP APIs also call AWS services with it (`integrationSubtype`).',
    mistaken: ['lambda', 'lambda_proxy', 'aws-proxy', 'awsproxy'],
  },
  aws: 'An action of an AWS service, or a Lambda function behind mapping templates. REST APIs only.',
  http_proxy: { about: 'An HTTP endpoint gets the request as it is.', mistaken: ['http-proxy', 'httpproxy', 'proxy'] },
  http: 'An HTTP endpoint behind mapping templates. REST APIs only.',
  mock: 'No back end: API Gateway answers itself. REST APIs only.',
};

const converting = {
  CONVERT_TO_TEXT: 'Binary becomes Base64 text; text stays as it is.',
  CONVERT_TO_BINARY: 'Base64 text becomes binary; binary stays as it is.',
};

const contentHandling = key('How the body is converted. Without it, the body is passed on unchanged.', oneOf(converting, { ignoreCase: true }));

const response: ObjectOf = extensionObject({
  statusCode: key(
    'The status of the method’s response. The method must have a response with it.',
    text({ pattern: String.raw`^[1-5]\d\d$`, expected: 'a status code, such as `200`' }),
    { required: 'error', preset: '200' },
  ),
  responseParameters,
  responseTemplates: templates(
    'Templates that make the body of the response, by media type.',
    'A proxy integration returns the response of the back end as it is.',
  ),
  contentHandling,
});

const keys = {
  type: key('What sort of back end it is.', oneOf(types, { ignoreCase: true }), { required: 'error' }),
  uri,
  httpMethod,
  payloadFormatVersion: key(
    'The format of what the back end gets. HTTP APIs need it.',
    oneOf(
      { '2.0': 'The shorter format, for Lambda functions of HTTP APIs only.', '1.0': 'The format of REST APIs; the only one for all other back ends.' },
      { pattern: String.raw`^[12](?:\.0)?$` },
    ),
  ),
  credentials: key(
    'The role that API Gateway assumes to call the back end, by ARN; `arn:aws:iam::*:user/*` passes on the identity of the caller. Without it, the back end’s own policy must allow API Gateway.',
    text(),
  ),
  requestParameters,
  requestTemplates: templates(
    'Templates that make the body of the request to the back end, by media type.',
    'Proxy integrations pass the body on as it is: a template has no effect there.',
  ),
  passthroughBehavior: key(
    'What happens to a body for whose media type there is no template.',
    oneOf(
      {
        when_no_match: 'It’s passed on unchanged if there is no template for its type.',
        when_no_templates: 'It’s passed on unchanged if there is no template at all; else the caller gets status 415.',
        never: 'The caller gets status 415.',
      },
      { ignoreCase: true },
    ),
    { default: 'when_no_match' },
  ),
  responses: key(
    'Responses of the back end and what becomes of them: `default`, or a regular expression. For HTTP it matches the status, for Lambda the error message of the function.',
    map('What becomes of such a response.', response, { usual: ['default', '4\\d{2}', '5\\d{2}'] }),
  ),
  timeoutInMillis: key('How long API Gateway waits for the back end, in milliseconds.', number({ integer: true, min: 50 }), {
    more: '50 to 29,000 for REST APIs (Regional and private ones can have the quota raised), 50 to 30,000 for HTTP APIs; up to 900,000 with `responseTransferMode: STREAM`.',
  }),
  connectionType: key(
    'Which way the back end is reached.',
    oneOf({ INTERNET: 'Through the internet.', VPC_LINK: 'Through a VPC link, to a private load balancer.' }, { ignoreCase: true }),
    {
      default: 'INTERNET',
    },
  ),
  connectionId: key('The ID of the VPC link, for `connectionType: VPC_LINK`. A stage variable can hold it.', text()),
  integrationTarget: key(
    'The load balancer behind a VPC link of version 2: the ARN of the balancer or listener that gets the request. REST APIs only.',
    text(),
  ),
  integrationSubtype: key(
    'The action of an AWS service that an HTTP API calls. Its parameters stand in `requestParameters`.',
    oneOf(
      {
        'EventBridge-PutEvents': 'Sends events to EventBridge.',
        'SQS-SendMessage': 'Sends a message to a queue.',
        'SQS-ReceiveMessage': 'Takes messages from a queue.',
        'SQS-DeleteMessage': 'Deletes a message from a queue.',
        'SQS-PurgeQueue': 'Deletes all messages of a queue.',
        'AppConfig-GetConfiguration': 'Reads a configuration from AppConfig.',
        'Kinesis-PutRecord': 'Writes a record into a stream.',
        'StepFunctions-StartExecution': 'Starts an execution of a state machine.',
        'StepFunctions-StartSyncExecution': 'Starts an execution of an Express workflow and waits for its end.',
        'StepFunctions-StopExecution': 'Stops an execution.',
      },
      { others: 'warning', slips: 'error' },
    ),
  ),
  responseTransferMode: key(
    'Whether the caller gets the response as it is made. REST APIs with proxy integrations only.',
    oneOf(
      {
        BUFFERED: 'The whole response is waited for.',
        STREAM: 'Parts are passed on as they come, for up to 15 minutes; for Lambda the `uri` then ends with `/response-streaming-invocations`.',
      },
      { ignoreCase: true },
    ),
    { default: 'BUFFERED' },
  ),
  contentHandling,
  tlsConfig: key(
    'How the certificate of the back end is checked.',
    extensionObject({
      insecureSkipVerification: key(
        'Whether a certificate from an unknown authority is accepted. REST APIs with `http` and `http_proxy` only.',
        flag('Any authority is accepted; the connection can be intercepted.', 'The authority must be a known one.', { others: 'fine' }),
        { default: 'false' },
      ),
      serverNameToVerify: key('The host name that the certificate must be for. HTTP APIs with a VPC link only.', text()),
    }),
  ),
  cacheNamespace: key('A name that methods share whose cached responses are the same.', text(), { default: 'the ID of the resource' }),
  cacheKeyParameters: key('Parameters that tell cached responses apart: `method.request.path.id`. The method must declare them.', list(text())),
  responseParameters: key(
    'What an HTTP API changes in responses, by status code: `overwrite:statuscode`, `append:header.name`.',
    map('Changes for this status.', map('The new value.', text())),
    {
      offered: false,
    },
  ),
} satisfies Record<string, Key>;

const needed = (...names: readonly (keyof typeof keys)[]): ObjectOf =>
  extensionObject({ ...keys, ...Object.fromEntries(names.map((name) => [name, { ...keys[name], required: 'error' as const, ...presets[name] }])) });
const presets: Partial<Record<string, Partial<Key>>> = { uri: { preset: INVOKE }, httpMethod: { preset: 'POST' } };

const withUri = needed('uri');
const withMethod = needed('uri', 'httpMethod');
const withAddress = extensionObject({
  ...keys,
  uri: { ...uri, required: 'error', preset: 'https://example.com' },
  httpMethod: { ...httpMethod, required: 'error', preset: 'GET' },
});
const plain = extensionObject(keys);

/** An integration, or one of `components` by reference. */
export const integration: Schema = cases(
  [
    { when: { has: '$ref' }, use: extensionObject({ $ref: reference('An integration of `components`, in HTTP APIs') }) },
    { when: { key: 'type', is: ['aws_proxy'], ignoreCase: true }, use: cases([{ when: { has: 'integrationSubtype' }, use: plain }], withUri) },
    { when: { key: 'type', is: ['aws'], ignoreCase: true }, use: withMethod },
    { when: { key: 'type', is: ['http', 'http_proxy'], ignoreCase: true }, use: withAddress },
  ],
  plain,
);
