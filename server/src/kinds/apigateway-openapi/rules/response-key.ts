import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, isSlip, nearest } from '../../../core/words.ts';
import { INTEGRATION, isOperation, OPERATIONS } from '../api.ts';
import { child, entriesOf, isComputed } from '../read.ts';

const DEFAULT = 'default';

/** What is neither a status nor `default`; of an integration it may be any regular expression, so only a slip of `default`. */
export const responseKey: Rule = {
  id: 'apigateway-openapi/response-key',
  severity: 'warning',
  on: [OPERATIONS],
  byPart: true,
  check(operation, context) {
    if (!isOperation(operation)) return;
    for (const each of entriesOf(child(operation, 'responses')))
      if (!/^(?:[1-5]\d\d|[1-5]XX|default|x-.*|<<|Fn::.*)$/i.test(String(each.segment))) say(each, 'a status, such as `200`, or `default`', context);
    for (const each of entriesOf(child(child(operation, INTEGRATION), 'responses')))
      if (each.segment !== DEFAULT && isSlip(String(each.segment), DEFAULT)) say(each, '`default`, or a regular expression', context);
  },
};

function say(fact: Fact, expected: string, { report }: RuleContext): void {
  const { entry } = fact;
  if (!entry || entry.half || isComputed(entry.key)) return;
  const guess = nearest(entry.key, [DEFAULT]);
  const fix = { title: 'Change to `default`', operations: [{ op: 'rename' as const, path: pathOf(fact), to: DEFAULT }] };
  report(
    entry.keySpan,
    `${code(entry.key)} is not the status of a response. ${guess === undefined ? `Expected ${expected}.` : `Did you mean ${code(guess)}?`}`,
    {
      typing: entry.keySpan,
      ...(guess === undefined ? {} : { fix: suggestedUnless(isMisspelling(entry.key, guess), fix) }),
    },
  );
}
