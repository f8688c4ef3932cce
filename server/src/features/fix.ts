import { type Analysis, analyze } from '../core/analyze.ts';
import { applyEdits, type TextEdit, textEdits } from '../core/edit.ts';
import type { Kind } from '../core/kind.ts';
import type { Problem } from '../core/problem.ts';
import { type DiagnoseOptions, diagnose } from './diagnose.ts';

export type FixAction = { readonly title: string; readonly problem: Problem; readonly edits: readonly TextEdit[] };

/** The fixes of the problems that touch a range. */
export function fixes(analysis: Analysis, problems: readonly Problem[], range: { start: number; end: number }): FixAction[] {
  return problems.flatMap((problem) => {
    if (!problem.fix || problem.start > range.end || problem.end < range.start) return [];
    const edits = textEdits({ text: analysis.text, syntax: analysis.syntax, root: analysis.root.node }, problem.fix.operations);
    return edits ? [{ title: problem.fix.title, problem, edits }] : [];
  });
}

/** A fix may uncover another one, but not for ever. */
const MAX_ROUNDS = 10;

/** The text with all fixes applied that need no person, and how many those were. */
export function fixAll(text: string, kind: Kind, options: DiagnoseOptions = {}): { text: string; fixed: number } {
  let current = text;
  let fixed = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const analysis = analyze(current, kind);
    const problems = diagnose(analysis, options).filter(({ fix }) => fix && !fix.suggestion);
    const chosen: TextEdit[] = [];
    for (const { edits } of fixes(analysis, problems, { start: 0, end: current.length })) {
      if (edits.some((edit) => chosen.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
      chosen.push(...edits);
      fixed++;
    }
    if (chosen.length === 0) break;
    current = applyEdits(
      current,
      chosen.sort((a, b) => a.start - b.start),
    );
  }
  return { text: current, fixed };
}
