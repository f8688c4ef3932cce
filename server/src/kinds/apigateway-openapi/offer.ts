import type { Fact } from '../../core/fact.ts';
import type { Kind, Offer } from '../../core/kind.ts';
import { isEmpty, resolve } from '../../core/node.ts';
import type { Value } from '../../core/schema.ts';
import { apiOf, declaredWith, INTEGRATION } from './api.ts';
import { subtypes } from './extensions/subtypes.ts';
import { child, entriesOf, literalOf, textOf } from './read.ts';
import { sections } from './references.ts';

/** The operation around a value. */
function operationOf(fact: Fact): Fact | undefined {
  for (let at: Fact | undefined = fact; at; at = at.parent) if (at.parent?.parent?.segment === 'paths') return at;
  return undefined;
}

const owner = (fact: Fact): string => String(fact.parent?.segment ?? '');

/** What a value refers to: components, parameters of the request, statuses of the method. */
export const offer: NonNullable<Kind['offer']> = (fact, { root, text, syntax, offset }) => {
  const node = resolve(fact.node);
  if (!node || (node.type !== 'scalar' && !isEmpty(node))) return undefined;
  const values = valuesFor(fact, root);
  if (values.length === 0) return undefined;
  const isTyped = node.end > node.start;
  const quoted = syntax === 'json' || /["']/.test(isTyped ? (text[node.start] ?? '') : '') || fact.segment === '$ref';
  return { replace: isTyped ? { start: node.start, end: node.end } : { start: offset, end: offset }, values, quoted } satisfies Offer;
};

function valuesFor(fact: Fact, root: Fact): readonly Value[] {
  if (fact.segment === '$ref') return references(fact, root);
  if (fact.segment === 'identitySource') return identities(apiOf(root));
  const operation = operationOf(fact);
  if (!operation) return [];
  if (fact.segment === 'statusCode' && fact.parent?.parent?.parent?.segment === INTEGRATION)
    return entriesOf(child(operation, 'responses')).map((each) => ({
      value: String(each.segment),
      about: literalOf(child(each, 'description')) ?? 'A response of the method.',
    }));
  if (owner(fact) === 'requestParameters' || owner(fact) === 'cacheKeyParameters')
    return apiOf(root) === 'http' || child(fact.parent?.parent, 'integrationSubtype')
      ? ofHttpRequest(operation, root)
      : [...ofRequest(operation, root), ...ofContext];
  if (owner(fact) === 'responseParameters') return [...ofResponse, ...ofContext];
  return [];
}

/** What each place takes by reference. */
const taken: Readonly<Record<string, string>> = {
  parameters: 'parameters',
  responses: 'responses',
  requestBody: 'requestBodies',
  headers: 'headers',
  [INTEGRATION]: 'x-amazon-apigateway-integrations',
};

function references(fact: Fact, root: Fact): readonly Value[] {
  const { parent } = fact;
  // Behind the name of a section, its names are offered alone.
  if (sections.some((section) => (textOf(fact) ?? '').startsWith(`#/${section}/`))) return [];
  const of = taken[String(parent?.segment)] ?? taken[owner(parent ?? fact)] ?? 'schemas';
  const [section, at] = child(root, 'swagger')
    ? [of === 'schemas' ? 'definitions' : of, child(root, of === 'schemas' ? 'definitions' : of)]
    : [`components/${of}`, child(child(root, 'components'), of)];
  return entriesOf(at).map((each) => ({ value: `#/${section}/${String(each.segment)}`, about: literalOf(child(each, 'description')) ?? '' }));
}

const ofContext: readonly Value[] = [
  { value: 'context.identity.sourceIp', about: 'The address of the caller.' },
  { value: 'context.requestId', about: 'The ID of the request.' },
  { value: 'context.stage', about: 'The stage.' },
  { value: 'context.authorizer.principalId', about: 'Who the Lambda authorizer says is calling.' },
  { value: 'context.authorizer.claims.sub', about: 'The `sub` claim of the token, with a user pool.' },
  { value: 'stageVariables.name', about: 'A stage variable.' },
];

const ofResponse: readonly Value[] = [
  { value: 'integration.response.header.name', about: 'A header of the back end.' },
  { value: 'integration.response.body', about: 'The body.' },
  { value: 'integration.response.body.name', about: 'A field of the body, by a JSONPath.' },
];

const places: Readonly<Record<string, string>> = { path: 'path', query: 'querystring', header: 'header' };

function ofRequest(operation: Fact, root: Fact): readonly Value[] {
  const declared = declaredWith(operation, root).parameters.flatMap(({ in: place, name }): Value[] =>
    places[place] === undefined ? [] : [{ value: `method.request.${places[place]}.${name}`, about: `A parameter of the method.` }],
  );
  return [...declared, { value: 'method.request.body', about: 'The body of the request.' }];
}

const ofHttpRequest = (operation: Fact, root: Fact): readonly Value[] => [
  ...declaredWith(operation, root).parameters.flatMap(({ in: place, name }): Value[] =>
    places[place] === undefined ? [] : [{ value: `$request.${places[place]}.${name}`, about: 'A parameter of the route.' }],
  ),
  { value: '$request.body', about: 'The body of the request.' },
  { value: '$request.body.name', about: 'A field of the body, by a JSONPath.' },
  { value: '$request.path', about: 'The path of the request.' },
  { value: '$context.requestId', about: 'The ID of the request.' },
  { value: '$stageVariables.name', about: 'A stage variable.' },
];

const identities = (api: ReturnType<typeof apiOf>): readonly Value[] => [
  ...(api === 'http' ? [] : [{ value: 'method.request.header.Authorization', about: 'The header `Authorization`, in a REST API.' }]),
  ...(api === 'rest' ? [] : [{ value: '$request.header.Authorization', about: 'The header `Authorization`, in an HTTP API.' }]),
];

/** Keys of mappings by what path, method and back end have, and names of security schemes. */
export const offerKeys: NonNullable<Kind['offerKeys']> = (map, root) => {
  if (owner(map) === 'security') return schemes(root);
  const operation = operationOf(map);
  if (map.segment === 'requestParameters') return targets(map, operation, root);
  if (map.segment !== 'responseParameters') return [];
  if (!operation) return corsHeaders.map((name) => ({ value: `gatewayresponse.header.${name}`, about: 'A CORS header.' }));
  const response = child(child(operation, 'responses'), literalOf(child(map.parent, 'statusCode')) ?? '');
  return entriesOf(child(response, 'headers')).map(({ segment }) => ({
    value: `method.response.header.${String(segment)}`,
    about: 'A header of the response.',
  }));
};

const corsHeaders = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Headers', 'Access-Control-Allow-Methods'];

const schemes = (root: Fact): readonly Value[] =>
  [...entriesOf(child(root, 'securityDefinitions')), ...entriesOf(child(child(root, 'components'), 'securitySchemes'))].map(({ segment }) => ({
    value: String(segment),
    about: 'A security scheme of the document.',
  }));

function targets(map: Fact, operation: Fact | undefined, root: Fact): readonly Value[] {
  const subtype = literalOf(child(map.parent, 'integrationSubtype')) ?? '';
  const known = Object.hasOwn(subtypes, subtype) ? subtypes[subtype] : undefined;
  if (known)
    return [
      ...known.required.map((value) => ({ value, about: `\`${subtype}\` needs it.` })),
      ...known.optional.map((value) => ({ value, about: `A parameter of \`${subtype}\`.` })),
    ];
  if (apiOf(root) === 'http')
    return ['append:header.name', 'overwrite:header.name', 'remove:header.name', 'append:querystring.name', 'overwrite:querystring.name', 'overwrite:path'].map(
      (value) => ({
        value,
        about: 'Changes the request.',
      }),
    );
  const uri = textOf(child(map.parent, 'uri')) ?? '';
  const inUri = [...uri.matchAll(/(?<!\$)\{([A-Za-z0-9._-]+)\+?\}/g)].map(([, name = '']) => ({
    value: `integration.request.path.${name}`,
    about: 'A part of `uri`.',
  }));
  const declared = operation ? declaredWith(operation, root).parameters : [];
  return [
    ...inUri,
    ...declared
      .filter(({ in: place }) => place === 'query')
      .map(({ name }) => ({ value: `integration.request.querystring.${name}`, about: 'A query string parameter of the back end.' })),
    { value: 'integration.request.header.Content-Type', about: 'The media type of the body for the back end.' },
    { value: 'integration.request.header.X-Amz-Invocation-Type', about: "`'Event'` invokes a Lambda function asynchronously." },
  ];
}
