import type { Question } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { jsonataOf } from '../language/jsonata-reader.ts';
import { eachExpression, reportFault } from '../language/rule.ts';
import { jsonataIn, MAX_EXPRESSION } from '../language/value.ts';

/** Whether the parser is there. */
const isLoaded: Question = (_, __, data) => jsonataOf(data) !== undefined;

/** Expressions that JSONata can't read. */
export const jsonataSyntax = eachExpression({ id: 'asl/jsonata-syntax', severity: 'error' }, (expression, context) => {
  const { node, sort } = expression;
  const inner = sort === 'jsonata' && node.text.length <= MAX_EXPRESSION ? jsonataIn(node.text) : undefined;
  // What stands outside of the marks is told elsewhere.
  if (!inner?.isClosed || !context.ask(isLoaded, '')) return;
  const text = node.text.slice(inner.start, inner.end);
  if (text.includes('%}') || /[\ue000-\uf8ff]|\$\{|\{\{/.test(text)) return;
  const fault = jsonataOf(context.data)?.faultOf(text);
  if (!fault) return;
  const inFile = ({ start, end }: Span): Span => ({ start: inner.start + start, end: inner.start + end });
  reportFault(expression, { ...inFile(fault), message: fault.message, ...(fault.fix && { fix: { ...fault.fix, part: inFile(fault.fix.part) } }) }, context);
});
