import { type Key, key, list, type ObjectOf, object, oneOf, type TextOf, text } from '../../../../core/schema.ts';
import { yesNo } from '../parts.ts';

/** The HTTP methods that API Gateway knows, in any letter case; `any` is all of them, which HTTP APIs and REST APIs spell alike. */
export const methodOf = (all: 'any' | 'ANY'): TextOf =>
  oneOf(
    {
      [all]: 'Every method.',
      get: 'Reads.',
      post: 'Creates, or starts an action.',
      put: 'Replaces.',
      patch: 'Changes a part.',
      delete: 'Deletes.',
      head: 'Reads the headers only.',
      options: 'Asks what is allowed; CORS uses it.',
    },
    { others: 'warning', ignoreCase: true },
  );

/** A path of an API. */
export const pathOf = (): TextOf => text({ pattern: '^(?:/|\\$default$)', expected: 'a path that begins with `/`, such as `/orders/{id}`', others: 'warning' });

/** The properties of an event of a REST API, for functions and state machines; `auth` is what its `Auth` has besides. */
export const restApi = (more: Record<string, Key>, auth: Record<string, Key>): ObjectOf =>
  object({
    Path: key('The path, such as `/orders/{id}`.', pathOf(), { required: 'error' }),
    Method: key('The HTTP method.', methodOf('any'), { required: 'error' }),
    RestApiId: key('The API: `Ref` of an `AWS::Serverless::Api` in this template. Without it, the API that SAM creates.', text()),
    Auth: key(
      'Who can call this path.',
      object({
        ApiKeyRequired: yesNo('Whether callers need an API key.', 'They need one.', 'They need none.'),
        AuthorizationScopes: key('Scopes. A token must have one of them.', list(text())),
        Authorizer: key('An authorizer of the API, `AWS_IAM`, or `NONE` for everyone.', text()),
        ...auth,
      }),
    ),
    ...more,
  });
