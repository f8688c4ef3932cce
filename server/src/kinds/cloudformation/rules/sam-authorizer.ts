import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf } from '../resources.ts';
import { authorizersOf } from '../sam/authorizers.ts';
import { changeTo } from '../sam/change-to.ts';
import { SERVERLESS, type Settings, serverlessAt } from '../sam/effective.ts';
import { apiOf, eventsOf } from '../sam/events-of.ts';

const NONE = 'NONE';
const IAM = 'AWS_IAM';

/** Source: aws/serverless-application-model at 7000d0a, model/eventsources/push.py, model/api and swagger/swagger.py, checked 2026-11-30. */
export const samAuthorizer: Rule = {
  id: 'cloudformation/sam-authorizer',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact, context) {
    const resource = serverlessAt(fact, context);
    if (!resource) return;
    const { root, report } = context;
    if (resource.type === `${SERVERLESS}Api` || resource.type === `${SERVERLESS}HttpApi`) {
      const value = childOf(childOf(childOf(fact, 'Properties'), 'Auth'), 'DefaultAuthorizer');
      if (value) check(value, resource.settings, report);
    }
    for (const event of eventsOf(resource)) {
      const value = childOf(childOf(event.properties, 'Auth'), 'Authorizer');
      const keyed = childOf(childOf(event.properties, 'Auth'), 'ApiKeyRequired');
      const api = value || keyed ? apiOf(event, root) : undefined;
      if (value && api) check(value, api, report);
      if (keyed && api && event.type === 'Api') checkKey(keyed, api, report);
    }
  },
};

/** An event can't turn off what its API does not ask for. */
function checkKey(value: Fact, api: Settings, report: RuleContext['report']): void {
  if (value.computed || literalOf(value.node)?.toLowerCase() !== 'false' || api.has('Auth') === 'maybe' || api.get('Auth')?.computed) return;
  const asked = api.get('Auth', 'ApiKeyRequired');
  if (!asked || (!asked.computed && literalOf(asked.node)?.toLowerCase() === 'false'))
    report(
      value.node,
      `The API requires no API key, so an event can't turn it off. Remove ${code('ApiKeyRequired')}, or set it to ${code('true')} in the API.`,
      {
        check: 'key',
        typing: value.node,
      },
    );
}

function check(value: Fact, api: Settings, report: RuleContext['report']): void {
  const name = value.computed ? undefined : literalOf(value.node);
  const auth = api.get('Auth');
  const all = api.get('Auth', 'Authorizers');
  if (name === undefined || name === IAM || auth?.computed || all?.computed || api.has('Auth') === 'maybe') return;
  if (name === NONE) {
    if (!api.get('Auth', 'DefaultAuthorizer'))
      report(value.node, `${code(NONE)} turns off the default authorizer, but the API has no ${code('DefaultAuthorizer')}. Remove it.`, {
        typing: value.node,
      });
    return;
  }
  const names = authorizersOf(api);
  if (names.includes(name)) return;
  const guess = nearest(name, names);
  const expected =
    guess !== undefined
      ? ` Did you mean ${code(guess)}?`
      : names.length > 0
        ? ` Expected ${oneOfCodes(names)}.`
        : ' Define it in the API under `Auth`, `Authorizers`.';
  report(value.node, `The API has no authorizer ${code(name)}.${expected}`, {
    typing: value.node,
    ...(guess === undefined ? {} : { fix: changeTo(guess, value, name) }),
  });
}
