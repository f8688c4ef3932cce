import type { Analysis } from '../core/analyze.ts';
import { type TextEdit, textEdits } from '../core/edit.ts';
import type { Problem } from '../core/problem.ts';

export type FixAction = { readonly title: string; readonly problem: Problem; readonly edits: readonly TextEdit[] };

/** The fixes of the problems that touch a range. */
export function fixes(analysis: Analysis, problems: readonly Problem[], range: { start: number; end: number }): FixAction[] {
  return problems.flatMap((problem) => {
    if (!problem.fix || problem.start > range.end || problem.end < range.start) return [];
    const edits = textEdits({ text: analysis.text, syntax: analysis.syntax, root: analysis.root.node }, problem.fix.operations);
    return edits ? [{ title: problem.fix.title, problem, edits }] : [];
  });
}
