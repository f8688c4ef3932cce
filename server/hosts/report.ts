import type { Kind } from '../src/core/kind.ts';
import type { Problem, Severity } from '../src/core/problem.ts';

/** What a run of `check` found. */
export type Report = { readonly files: readonly Checked[]; readonly failures: readonly Failure[] };

export type Checked = {
  /** The path as a person would type it; `-` for standard input without a name. */
  readonly file: string;
  /** `undefined` if it is none of ours. */
  readonly kind: Kind | undefined;
  readonly problems: readonly Problem[];
  /** What the problems are about. */
  readonly text: string;
  /** How many fixes were applied. */
  readonly fixed: number;
};

/** A file that could not be read, written or checked. */
export type Failure = { readonly file: string; readonly why: string };

/** How many problems of each severity a report holds. */
export function countBySeverity({ files }: Report): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of files) for (const { severity } of problems) counts[severity]++;
  return counts;
}
