import type { Rule } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf } from '../resources.ts';
import { changeTo } from '../sam/change-to.ts';
import { serverlessAt } from '../sam/effective.ts';
import { apiOf, eventsOf } from '../sam/events-of.ts';

/** Source: aws/serverless-application-model at 7000d0a, model/eventsources/push.py (Api), checked 2026-11-30. */
export const samRequestModel: Rule = {
  id: 'cloudformation/sam-request-model',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, context) {
    const resource = serverlessAt(fact, context);
    if (!resource) return;
    const { root, report } = context;
    for (const event of eventsOf(resource)) {
      const value = event.type === 'Api' ? childOf(childOf(event.properties, 'RequestModel'), 'Model') : undefined;
      const name = value && !value.computed ? literalOf(value.node) : undefined;
      if (!value || name === undefined) continue;
      // Where the author writes the definition, the models are in it.
      const api = apiOf(event, root);
      if (!api) continue;
      const models = api.get('Models');
      if (api.has('Models') === 'maybe' || models?.computed) continue;
      const names = models?.children.map(({ segment }) => String(segment)) ?? [];
      if (names.includes(name) || names.some((each) => each.startsWith('Fn::'))) continue;
      const guess = nearest(name, names);
      const expected =
        guess !== undefined ? `Did you mean ${code(guess)}?` : names.length > 0 ? `Expected ${oneOfCodes(names)}.` : 'Define it under `Models` of the API.';
      report(value.node, `The API has no model ${code(name)}. ${expected}`, {
        typing: value.node,
        ...(guess === undefined ? {} : { fix: changeTo(guess, value, name) }),
      });
    }
  },
};
