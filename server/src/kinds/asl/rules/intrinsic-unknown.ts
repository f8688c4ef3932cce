import { code, isSlip } from '../../../core/words.ts';
import { functionMeant } from '../language/check-call.ts';
import { functionNamed } from '../language/functions.ts';
import { eachExpression, replacing, spanIn } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';

/** Intrinsic functions that there are not. */
export const intrinsicUnknown = eachExpression({ id: 'asl/intrinsic-unknown', severity: 'error' }, (expression, context) => {
  const { node, sort } = expression;
  const value = sort === 'plain' || sort === 'jsonata' ? undefined : readingOf(node);
  if (value?.type !== 'call') return;
  for (const { name, nameSpan } of value.read.calls) {
    if (functionNamed(name)) continue;
    const guess = functionMeant(name);
    context.report(
      spanIn(expression, nameSpan, context),
      `Unknown intrinsic function ${code(name)}. ${guess === undefined ? 'Step Functions has 18, and adds no more: use JSONata, or a Lambda function.' : `Did you mean ${code(guess)}?`}`,
      {
        typing: node,
        ...(guess !== undefined && {
          fix: replacing(expression, { title: `Change to ${code(guess)}`, part: nameSpan, to: guess, ...(isSlip(name, guess) ? {} : { isGuess: true }) }),
        }),
      },
    );
  }
});
