import { any, either, key, map, number, type ObjectOf, object, text } from '../../../core/schema.ts';

// Documents that stand in properties of AWS SAM, as far as their top goes: the rest is theirs. Sources: the OpenAPI specification 3.0.3 and Swagger
// 2.0; the Step Functions developer guide, amazon-states-language-state-machine-structure.html; checked 2026-11-30.

const anyMap = object({}, { others: 'fine' });

/** An OpenAPI document. */
export const openApi: ObjectOf = object(
  {
    openapi: key('The version of OpenAPI, from 3 on: `3.0.1`.', text()),
    swagger: key('The version of Swagger: `2.0`.', text()),
    info: key(
      'What the API is.',
      object(
        {
          title: key('The name of the API.', text()),
          version: key('The version of the document.', text()),
          description: key('A description of the API.', text()),
        },
        { others: 'fine' },
      ),
    ),
    paths: key('The paths of the API, each with its methods.', map('A path.', anyMap)),
    components: key('What paths refer to: schemas, security schemes and more.', any),
    servers: key('Where the API is.', any),
    security: key('What guards all methods that say nothing else.', any),
    tags: key('Names for groups of methods.', any),
    host: key('Where the API is (Swagger).', text()),
    basePath: key('What all paths begin with (Swagger).', text()),
    schemes: key('The protocols (Swagger).', any),
    consumes: key('The media types of requests (Swagger).', any),
    produces: key('The media types of responses (Swagger).', any),
    definitions: key('Schemas that paths refer to (Swagger).', any),
    securityDefinitions: key('What guards methods, by name (Swagger).', map('A way to be let in.', anyMap)),
    'x-amazon-apigateway-request-validators': key('Validators of requests, by name.', any),
    'x-amazon-apigateway-gateway-responses': key('Responses that API Gateway itself gives.', any),
    'x-amazon-apigateway-policy': key('Who can call the API.', any),
    'x-amazon-apigateway-cors': key('Which web pages may call an HTTP API.', any),
    'x-amazon-apigateway-binary-media-types': key('Media types that are treated as binary.', any),
  },
  { others: 'fine' },
);

/** The states of a state machine in Amazon States Language. */
export const stateMachine: ObjectOf = object(
  {
    Comment: key('A description of the state machine.', text()),
    StartAt: key('The name of the first state.', text()),
    States: key('The states by name.', map('A state.', any)),
    QueryLanguage: key('How states work with data: `JSONPath` or `JSONata`.', text(), { default: 'JSONPath' }),
    TimeoutSeconds: key('The longest an execution may take.', either(number({ integer: true }), text())),
    Version: key('The version of the language.', text(), { default: '1.0' }),
  },
  { others: 'fine' },
);
