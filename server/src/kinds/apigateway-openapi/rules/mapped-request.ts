import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { declaredIn, INTEGRATION, isOperation, OPERATIONS, operationName } from '../api.ts';
import { expressionOf, placeIn } from '../expressions.ts';
import { child, entriesOf, itemsOf, textOf } from '../read.ts';

const words: Readonly<Record<string, string>> = { path: 'path parameter', query: 'query string parameter', header: 'header' };

/** Parameters of the request that a mapping reads and that neither path nor method have. */
export const mappedRequest: Rule = {
  id: 'apigateway-openapi/mapped-request',
  severity: 'error',
  on: [OPERATIONS],
  byPart: true,
  check(operation, context) {
    const integration = child(operation, INTEGRATION);
    if (!integration || !isOperation(operation)) return;
    const read = [
      ...entriesOf(child(integration, 'requestParameters')),
      ...itemsOf(child(integration, 'cacheKeyParameters')),
      ...entriesOf(child(integration, 'responses')).flatMap((each) => entriesOf(child(each, 'responseParameters'))),
    ];
    if (read.length > 0) judge(operation, read, context);
  },
};

function judge(operation: Fact, read: readonly Fact[], { ask, report }: RuleContext): void {
  const { parameters, isOpen } = declaredIn(operation, ask);
  if (isOpen) return;
  for (const fact of read) {
    const found = expressionOf(textOf(fact) ?? '');
    if (found.is !== 'request') continue;
    const place = placeIn(found.place);
    const names = [...new Set(parameters.filter((each) => each.in === place).map(({ name }) => name))];
    // Headers and query strings are case-sensitive here.
    if (names.includes(found.name)) continue;
    const guess = nearest(found.name, names);
    const expected =
      guess !== undefined
        ? `Did you mean ${code(guess)}?`
        : names.length > 0
          ? `Expected ${oneOfCodes(names)}, or add it to ${code('parameters')}.`
          : `Add it to ${code('parameters')}.`;
    report(
      fact.node,
      `${code(operationName(operation))} has no ${words[place] ?? 'parameter'} ${code(found.name)}. ${expected} The import refuses the mapping.`,
      place === 'path' ? {} : { severity: 'warning' },
    );
  }
}
