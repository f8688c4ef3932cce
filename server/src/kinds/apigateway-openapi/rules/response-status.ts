import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { INTEGRATION, isMapped, isOperation, OPERATIONS, operationName } from '../api.ts';
import { child, entriesOf, isWhole, literalOf } from '../read.ts';

/** Statuses of the integration that the method doesn't have. Proxy integrations return any status. */
export const responseStatus: Rule = {
  id: 'apigateway-openapi/response-status',
  severity: 'error',
  on: [OPERATIONS],
  byPart: true,
  check(operation, { report }) {
    const integration = child(operation, INTEGRATION);
    const responses = child(operation, 'responses');
    if (!integration || !isOperation(operation) || !isMapped(integration) || !isWhole(operation) || (responses && !isWhole(responses))) return;
    const declared = entriesOf(responses).map(({ segment }) => String(segment));
    // `default` and ranges of OpenAPI say nothing of a status, and who writes them means all.
    if (declared.some((status) => !/^\d{3}$/.test(status))) return;
    for (const response of entriesOf(child(integration, 'responses'))) {
      const status = child(response, 'statusCode');
      const text = literalOf(status);
      if (!status || text === undefined || !/^\d{3}$/.test(text) || declared.includes(text)) continue;
      const known = declared.length > 0 ? `Expected ${oneOfCodes(declared)}, or add ${code(text)} there.` : `Add ${code(text)} there.`;
      report(status.node, `The ${code('responses')} of ${code(operationName(operation))} lack the status ${code(text)}. ${known} The import fails without it.`);
    }
  },
};
