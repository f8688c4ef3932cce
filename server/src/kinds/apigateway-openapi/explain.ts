import { type Fact, factAt } from '../../core/fact.ts';
import type { Explanation, Kind } from '../../core/kind.ts';
import { nameAt } from '../../core/names.ts';
import { contains } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { declaredWith } from './api.ts';
import { expressionOf, placeIn } from './expressions.ts';
import * as families from './families.ts';
import { child, literalOf, textOf, UNKNOWN } from './read.ts';

/** What an expression reads, which function an address invokes, and what guards an operation. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset, names }) => {
  const name = nameAt(names, offset);
  if (name?.family === families.scheme && name.role === 'use') return required(name.text, name, root);
  if (name?.family === families.validator && name.role === 'use') return validating(name.text, name, root);
  const found = factAt(root, offset);
  if (!found || found.onKey || found.fact.node.type !== 'scalar' || !contains(found.fact.node, offset)) return undefined;
  const { fact } = found;
  if (fact.segment === 'uri' || fact.segment === 'authorizerUri') return address(fact);
  return isMapped(fact) ? expression(fact, root) : undefined;
};

const isMapped = ({ parent, segment }: Fact): boolean =>
  ['requestParameters', 'responseParameters', 'cacheKeyParameters'].includes(String(parent?.segment)) || segment === 'identitySource';

function required(text: string, span: Explanation['span'], root: Fact): Explanation | undefined {
  const scheme = child(child(root, 'securityDefinitions') ?? child(child(root, 'components'), 'securitySchemes'), text);
  if (!scheme) return undefined;
  const authorizer = child(scheme, 'x-amazon-apigateway-authorizer');
  const type = literalOf(child(authorizer, 'type'))?.toLowerCase() ?? '';
  const isIam = literalOf(child(scheme, 'x-amazon-apigateway-authtype'))?.toLowerCase() === 'awssigv4';
  const words =
    authorizers[type] ??
    (isIam
      ? 'Callers sign requests with Signature Version 4, and IAM decides.'
      : 'Callers send an API key, which identifies them for usage plans but doesn’t authorize them.');
  const source = literalOf(child(authorizer, 'identitySource')) ?? [literalOf(child(scheme, 'in')), literalOf(child(scheme, 'name'))].filter(Boolean).join(' ');
  return { span, markdown: [`${code(text)} · security scheme`, words, source === '' ? '' : `**From:** ${code(source)}`].filter(Boolean).join('\n\n') };
}

const authorizers: Readonly<Record<string, string>> = {
  token: 'A Lambda function looks at a token and returns an IAM policy.',
  request: 'A Lambda function looks at the parameters of the request.',
  cognito_user_pools: 'An Amazon Cognito user pool checks the token.',
  jwt: 'API Gateway checks the JSON web token.',
};

function validating(text: string, span: Explanation['span'], root: Fact): Explanation | undefined {
  const found = child(child(root, 'x-amazon-apigateway-request-validators'), text);
  if (!found) return undefined;
  const isOn = (key: string): boolean => literalOf(child(found, key))?.toLowerCase() === 'true';
  const what = [isOn('validateRequestBody') ? 'the body, by its model' : '', isOn('validateRequestParameters') ? 'required parameters' : ''].filter(Boolean);
  return {
    span,
    markdown: `${code(text)} · request validator\n\nValidates ${what.length > 0 ? what.join(' and ') : 'nothing'}. A request that fails gets status 400.`,
  };
}

const lambda = /^[^/]*:lambda:path\/(?:2015-03-31|2021-11-15)\/functions\/(.+)\/(response-streaming-)?invocations$/s;

/** The parts of an address that invokes a Lambda function or calls an action. */
function address(fact: Fact): Explanation | undefined {
  const text = textOf(fact) ?? '';
  const shown = (part: string): string => code(part.replaceAll(UNKNOWN, '…'), 120);
  const [, called, streaming] = lambda.exec(text) ?? [];
  if (called !== undefined) {
    const [name, qualifier] = (/:function:(.+)$/s.exec(called)?.[1] ?? called).split(':');
    const lines = [
      `**Function:** ${shown(name ?? '')}`,
      qualifier === undefined ? '' : `**Version or alias:** ${shown(qualifier)}`,
      streaming ? '**Response:** streamed' : '',
    ];
    const role = child(fact.parent, 'credentials') ?? child(fact.parent, 'authorizerCredentials');
    const may = role
      ? 'API Gateway assumes the role in `credentials` to invoke it.'
      : `The resource-based policy of the function${qualifier === undefined ? '' : ', for this very version or alias,'} must allow \`apigateway.amazonaws.com\` to invoke it.`;
    return { span: fact.node, markdown: ['Invokes a Lambda function.', lines.filter(Boolean).join('  \n'), may].join('\n\n') };
  }
  const [, service, kind, action] = /^arn:[^:]+:apigateway:[^:]*:([^:]+):(path|action)\/(.*)$/s.exec(text) ?? [];
  if (service === undefined || action === undefined) return undefined;
  return {
    span: fact.node,
    markdown: `Calls the AWS service ${shown(service)}: ${kind === 'action' ? 'the action' : 'the path'} ${shown(kind === 'path' ? `/${action}` : action)}.`,
  };
}

/** What an expression reads, and where the method declares it. */
function expression(fact: Fact, root: Fact): Explanation | undefined {
  const text = textOf(fact) ?? '';
  const found = expressionOf(text);
  const words = found.is === 'request' ? requestWords(fact, root, found) : wordsFor[found.is];
  return words === undefined ? undefined : { span: fact.node, markdown: `${code(text)} · mapping expression\n\n${words}` };
}

const wordsFor: Readonly<Record<string, string>> = {
  response: 'A header or the body of what the back end returned.',
  context: 'A value of the request context.',
  stageVariable: 'A variable of the stage in which the API runs.',
  static: 'The same for each request.',
};

function requestWords(fact: Fact, root: Fact, { place, name }: { readonly place: string; readonly name: string }): string {
  const at = placeIn(place);
  const what = `The ${at === 'path' ? 'path parameter' : at === 'query' ? 'query string parameter' : 'header'} ${code(name)} of the request${place.startsWith('multi') ? ', with all its values' : ''}.`;
  let operation: Fact | undefined = fact;
  while (operation && operation.parent?.parent?.segment !== 'paths') operation = operation.parent;
  const declared = operation && declaredWith(operation, root).parameters.find((each) => each.in === at && each.name === name);
  const about = declared && typeof declared.fact.segment === 'number' && literalOf(child(declared.fact, 'description'));
  return [what, about].filter(Boolean).join(' ');
}
