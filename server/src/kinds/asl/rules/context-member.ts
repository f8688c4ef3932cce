import type { RuleContext } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import { contextObject, memberAt, unknownMember } from '../language/context.ts';
import type { Expression } from '../language/places.ts';
import { eachExpression, replacing, spanIn } from '../language/rule.ts';
import { pathsIn, variablesIn } from '../language/value.ts';

type Step = Span & { readonly name: string };

/** Members of the context object that it doesn't have. */
export const contextMember = eachExpression({ id: 'asl/context-member', severity: 'warning' }, (expression, context) => {
  if (expression.sort === 'jsonata')
    for (const { name, steps } of variablesIn(expression.node)) {
      if (name === 'states' && steps[0]?.name === 'context') judge(expression, steps.slice(1), '$states.context', context);
    }
  for (const { root, steps } of pathsIn(expression)) {
    if (root !== '$$') continue;
    const named = steps.findIndex(({ name }) => name === undefined);
    judge(
      expression,
      (named < 0 ? steps : steps.slice(0, named)).map(({ name = '', nameSpan }) => ({ name, ...nameSpan })),
      '$$',
      context,
    );
  }
});

function judge(expression: Expression, steps: readonly Step[], root: string, context: RuleContext): void {
  const names = steps.map(({ name }) => name);
  const wrong = unknownMember(names);
  const step = wrong && steps[wrong.index];
  if (!wrong || !step || step.name === '' || step.name.includes('$')) return;
  const guess = nearest(step.name, wrong.known);
  const above = [root, ...names.slice(0, wrong.index)].join('.');
  const members = Object.keys(memberAt(names.slice(0, wrong.index), contextObject)?.members ?? {});
  context.report(
    spanIn(expression, step, context),
    `Unknown member ${code(step.name)} of ${code(above)}. ${guess === undefined ? `Known members: ${oneOfCodes(members)}.` : `Did you mean ${code(guess)}?`}`,
    {
      typing: expression.node,
      ...(guess === undefined
        ? { severity: 'information' }
        : {
            fix: replacing(expression, {
              title: `Change to ${code(guess)}`,
              part: step,
              to: guess,
              ...(guess.toLowerCase() === step.name.toLowerCase() ? {} : { isGuess: true }),
            }),
          }),
    },
  );
}
