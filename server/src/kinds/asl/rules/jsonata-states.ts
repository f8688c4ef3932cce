import type { RuleContext } from '../../../core/kind.ts';
import { code, nearest } from '../../../core/words.ts';
import { tokensOf } from '../language/jsonata-scan.ts';
import type { Expression } from '../language/places.ts';
import { eachExpression, replacing, spanIn } from '../language/rule.ts';
import { statesMembers } from '../language/states-variable.ts';
import { jsonataIn, MAX_EXPRESSION, variablesIn } from '../language/value.ts';

const members = Object.keys(statesMembers);

/** Members of `$states` that there are not, or not there. */
export const jsonataStates = eachExpression({ id: 'asl/jsonata-states', severity: 'error' }, (expression, context) => {
  if (expression.sort !== 'jsonata') return;
  const { node } = expression;
  for (const { name, steps, isLocal } of variablesIn(node)) {
    const [member] = steps;
    if (name !== 'states' || isLocal || !member || member.name === '') continue;
    const span = spanIn(expression, member, context);
    if (!members.includes(member.name)) {
      const guess = nearest(member.name, members);
      context.report(
        span,
        `Unknown member ${code(member.name)} of \`$states\`. ${guess === undefined ? 'Expected `input`, `result`, `errorOutput` or `context`.' : `Did you mean ${code(guess)}?`}`,
        {
          typing: node,
          ...(guess !== undefined && { fix: replacing(expression, { title: `Change to ${code(guess)}`, part: member, to: guess }) }),
        },
      );
    } else if (member.name === 'result' && !hasResult(expression)) context.report(span, resultWords(expression), { typing: node });
    else if (member.name === 'errorOutput' && !hasError(expression))
      context.report(span, '`$states.errorOutput` is known in `Assign` and `Output` of an entry of `Catch` only.', { typing: node });
  }
  bareStates(expression, context);
});

const CALLERS = new Set(['Task', 'Parallel', 'Map']);

const hasResult = ({ state, field, within }: Expression): boolean =>
  state.type === undefined || (CALLERS.has(state.type) && within === 'state' && (field === 'Assign' || field === 'Output'));

const hasError = ({ field, within }: Expression): boolean => within === 'catch' && (field === 'Assign' || field === 'Output');

function resultWords({ state, field, within }: Expression): string {
  if (state.type !== undefined && !CALLERS.has(state.type))
    return `A ${code(state.type)} state has no \`$states.result\`, since it calls nothing. Expected \`$states.input\`.`;
  if (within === 'catch') return 'In `Catch` there is no `$states.result`, since the call failed. Expected `$states.errorOutput`.';
  return `\`$states.result\` isn't known in ${code(field)}, which is read before the call. Expected it in \`Assign\` or \`Output\`.`;
}

/** `states.input` without its `$`, which is a field of nothing. */
function bareStates(expression: Expression, context: RuleContext): void {
  const { node } = expression;
  const inner = node.text.length > MAX_EXPRESSION || !node.text.includes('states.') ? undefined : jsonataIn(node.text);
  if (!inner) return;
  const tokens = tokensOf(node.text, inner.start, inner.end);
  for (const [index, token] of tokens.entries()) {
    const [dot, member] = [tokens[index + 1], tokens[index + 2]];
    if (token.type !== 'name' || token.text !== 'states' || dot?.text !== '.' || !members.includes(member?.text ?? '') || tokens[index - 1]?.text === '.')
      continue;
    context.report(spanIn(expression, token, context), '`states` is a field of nothing here. Did you mean `$states`?', {
      typing: node,
      fix: replacing(expression, { title: 'Change to `$states`', part: token, to: '$states' }),
    });
  }
}
