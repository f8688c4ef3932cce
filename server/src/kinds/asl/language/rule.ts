import { pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { placeOf } from '../../../core/position-map.ts';
import type { Fix, Problem, Severity } from '../../../core/problem.ts';
import { byState } from '../rules/by-state.ts';
import type { Fault } from './fault.ts';
import { type Expression, expressionsIn, foundIn, type Template } from './places.ts';

type About = { readonly id: string; readonly severity: Severity };

/** A rule that looks at each expression. */
export const eachExpression = (about: About, check: (expression: Expression, context: RuleContext) => void): Rule =>
  byState({
    ...about,
    check(state, context) {
      for (const each of expressionsIn(state)) check(each, context);
    },
  });

/** A rule that looks at each map of a template. */
export const eachTemplate = (about: About, check: (template: Template, context: RuleContext) => void): Rule =>
  byState({
    ...about,
    check(state, context) {
      for (const each of foundIn(state).templates) check(each, context);
    },
  });

/** Where a part of an expression stands in the file. */
export const spanIn = ({ node }: Pick<Expression, 'node'>, part: Span, { text, syntax }: Pick<RuleContext, 'text' | 'syntax'>): Span =>
  placeOf(text, node, syntax, part) ?? node;

/** The fix that puts other text in place of a part of an expression. */
export const replacing = ({ fact }: Pick<Expression, 'fact'>, { title, part, to, isGuess }: NonNullable<Fault['fix']>): Fix => ({
  title,
  operations: [{ op: 'replace', path: pathOf(fact), part: { start: part.start, end: part.end }, to }],
  ...(isGuess && { suggestion: true as const }),
});

/** Reports what is wrong in an expression; while it is typed it waits. */
export function reportFault(expression: Expression, fault: Fault, context: RuleContext, more: Partial<Problem> = {}): void {
  const span = spanIn(expression, fault, context);
  context.report(span, fault.message, { typing: expression.node, ...(fault.fix && { fix: replacing(expression, fault.fix) }), ...more });
}
