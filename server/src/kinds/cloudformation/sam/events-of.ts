import type { Fact } from '../../../core/fact.ts';
import { childOf, literalIn, refIn } from '../resources.ts';
import { SERVERLESS, type Serverless, type Settings, serverlessIn, settingsOfImplicit } from './effective.ts';
import { childrenOf } from './made.ts';

/** An event of a function or a state machine. */
export type SamEvent = { readonly name: string; readonly fact: Fact; readonly type: string; readonly properties: Fact | undefined };

/** The events of a resource of AWS SAM. */
export function eventsOf({ type, settings }: Serverless): readonly SamEvent[] {
  if (type !== `${SERVERLESS}Function` && type !== `${SERVERLESS}StateMachine`) return [];
  return childrenOf(settings.get('Events')).map((fact) => ({
    name: String(fact.segment),
    fact,
    type: literalIn(fact, 'Type') ?? '',
    properties: childOf(fact, 'Properties'),
  }));
}

const keysOfApis: Readonly<Record<string, string>> = { Api: 'RestApiId', HttpApi: 'ApiId' };

/**
 * The settings of the API that an event adds a path to, also of the one that AWS SAM makes; `undefined` for other events, APIs that aren't
 * resources of AWS SAM, and those whose definition the author writes.
 */
export function apiOf({ type, properties }: SamEvent, root: Fact): Settings | undefined {
  const key = Object.hasOwn(keysOfApis, type) ? keysOfApis[type] : undefined;
  if (key === undefined) return undefined;
  const id = childOf(properties, key);
  const api = id ? serverlessIn(root).get(refIn(id) ?? literalIn(properties, key) ?? '')?.settings : settingsOfImplicit(`${SERVERLESS}${type}`, root);
  return api && ['DefinitionBody', 'DefinitionUri'].every((each) => api.has(each) === 'no') ? api : undefined;
}
