import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATION, isOperation, OPERATIONS, operationName } from '../api.ts';
import { child, entriesOf, isWhole } from '../read.ts';

/** Whether other operations have a back end: in a document without any, something else adds them. Asked once for all. */
const hasIntegrations = (root: Fact): boolean =>
  entriesOf(child(root, 'paths')).some((path) => entriesOf(path).some((each) => child(each, INTEGRATION) !== undefined));

/** A method without a back end can't be deployed in a REST API. */
export const noIntegration: Rule = {
  id: 'apigateway-openapi/no-integration',
  severity: 'information',
  on: [OPERATIONS],
  byPart: true,
  check(operation, { ask, report }) {
    if (!isOperation(operation) || !operation.entry || !isWhole(operation) || child(operation, INTEGRATION) || !ask(hasIntegrations, '')) return;
    const isPreflight = operation.segment === 'options';
    report(
      operation.entry.keySpan,
      isPreflight
        ? `${code(operationName(operation))} has no ${code(INTEGRATION)}, so no preflight request of a browser is answered. Add one of the type ${code('mock')} that returns the CORS headers.`
        : `${code(operationName(operation))} has no ${code(INTEGRATION)}. Add one: API Gateway deploys no method without a back end.`,
      { typing: operation.node, ...(isPreflight ? { severity: 'warning' } : {}) },
    );
  },
};
