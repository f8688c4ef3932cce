import type { Analysis } from '../core/analyze.ts';
import type { Span } from '../core/node.ts';
import type { Outcome, Trial } from '../core/trial.ts';

/** What of a file can be tried, and of what stands in it, in the order of the file. */
export const trials = ({ kind, root, data, inners }: Analysis): Trial[] =>
  [...(kind.trials?.(root, data) ?? []), ...inners.flatMap(({ analysis, map }) => trials(analysis).map((each) => placed(each, map.toSource)))].sort(
    (one, other) => one.span.start - other.span.start,
  );

const placed = (trial: Trial, at: (span: Span) => Span): Trial => ({
  ...trial,
  span: at(trial.span),
  run: (text) => placedOutcome(trial.run(text), at),
});

const placedOutcome = (outcome: Outcome, at: (span: Span) => Span): Outcome =>
  'fault' in outcome ? outcome : { ...outcome, checks: outcome.checks.map((check) => ({ ...check, span: at(check.span) })) };
