import { type Key, key, list, map, type ObjectOf, type Schema, text } from '../../../core/schema.ts';
import { integration } from '../extensions/integration.ts';
import { requestValidator } from '../extensions/root.ts';
import { openApiObject, vendor } from './object.ts';
import { auth, externalDocs, methods, security, yesNo } from './shared.ts';

/** What the two versions of OpenAPI have in an operation. */
type Parts = {
  readonly keys: Readonly<Record<string, Key>>;
  readonly parameters: Key;
  readonly responses: Schema;
  readonly pathKeys?: Readonly<Record<string, Key>>;
};

/** The operations of a path. One may stand in itself: a callback has paths of its own. */
export function pathItem({ keys, parameters, responses, pathKeys = {} }: Parts): ObjectOf {
  const operationKeys: Readonly<Record<string, Key>> = {
    'x-amazon-apigateway-integration': key('The back end of the operation.', integration),
    summary: key('A short description.', text()),
    description: key('A description.', text()),
    operationId: key('A name for the operation, unique in the file: that of its method in generated SDKs.', text()),
    tags: key('Tags of the operation.', list(text())),
    parameters,
    responses: key(
      'The responses that the caller can get, by status. A method without a proxy integration must list each status and header that it returns.',
      responses,
    ),
    security: security('Who may call the operation: the security schemes that count, by name.'),
    'x-amazon-apigateway-request-validator': requestValidator,
    'x-amazon-apigateway-auth': key(auth.about, auth.schema),
    deprecated: yesNo('Whether it is on its way out. API Gateway ignores it.', 'It is.', 'It is not.'),
    externalDocs,
    ...keys,
  };
  const operation = openApiObject(operationKeys, { recursive: true });
  const any = openApiObject(
    {
      ...operationKeys,
      isDefaultRoute: yesNo(
        'Whether this is the route `$default`, which catches everything else. HTTP APIs only.',
        'It catches what no other route takes.',
        'It is a route like others.',
      ),
    },
    { recursive: true },
  );
  const item: Record<string, Key> = Object.fromEntries(
    Object.entries(methods).map(([name, about]) => [name, key(`The method \`${name.toUpperCase()}\`. ${about}`, operation)]),
  );
  const made = openApiObject({
    ...item,
    'x-amazon-apigateway-any-method': key('`ANY`: all methods that have no operation of their own here.', any, { mistaken: ['any', 'ANY'] }),
    parameters: { ...parameters, about: 'Parameters of all operations of the path.' },
    summary: key('A short description.', text()),
    description: key('A description.', text()),
    ...pathKeys,
  });
  return { ...made, others: 'warning', why: 'API Gateway ignores other keys.' };
}

/** Responses by status. */
export const responsesOf = (response: Schema): Schema =>
  map('A response of the method.', response, { usual: ['200', '400', '404', '500', 'default'], named: vendor });
