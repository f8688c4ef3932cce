import { type Fact, perRoot, select } from '../../../core/fact.ts';
import type { Name } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { childOf, getAttIn, literalIn, refIn } from '../resources.ts';
import { SERVERLESS, serverlessIn, settingsOfImplicit } from './effective.ts';
import { generatedFor, generatedIn } from './generated.ts';

// What comes before what, where one resource of AWS SAM becomes several. Source: aws/serverless-application-model at 7000d0a: the properties that
// model/sam_resources.py gives to which resource, checked 2026-11-30.

/** Properties of which other resources are made: those come after the one that has the logical ID, and nothing waits for them. */
const asides: Readonly<Record<string, readonly string[]>> = {
  [`${SERVERLESS}Api`]: ['AccessLogSetting', 'CanarySetting', 'Domain', 'MethodSettings', 'Variables'],
  [`${SERVERLESS}Function`]: ['DeploymentPreference', 'Events', 'FunctionUrlConfig'],
  [`${SERVERLESS}GraphQLApi`]: ['ApiKeys', 'Cache', 'DataSources', 'DomainName', 'Functions', 'Resolvers', 'SchemaInline', 'SchemaUri'],
  [`${SERVERLESS}HttpApi`]: ['AccessLogSettings', 'DefaultRouteSettings', 'Domain', 'RouteSettings', 'StageVariables'],
  [`${SERVERLESS}StateMachine`]: ['DeploymentPreference', 'Events'],
  [`${SERVERLESS}WebSocketApi`]: ['AccessLogSettings', 'Auth', 'DefaultRouteSettings', 'Domain', 'RouteSettings', 'Routes', 'StageVariables'],
};

/** Whether a use makes its resource wait for what it names, and not another that SAM makes beside it. */
export function makesWait({ at }: Name, root: Fact): boolean {
  if (serverlessIn(root).size === 0 && generatedIn(root).length === 0) return true;
  const [section, id, part, property] = at?.path ?? [];
  if (section !== 'Resources' || part === 'Connectors') return section !== 'Resources';
  const type = part === 'Properties' ? serverlessIn(root).get(String(id))?.type : undefined;
  return type === undefined || asides[type]?.includes(String(property)) !== true;
}

/** A resource that waits for another, and the place that says so. */
type Wait = { readonly from: string; readonly to: string; readonly at: Span };

/** What waits for the targets of events: an API is made with their ARNs in its definition, a bucket and a user pool with their notifications. */
const eventWaits = perRoot((root): readonly Wait[] =>
  [...serverlessIn(root).values()].flatMap(({ id, settings }) =>
    (settings.get('Events')?.children ?? []).flatMap((event): Wait[] => {
      const properties = childOf(event, 'Properties');
      const source = sources[literalIn(event, 'Type') ?? ''];
      const at = event.entry?.keySpan;
      if (!source || !at) return [];
      const named = childOf(properties, source.key);
      const from = named ? refIn(named) : source.unless;
      return from === undefined ? [] : [{ from, to: id, at }];
    }),
  ),
);

const sources: Readonly<Record<string, { readonly key: string; readonly unless?: string }>> = {
  Api: { key: 'RestApiId', unless: 'ServerlessRestApi' },
  Cognito: { key: 'UserPool' },
  HttpApi: { key: 'ApiId', unless: 'ServerlessHttpApi' },
  S3: { key: 'Bucket' },
};

/** The implicit APIs wait for the authorizers that `Globals` gives them. */
const implicitWaits = perRoot((root): readonly Wait[] =>
  [['Api', 'ServerlessRestApi'] as const, ['HttpApi', 'ServerlessHttpApi'] as const].flatMap(([type, from]) => {
    const authorizers = settingsOfImplicit(`${SERVERLESS}${type}`, root).get('Auth', 'Authorizers');
    return (authorizers ? select(authorizers, '/*/FunctionArn') : []).flatMap((fact): Wait[] => {
      const to = getAttIn(fact)?.resource;
      return to === undefined ? [] : [{ from, to, at: fact.node }];
    });
  }),
);

/** The same of what waits for an implicit API: resources in which it is named. */
export const samWaits = (root: Fact, names: readonly Name[]): readonly Wait[] =>
  serverlessIn(root).size === 0
    ? []
    : [
        ...eventWaits(root),
        ...implicitWaits(root),
        ...names.flatMap((use): Wait[] => {
          const [section, from] = use.at?.path ?? [];
          if (use.role !== 'use' || use.about === undefined || section !== 'Resources' || !makesWait(use, root)) return [];
          const api = ['ServerlessRestApi', 'ServerlessHttpApi'].find((each) => use.text.startsWith(each) && generatedFor(root, each)?.id === each);
          return api === undefined ? [] : [{ from: String(from), to: api, at: use }];
        }),
      ];
