import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { presenceOf } from '../presence.ts';
import { childOf, literalIn, refIn } from '../resources.ts';
import { SERVERLESS, serverlessIn, settingsOfImplicit } from '../sam/effective.ts';
import { eventsOf } from '../sam/events-of.ts';

/** A path and method of an API, and the event that it invokes a function by. */
type Route = { readonly api: string; readonly path: string; readonly method: string; readonly at: Fact };

/** The APIs that SAM makes for events that name none. */
const implicit: Readonly<Record<string, string>> = { Api: 'ServerlessRestApi', HttpApi: 'ServerlessHttpApi' };

/** The path of an HTTP API for all requests that no other route takes. */
const DEFAULT = '$default';
const ANY = 'x-amazon-apigateway-any-method';

/** Source: aws/serverless-application-model at 7000d0a, model/eventsources/push.py and swagger/swagger.py, checked 2026-11-30. */
export const samApiEvent: Rule = {
  id: 'cloudformation/sam-api-event',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const found: Route[] = [];
    for (const resource of serverlessIn(root).values()) {
      const isConditional = childOf(resource.fact, 'Condition') !== undefined;
      for (const { type, properties, fact } of eventsOf(resource)) {
        const key = type === 'Api' ? 'RestApiId' : type === 'HttpApi' ? 'ApiId' : undefined;
        if (key === undefined) continue;
        const [written, method] = isCatchAll(type, properties) ? [DEFAULT, 'any'] : [literalIn(properties, 'Path'), literalIn(properties, 'Method')];
        const id = childOf(properties, key);
        const api = id ? (refIn(id) ?? literalIn(properties, key)) : implicit[type];
        // A definition of the author's own says which event is what.
        if (isConditional || api === undefined || written === undefined || method === undefined || !isWritten(root, api)) continue;
        const verb = method.toLowerCase();
        found.push({ api, path: written, method: verb === 'any' ? ANY : verb, at: fact });
      }
    }
    for (const { again, first } of repeats(found, ({ api, path, method }) => `${api} ${method} ${path}`)) {
      const method = again.method === ANY ? 'any' : again.method;
      const [at, other] = [again.at.entry?.keySpan ?? again.at.node, first.at.entry?.keySpan ?? first.at.node];
      report(at, `${code(`${method} ${again.path}`)} is a second event of the same API with this path and method. Expected another path or method.`, {
        check: 'twice',
        related: [{ ...other, message: 'The first one.' }],
      });
    }
  },
};

/** An event of an HTTP API with neither path nor method. */
const isCatchAll = (type: string, properties: Fact | undefined): boolean =>
  type === 'HttpApi' && (!properties || ['Path', 'Method'].every((key) => presenceOf(properties, key) === 'no'));

/** Whether SAM writes the definition of an API, out of its events. */
function isWritten(root: Fact, api: string): boolean {
  const type = Object.entries(implicit).find(([, id]) => id === api)?.[0];
  const settings = serverlessIn(root).get(api)?.settings ?? (type ? settingsOfImplicit(`${SERVERLESS}${type}`, root) : undefined);
  return settings !== undefined && ['DefinitionBody', 'DefinitionUri'].every((key) => settings.has(key) === 'no');
}
