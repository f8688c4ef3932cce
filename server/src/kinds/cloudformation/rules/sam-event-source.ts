import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, refIn, resourcesIn } from '../resources.ts';
import { serverlessAt } from '../sam/effective.ts';
import { eventsOf } from '../sam/events-of.ts';

/** A property of an event that has to name a resource of the same template. */
type Source = {
  readonly key: string;
  readonly types: readonly string[];
  /** What the transform does with it. */
  readonly why: string;
  /** A logical ID without `Ref` will do. */
  readonly byId?: true;
  /** The event that a resource of another type wants. */
  readonly other?: Readonly<Record<string, string>>;
};

const BUCKET = 'AWS::S3::Bucket';
const POOL = 'AWS::Cognito::UserPool';
const REST = ['AWS::Serverless::Api', 'AWS::ApiGateway::RestApi'];
const HTTP = 'AWS::Serverless::HttpApi';

const sources: Readonly<Record<string, Source>> = {
  Api: {
    key: 'RestApiId',
    types: REST,
    why: 'AWS SAM adds the path to the API definition.',
    byId: true,
    other: { [HTTP]: 'Expected the event type `HttpApi`, with `ApiId`.' },
  },
  Cognito: { key: 'UserPool', types: [POOL], why: 'AWS SAM adds the trigger to the user pool.' },
  HttpApi: { key: 'ApiId', types: [HTTP, ...REST, 'AWS::ApiGatewayV2::Api'], why: 'AWS SAM adds the route to the API definition.', byId: true },
  S3: { key: 'Bucket', types: [BUCKET], why: 'AWS SAM adds the notification to the bucket.' },
};

/** Source: aws/serverless-application-model at 7000d0a, model/eventsources/push.py and plugins/api/implicit_api_plugin.py, checked 2026-11-30. */
export const samEventSource: Rule = {
  id: 'cloudformation/sam-event-source',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, context) {
    const resource = serverlessAt(fact, context);
    if (!resource) return;
    const { root, report } = context;
    for (const { type, properties } of eventsOf(resource)) {
      const source = Object.hasOwn(sources, type) ? sources[type] : undefined;
      const value = source && childOf(properties, source.key);
      if (!source || !value) continue;
      const said = wrong(value, source, root);
      if (said) report(said.at, said.message, { typing: value.node });
    }
  },
};

function wrong(value: Fact, { key, types, why, byId, other }: Source, root: Fact): { readonly at: Span; readonly message: string } | undefined {
  const node = resolve(value.node);
  if (!node || node.broken || (node.type === 'scalar' && !value.computed && literalOf(node) === undefined)) return undefined;
  const literal = value.computed ? undefined : literalOf(node);
  const id = refIn(value) ?? (byId ? literal : undefined);
  const resources = resourcesIn(root);
  const expected = `Expected a ${code('Ref')} to an ${oneOfCodes(types.slice(0, 1))} in this template: ${why}`;
  if (id === undefined) return { at: node, message: `${code(key)} ${literal === undefined ? 'is computed' : `is ${code(literal)}`}. ${expected}` };
  const resource = resources.get(id);
  if (resource) {
    const { type } = resource;
    if (type === undefined || types.includes(type)) return undefined;
    return { at: node, message: `${code(id)} is an ${code(type)}. ${other?.[type] ?? expected}` };
  }
  // What is nowhere is told by another rule, unless no function names it.
  const isParameter = root.children.some(({ segment, children }) => segment === 'Parameters' && children.some((each) => each.segment === id));
  if (isParameter) return { at: node, message: `${code(id)} is a parameter. ${expected}` };
  return literal === undefined || id.startsWith('Serverless') ? undefined : { at: node, message: `There is no resource ${code(id)}. ${expected}` };
}
