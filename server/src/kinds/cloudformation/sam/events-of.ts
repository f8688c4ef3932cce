import type { Fact } from '../../../core/fact.ts';
import { childOf, literalIn } from '../resources.ts';
import { SERVERLESS, type Serverless } from './effective.ts';
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
