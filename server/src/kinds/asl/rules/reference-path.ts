import { code } from '../../../core/words.ts';
import { eachExpression, spanIn } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';

/** Paths that may select several values where one is wanted, and results that go into what can't be written. */
export const referencePath = eachExpression({ id: 'asl/reference-path', severity: 'error' }, (expression, context) => {
  const { node, sort, field } = expression;
  const value = sort === 'reference' || sort === 'result' ? readingOf(node) : undefined;
  if (value?.type !== 'path' || value.path.faults.length > 0) return;
  const { selects, root, rootSpan } = value.path;
  if (sort === 'result' && root !== '$') {
    const what = root === '$$' ? 'The context object' : `The variable ${code(`$${root}`)}`;
    const advice = root === '$$' ? '' : ' Set variables in `Assign`.';
    return context.report(
      spanIn(expression, rootSpan, context),
      `${what} can't be written by \`ResultPath\`. Expected a place in the input, such as \`$.result\`.${advice}`,
      {
        typing: node,
      },
    );
  }
  if (!selects) return;
  context.report(
    spanIn(expression, selects, context),
    `${code(field)} takes a reference path, which leads to one value. ${code(node.text.slice(selects.start, selects.end))} may select several. Expected names and indexes only.`,
    { typing: node },
  );
});
