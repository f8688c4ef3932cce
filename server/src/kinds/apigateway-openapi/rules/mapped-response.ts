import type { Rule } from '../../../core/kind.ts';
import { code, nearest } from '../../../core/words.ts';
import { headersOf, INTEGRATION, isMapped, isOperation, OPERATIONS, operationName } from '../api.ts';
import { child, entriesOf, isComputed, literalOf } from '../read.ts';

/** Headers that an integration sets and that the method's response doesn't have, and CORS headers that nobody sets. */
export const mappedResponse: Rule = {
  id: 'apigateway-openapi/mapped-response',
  severity: 'error',
  on: [OPERATIONS],
  byPart: true,
  check(operation, { report }) {
    const integration = child(operation, INTEGRATION);
    const responses = child(operation, 'responses');
    if (!integration || !isOperation(operation) || !isMapped(integration)) return;
    const set = new Map<string, Set<string>>();
    for (const response of entriesOf(child(integration, 'responses'))) {
      const status = literalOf(child(response, 'statusCode')) ?? '';
      const declared = child(responses, status);
      const headers = declared && headersOf(declared);
      const own = set.get(status) ?? new Set<string>();
      set.set(status, own);
      for (const { entry, segment } of entriesOf(child(response, 'responseParameters'))) {
        const name = /^method\.response\.header\.(.+)$/.exec(String(segment))?.[1];
        if (!entry || name === undefined || isComputed(name)) continue;
        own.add(name.toLowerCase());
        if (!headers || headers.has(name.toLowerCase())) continue;
        const guess = nearest(name.toLowerCase(), [...headers]);
        if (guess !== undefined) own.add(guess);
        const written = entriesOf(child(declared, 'headers')).find((each) => String(each.segment).toLowerCase() === guess)?.segment;
        report(
          entry.keySpan,
          `The response ${code(status)} of ${code(operationName(operation))} has no header ${code(name)}. ${written === undefined ? `Add it to the ${code('headers')} of that response.` : `Did you mean ${code(String(written))}?`} The import refuses the mapping.`,
        );
      }
    }
    for (const [status, own] of set)
      for (const { entry, segment } of entriesOf(child(child(responses, status), 'headers')))
        if (entry && /^access-control-/i.test(String(segment)) && !own.has(String(segment).toLowerCase()))
          report(
            entry.keySpan,
            `No response of the integration with status ${code(status)} sets ${code(entry.key)}, so the caller never gets it. Add ${code(`method.response.header.${entry.key}`)} to its ${code('responseParameters')}.`,
            { severity: 'warning', typing: operation.node },
          );
  },
};
