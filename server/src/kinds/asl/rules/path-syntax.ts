import { code } from '../../../core/words.ts';
import { eachExpression, replacing, reportFault, spanIn } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';

/** Paths that JSONPath can't read, and other values where a path is wanted. */
export const pathSyntax = eachExpression({ id: 'asl/path-syntax', severity: 'error' }, (expression, context) => {
  const { node, sort, field } = expression;
  if (sort === 'plain' || sort === 'jsonata') return;
  const value = readingOf(node);
  if (value.type === 'path') {
    const [fault] = value.path.faults;
    if (fault) reportFault(expression, fault, context);
    return;
  }
  if (sort === 'filled' || value.type === 'unknown') return;
  const whole = { start: 0, end: node.text.length };
  if (value.type === 'call') {
    if (field !== 'ErrorPath' && field !== 'CausePath')
      context.report(
        spanIn(expression, whole, context),
        `${code(field)} takes a path, not an intrinsic function. Call it in \`Parameters\` or \`ResultSelector\`.`,
        {
          typing: node,
        },
      );
    return;
  }
  const to = /^\.?[\w.[\]']+$/.test(node.text) && node.text !== '.' ? `$${node.text.startsWith('.') ? '' : '.'}${node.text}` : undefined;
  context.report(
    spanIn(expression, whole, context),
    `${code(node.text)} is not a path. Expected one that begins with \`$\`, such as ${code(to ?? '$.order.id')}.`,
    {
      typing: node,
      ...(to !== undefined && { fix: replacing(expression, { title: `Change to ${code(to)}`, part: whole, to, isGuess: true }) }),
    },
  );
});
