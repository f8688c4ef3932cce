import { type Fact, factsIn, perPart, perRoot } from '../../core/fact.ts';
import type { Question } from '../../core/kind.ts';
import { methods } from './openapi/shared.ts';
import { child, entriesOf, itemsOf, literalOf, wordOf } from './read.ts';
import { type Api, apiOfSchema } from './schema.ts';

export const INTEGRATION = 'x-amazon-apigateway-integration';
const ANY = 'x-amazon-apigateway-any-method';

/** Pointers of what rules look at. */
export const OPERATIONS = '/paths/*/*';
export const INTEGRATIONS = [`/paths/*/*/${INTEGRATION}`, '/components/x-amazon-apigateway-integrations/*'];
export const AUTHORIZERS = ['/securityDefinitions/*/x-amazon-apigateway-authorizer', '/components/securitySchemes/*/x-amazon-apigateway-authorizer'];

/** Whether a value below a path is an operation. */
export const isOperation = ({ segment, node }: Fact): boolean => node.type === 'map' && (segment === ANY || Object.hasOwn(methods, segment));

/** An operation as people call it: `GET /orders`. */
export const operationName = ({ segment, parent }: Fact): string =>
  `${segment === ANY ? 'ANY' : String(segment).toUpperCase()} ${String(parent?.segment ?? '')}`.trim();

/** The type of an integration in lower case. */
export const typeOf = (integration: Fact | undefined): string | undefined => wordOf(child(integration, 'type'));
export const isProxy = (integration: Fact): boolean => typeOf(integration)?.endsWith('_proxy') === true;
/** Types behind mapping templates, whose responses the method must declare. */
export const isMapped = (integration: Fact): boolean => ['aws', 'http', 'mock'].includes(typeOf(integration) ?? '');

type Parameter = { readonly in: string; readonly name: string; readonly fact: Fact };

/** The parameters that a list declares, and whether one is declared elsewhere in a way that can't be told. */
type Declared = { readonly parameters: readonly Parameter[]; readonly isOpen: boolean };

/** What `$ref` of a list of parameters leads to, as `path/id`; empty for nothing that can be told. */
const referredParameter: (root: Fact, about: string) => string = (root, about) => {
  const [, section, name] = /^#\/(parameters|components\/parameters)\/([^/]+)$/.exec(about) ?? [];
  const found = section === undefined ? undefined : child(section.split('/').reduce<Fact | undefined>(child, root), name ?? '');
  const [place, called] = [literalOf(child(found, 'in')), literalOf(child(found, 'name'))];
  return place === undefined || called === undefined ? '' : `${place}/${called}`;
};

type Ask = <Asked extends Question>(question: Asked, about: string) => ReturnType<Asked>;

/** The parameters that an operation or its path declares. */
export function declaredIn(operation: Fact, ask: Ask): Declared {
  const parameters: Parameter[] = [];
  let isOpen = false;
  for (const list of [child(operation, 'parameters'), child(operation.parent, 'parameters')]) {
    if (list && (list.computed || list.node.type !== 'list')) isOpen = true;
    for (const fact of itemsOf(list)) {
      const reference = literalOf(child(fact, '$ref'));
      const [place, name] =
        reference === undefined ? [literalOf(child(fact, 'in')), literalOf(child(fact, 'name'))] : ask(referredParameter, reference).split('/', 2);
      if (place && name) parameters.push({ in: place, name, fact });
      else isOpen = true;
    }
  }
  // The import declares what stands in braces in the path. Source: an import recorded by LocalStack, test_apigateway_import.snapshot.json
  // (test_import_with_global_api_key_authorizer, 2025-07-02), checked 2026-11-30.
  const path = operation.parent;
  if (path) for (const name of namesInPath(String(path.segment))) parameters.push({ in: 'path', name, fact: path });
  return { parameters, isOpen };
}

/** The parameters in braces of a path. */
export const namesInPath = (path: string): string[] => [...path.matchAll(/\{([^{}+]+)\+?\}/g)].map(([, name = '']) => name);

/** The same where the whole file is at hand. */
export const declaredWith = (operation: Fact, root: Fact): Declared =>
  declaredIn(operation, ((question: Question, about: string) => question(root, about, { get: () => undefined } as never)) as Ask);

// ---- REST or HTTP

/** Keys of the top level that only one kind of API has. */
const restKeys = [
  ...['request-validators', 'request-validator', 'gateway-responses', 'policy', 'binary-media-types', 'api-key-source', 'minimum-compression-size'],
  ...['security-policy', 'endpoint-access-mode', 'documentation'],
].map((name) => `x-amazon-apigateway-${name}`);
const httpKeys = ['x-amazon-apigateway-cors'];

/** The kinds of API that a part of the file speaks for. */
const speaking = perPart((part): readonly Api[] => {
  const found = new Set<Api>();
  for (const fact of factsIn(part)) {
    const api = spoken(fact);
    if (api) found.add(api);
  }
  return [...found];
});

const integrationKeys: Readonly<Record<string, Api>> = {
  payloadFormatVersion: 'http',
  integrationSubtype: 'http',
  requestTemplates: 'rest',
  contentHandling: 'rest',
  cacheKeyParameters: 'rest',
  responseTransferMode: 'rest',
  integrationTarget: 'rest',
};

function spoken({ segment, parent, node, children }: Fact): Api | undefined {
  if (segment === 'x-amazon-apigateway-integrations' || segment === 'isDefaultRoute') return 'http';
  if (segment === 'x-amazon-apigateway-request-validator') return 'rest';
  if (typeof segment === 'string' && parent?.segment === INTEGRATION && Object.hasOwn(integrationKeys, segment)) return integrationKeys[segment];
  if (segment === INTEGRATION && node.type === 'map') {
    const type = wordOf(children.find((each) => each.segment === 'type'));
    return type === 'aws' || type === 'http' || type === 'mock' ? 'rest' : undefined;
  }
  if (segment === 'x-amazon-apigateway-authorizer') {
    const type = wordOf(children.find((each) => each.segment === 'type'));
    if (type === 'jwt') return 'http';
    if (type === 'token' || type === 'cognito_user_pools') return 'rest';
    const source = children.find((each) => each.segment === 'identitySource')?.node;
    return source?.type === 'scalar'
      ? source.text.startsWith('$request.')
        ? 'http'
        : source.text.startsWith('method.request.')
          ? 'rest'
          : undefined
      : undefined;
  }
  return undefined;
}

/** Which kind of API the document is for: by its version or place, else by what only one of them has. */
export const apiOf = perRoot((root): Api | undefined => {
  const sure = apiOfSchema(root.schema);
  if (sure) return sure;
  const found = new Set<Api>(speaking(root));
  for (const key of restKeys) if (child(root, key)) found.add('rest');
  for (const key of httpKeys) if (child(root, key)) found.add('http');
  return found.size === 1 ? [...found][0] : undefined;
});

/** The same as a question of rules by part. */
export const api: (root: Fact, about: string) => Api | undefined = (root) => apiOf(root);
/** Only where version or place leave no doubt. */
export const sureApi: (root: Fact, about: string) => Api | undefined = (root) => apiOfSchema(root.schema);

/** The names of headers that a response of a method declares, in lower case; `undefined` where they can't be told. */
export function headersOf(response: Fact): ReadonlySet<string> | undefined {
  if (child(response, '$ref') || response.computed) return undefined;
  const headers = child(response, 'headers');
  if (headers && (headers.computed || headers.node.type !== 'map')) return undefined;
  return new Set(entriesOf(headers).map(({ segment }) => String(segment).toLowerCase()));
}
