import type { Analysis } from '../src/core/analyze.ts';
import type { Problem, Severity } from '../src/core/problem.ts';

/** What a run of `check` found. */
export type Report = { readonly files: readonly Checked[]; readonly failures: readonly Failure[] };

export type Checked = {
  /** The path as a person would type it; `-` for standard input without a name. */
  readonly file: string;
  /** `null` if it is none of ours. */
  readonly kind: string | null;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
};

/** A problem with what it was found in; of a file without problems nothing is kept. */
export type Finding = { readonly problem: Problem; readonly analysis: Analysis };

/** A file that could not be read, written or checked. */
export type Failure = { readonly file: string; readonly why: string };

/** How many problems of each severity a report holds. */
export function countBySeverity({ files }: Report): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { problem } of findings) counts[problem.severity]++;
  return counts;
}
