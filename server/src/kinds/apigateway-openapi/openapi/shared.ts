import { flag, type Key, key, list, map, object, oneOf, text } from '../../../core/schema.ts';
import { authorizer } from '../extensions/authorizer.ts';
import { openApiObject } from './object.ts';

// What OpenAPI 2.0 and 3.0 share. Sources: the OpenAPI specifications 2.0 and 3.0.3; API Gateway developer guide, api-gateway-known-issues.html,
// checked 2026-11-30.

export const externalDocs = key('Where more can be read.', openApiObject({ url: key('The address.', text()), description: key('What is there.', text()) }));

export const info = key(
  'What the API is.',
  openApiObject({
    title: key('The name of the API.', text(), { required: 'warning', preset: 'My API' }),
    version: key('The version of this document.', text()),
    description: key('A description of the API.', text()),
    termsOfService: key('Where the terms are.', text()),
    contact: key('Who answers questions.', openApiObject({ name: key('A name.', text()), url: key('A web page.', text()), email: key('An address.', text()) })),
    license: key('The license.', openApiObject({ name: key('Its name.', text()), url: key('Where it is.', text()) })),
  }),
  { required: 'error' },
);

export const security = (about: string): Key =>
  key(about, list(map('Scopes, one of which a token must have; empty for API keys and for authorizers without scopes.', list(text()))));

export const tags = key(
  'Tags of operations. For an HTTP API, they become AWS tags of the API.',
  list(
    openApiObject({
      name: key('The tag; of an HTTP API, its key.', text(), { required: 'warning' }),
      'x-amazon-apigateway-tag-value': key('The value of the AWS tag. HTTP APIs only.', text(), { default: 'an empty string' }),
      description: key('What it means.', text()),
      externalDocs,
    }),
  ),
);

const authtype = key(
  'How callers authenticate: `awsSigv4` for IAM. For a Lambda authorizer, any words of yours (`custom`); names that begin with `aws` are reserved.',
  text(),
);

/** A security scheme: API key, authorizer or IAM. */
export const scheme = (keys: Readonly<Record<string, Key>>): Record<string, Key> => ({
  ...keys,
  name: key(
    'The header or query string parameter with the key or token: `Authorization`, `x-api-key`. `Unused` for an authorizer with several identity sources.',
    text(),
  ),
  in: key(
    'Where that is.',
    oneOf(
      { header: 'In a header.', query: 'In the query string.', cookie: 'In a cookie (OpenAPI 3.0); API Gateway doesn’t support it.' },
      { others: 'warning', slips: 'error' },
    ),
  ),
  description: key('What it is.', text()),
  'x-amazon-apigateway-authtype': authtype,
  'x-amazon-apigateway-authorizer': key('The authorizer: a Lambda function, a user pool or JSON web tokens.', authorizer),
});

export const auth = key(
  'Who may call the operation.',
  object(
    {
      type: key(
        'The sort of authorization.',
        oneOf({ NONE: 'Everyone.', AWS_IAM: 'Callers whom IAM allows to; they sign with Signature Version 4.' }, { ignoreCase: true }),
        {
          required: 'error',
        },
      ),
    },
    { others: 'warning', slips: 'error' },
  ),
);

export const places = {
  query: 'In the query string.',
  header: 'In a header.',
  path: 'In the path, in braces there.',
};

export const yesNo = (about: string, yes: string, no: string, more: Partial<Key> = {}): Key => key(about, flag(yes, no, { others: 'fine' }), more);

export const methods: Readonly<Record<string, string>> = {
  get: 'Reads.',
  post: 'Creates, or starts something.',
  put: 'Puts something in its place.',
  patch: 'Changes a part.',
  delete: 'Deletes.',
  options: 'Asks what is possible: the preflight request of browsers (CORS).',
  head: 'Reads without a body.',
};

/** Keys of the parameters of both versions. */
export const parameterKeys: Readonly<Record<string, Key>> = {
  name: key('The name of the parameter. Headers and query strings are case-sensitive here.', text(), { required: 'warning' }),
  required: yesNo(
    'Whether a request must have it. A request validator checks that; path parameters are always there.',
    'It must be there.',
    'It may be missing.',
  ),
  description: key('What it is for.', text()),
};
