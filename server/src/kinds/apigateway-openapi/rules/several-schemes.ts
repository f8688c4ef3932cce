import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { api } from '../api.ts';
import { child, entriesOf, itemsOf } from '../read.ts';

/** Whether a scheme is an authorizer. */
const isAuthorizer = (root: Fact, name: string): boolean =>
  [child(root, 'securityDefinitions'), child(child(root, 'components'), 'securitySchemes')].some(
    (all) => child(child(all, name), 'x-amazon-apigateway-authorizer') !== undefined,
  );

/** Source: API Gateway developer guide, http-api-open-api.html, checked 2026-11-30. A REST API may ask for an API key besides. */
export const severalSchemes: Rule = {
  id: 'apigateway-openapi/several-schemes',
  severity: 'error',
  on: ['/paths/*/*/security'],
  byPart: true,
  check(security, { ask, report }) {
    const all = itemsOf(security)
      .flatMap(entriesOf)
      .map(({ segment, entry }) => ({ name: String(segment), entry }));
    const authorizers = all.filter(({ name }) => ask(isAuthorizer, name));
    const [, second] = authorizers.filter(({ name }, index) => authorizers.findIndex((each) => each.name === name) === index);
    if (second?.entry)
      report(
        second.entry.keySpan,
        `An operation can have one authorizer only, and ${code(authorizers[0]?.name ?? '')} is there already.`,
        ask(api, '') === 'rest' ? { severity: 'warning' } : {},
      );
  },
};
