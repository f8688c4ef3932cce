import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, refIn, resourcesIn } from '../resources.ts';
import { serverlessIn } from '../sam/effective.ts';
import { eventsOf } from '../sam/events-of.ts';

/** Source: aws/serverless-application-model at 7000d0a, model/eventsources/push.py (Cognito), checked 2026-11-30. */
export const samCognitoTrigger: Rule = {
  id: 'cloudformation/sam-cognito-trigger',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const taken = new Map<string, Fact>();
    for (const resource of serverlessIn(root).values())
      for (const { type, properties } of eventsOf(resource)) {
        const pool = type === 'Cognito' ? refIn(childOf(properties, 'UserPool')) : undefined;
        const trigger = childOf(properties, 'Trigger');
        if (pool === undefined || !trigger || trigger.computed) continue;
        for (const value of trigger.children.length > 0 ? trigger.children : [trigger]) {
          const name = value.computed ? undefined : literalOf(value.node);
          if (name === undefined) continue;
          const key = `${pool} ${name}`;
          const first = taken.get(key) ?? childOf(childOf(resourcesIn(root).get(pool)?.properties, 'LambdaConfig'), name);
          if (first)
            report(
              value.node,
              `${code(pool)} has a function for ${code(name)} already, and takes one. Expected another trigger, or one function that does both.`,
              {
                typing: value.node,
                related: [{ ...(first.entry?.keySpan ?? first.node), message: 'The first one.' }],
              },
            );
          else taken.set(key, value);
        }
      }
  },
};
