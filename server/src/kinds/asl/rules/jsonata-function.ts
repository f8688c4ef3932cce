import type { RuleContext } from '../../../core/kind.ts';
import { code, isSlip, nearest } from '../../../core/words.ts';
import { countOfOwn, jsonataFunctions } from '../language/jsonata-functions.ts';
import type { VariableUse } from '../language/jsonata-scan.ts';
import type { Expression } from '../language/places.ts';
import { eachExpression, replacing, spanIn } from '../language/rule.ts';
import { variablesIn } from '../language/value.ts';

const names = Object.keys(jsonataFunctions);

/** Functions that JSONata of Step Functions doesn't have, and its own with other arguments. */
export const jsonataFunction = eachExpression({ id: 'asl/jsonata-function', severity: 'error' }, (expression, context) => {
  if (expression.sort !== 'jsonata') return;
  for (const use of variablesIn(expression.node)) if (use.isCall && !use.isLocal) judge(expression, use, context);
});

function judge(expression: Expression, { name, nameSpan, count, start }: VariableUse, context: RuleContext): void {
  const typing = expression.node;
  const its = Object.hasOwn(jsonataFunctions, name) ? jsonataFunctions[name] : undefined;
  if (!its) {
    const isEval = name === 'eval';
    const guess = isEval ? 'parse' : nearest(name, names);
    const what = isEval ? 'Step Functions has no `$eval`. Expected `$parse`, which reads JSON text.' : `Unknown function ${code(`$${name}`)}.`;
    const advice = isEval
      ? ''
      : guess === undefined
        ? ' JSONata has no function of the name, and the expression defines none.'
        : ` Did you mean ${code(`$${guess}`)}?`;
    context.report(spanIn(expression, { start, end: nameSpan.end }, context), `${what}${advice}`, {
      typing,
      ...(guess !== undefined && {
        fix: replacing(expression, {
          title: `Change to ${code(`$${guess}`)}`,
          part: nameSpan,
          to: guess,
          ...(isEval || !isSlip(name, guess) ? { isGuess: true as const } : {}),
        }),
      }),
    });
    return;
  }
  const limits = countOfOwn(its);
  if (!limits || count === undefined || (count >= limits[0] && count <= limits[1])) return;
  context.report(
    spanIn(expression, { start, end: nameSpan.end }, context),
    `${code(`$${name}`)} has ${count === 0 ? 'no arguments' : count === 1 ? '1 argument' : `${count} arguments`}. Expected ${code(its.signature)}.`,
    { typing },
  );
}
