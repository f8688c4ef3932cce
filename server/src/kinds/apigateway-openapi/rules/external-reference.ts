import { factsIn } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../read.ts';

/** Source: API Gateway developer guide, api-gateway-known-issues.html, checked 2026-11-30. Some models of the service itself are addresses. */
export const externalReference: Rule = {
  id: 'apigateway-openapi/external-reference',
  severity: 'warning',
  on: [EACH_PART],
  byPart: true,
  check(part, { report }) {
    for (const fact of factsIn(part)) {
      const text = fact.segment === '$ref' && fact.key ? literalOf(fact) : undefined;
      if (text === undefined || text === '' || text.startsWith('#') || text.startsWith('https://apigateway.amazonaws.com/')) continue;
      report(
        fact.node,
        `API Gateway follows no references to other files, such as ${code(text)}. Put it into this document before the import, as with ${code('swagger-cli bundle')}.`,
      );
    }
  },
};
