import type { Severity } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { eachExpression, replacing, spanIn } from '../language/rule.ts';

/** Expressions of JSONata that don't begin and end as they must, and other text around them. */
export const jsonataMarks = eachExpression({ id: 'asl/jsonata-marks', severity: 'error' }, (expression, context) => {
  const { node, sort } = expression;
  const { text } = node;
  if (sort !== 'jsonata' || !/\{%|%\}/.test(text)) return;
  const trimmed = text.trim();
  const [opens, closes] = [trimmed.startsWith('{%'), trimmed.endsWith('%}') && trimmed.length >= 4];
  const isSeveral = opens && closes && isBetween(trimmed);
  if (opens && closes && trimmed === text && !isSeveral) return;
  const whole = { start: 0, end: text.length };
  const say = (message: string, to: string, severity: Severity = 'error'): void =>
    context.report(spanIn(expression, whole, context), message, {
      severity,
      typing: node,
      fix: replacing(expression, { title: `Change to ${code(to, 40)}`, part: whole, to }),
    });
  if (opens && closes && !isSeveral)
    return say(
      'There are blanks around this JSONata expression, so it is taken as text. Expected `{%` at the start of the string, and `%}` at its end.',
      trimmed,
      'warning',
    );
  if (opens && !text.includes('%}')) return say('This JSONata expression is not closed. Expected `%}` at the end of the string.', `${openPart(trimmed)} %}`);
  if (closes && !text.includes('{%'))
    return say('This JSONata expression has no beginning. Expected `{%` at the start of the string.', `{% ${trimmed.replace(/^[\s{%]+/, '')}`);
  const isRefused = isSeveral || text.startsWith('{%') !== text.endsWith('%}');
  const joined = joinedText(text);
  context.report(
    spanIn(expression, whole, context),
    `Text stands around a JSONata expression. ${isRefused ? 'The state machine is refused' : 'All of it is taken as text'}; expected one expression that joins the parts with \`&\`.`,
    {
      typing: node,
      ...(isRefused ? {} : { severity: 'warning' as const }),
      ...(joined !== undefined && { fix: replacing(expression, { title: `Change to ${code(joined, 40)}`, part: whole, to: joined, isGuess: true }) }),
    },
  );
});

/** Whether an expression ends in a text, and another one begins behind it. */
function isBetween(text: string): boolean {
  const end = text.indexOf('%}', 2);
  return end > 0 && end < text.length - 2 && text.includes('{%', end);
}

/** An expression without what is left of its end. */
function openPart(text: string): string {
  let end = text.length;
  while (/[\s%}]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Text with expressions in it as one expression. */
function joinedText(text: string): string | undefined {
  const parts = text.split(/\{%|%\}/);
  if (parts.length % 2 === 0) return undefined;
  const joined = parts.flatMap((part, index) =>
    index % 2 === 1 ? [part.trim()] : part === '' ? [] : [/['\\\n]/.test(part) ? JSON.stringify(part) : `'${part}'`],
  );
  return `{% ${joined.join(' & ')} %}`;
}
