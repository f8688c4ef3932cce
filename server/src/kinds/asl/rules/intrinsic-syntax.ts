import { code } from '../../../core/words.ts';
import { eachExpression, replacing, reportFault, spanIn } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';

/** Step Functions takes so many calls in one field. */
const MAX_CALLS = 10;

/** Calls of intrinsic functions that can't be read. */
export const intrinsicSyntax = eachExpression({ id: 'asl/intrinsic-syntax', severity: 'error' }, (expression, context) => {
  const { node, sort } = expression;
  const value = sort === 'plain' || sort === 'jsonata' ? undefined : readingOf(node);
  if (value?.type !== 'call') return;
  const { fault, calls, paths, escapes } = value.read;
  for (const each of escapes) reportFault(expression, each, context, each.isDoubtful ? { severity: 'warning' } : {});
  if (fault) return reportFault(expression, fault, context);
  const eleventh = calls[MAX_CALLS];
  if (eleventh)
    context.report(
      spanIn(expression, eleventh, context),
      `This field calls ${calls.length} intrinsic functions. Step Functions takes up to ${MAX_CALLS} in one field.`,
      {
        severity: 'warning',
        typing: node,
      },
    );
  // Elsewhere paths may have such names without brackets.
  for (const { name, ...step } of paths.flatMap(({ steps }) => steps)) {
    if (name === undefined || node.text[step.start] !== '.' || !name.includes('-') || /[^\w-]/.test(name)) continue;
    const to = `['${name}']`;
    context.report(spanIn(expression, step, context), `In an intrinsic function, a name with a hyphen goes in brackets: ${code(to)}.`, {
      severity: 'warning',
      typing: node,
      fix: replacing(expression, { title: `Change to ${code(to)}`, part: step, to }),
    });
  }
});
