import { type Analysis, analyze } from '../core/analyze.ts';
import { applyEdits, type TextEdit, textEdits } from '../core/edit.ts';
import type { Kind } from '../core/kind.ts';
import type { Operation } from '../core/operation.ts';
import type { Fix, Problem } from '../core/problem.ts';
import { type DiagnoseOptions, diagnose } from './diagnose.ts';

export type FixAction = { readonly fix: Fix; readonly problem: Problem; readonly edits: readonly TextEdit[] };

/** The fixes of the problems that touch a range. */
export function fixes(analysis: Analysis, problems: readonly Problem[], range: { start: number; end: number }): FixAction[] {
  return problems.flatMap((problem) => {
    const { fix } = problem;
    if (!fix || problem.start > range.end || problem.end < range.start) return [];
    const edits = textEdits({ text: analysis.text, syntax: analysis.syntax, root: analysis.root.node }, fix.operations);
    return edits ? [{ fix, problem, edits }] : [];
  });
}

const MAX_ROUNDS = 10;

/** Applies all fixes that need no person, and those that come to light by them; gives the text and how many fixes that took. */
export function fixAll(text: string, kind: Kind, options: DiagnoseOptions = {}): { text: string; count: number } {
  let now = look(text, kind, options);
  let count = 0;
  const refused = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const sure = now.problems.filter(({ fix }) => fix && isSure(fix, now) && !refused.has(identity(fix)));
    const chosen = independent(fixes(now.analysis, sure, { start: 0, end: now.analysis.text.length }));
    if (chosen.length === 0) break;
    const edits = chosen.flatMap((action) => action.edits).sort((a, b) => a.start - b.start);
    const next = look(applyEdits(now.analysis.text, edits), kind, options);
    const mendsSyntax = chosen.some(({ problem }) => isSyntax(problem));
    if (next.analysis.text === now.analysis.text || next.broken > now.broken || (mendsSyntax && next.broken === now.broken)) break;
    // A fix that is asked for again did not help.
    const again = new Set(next.problems.flatMap(({ fix }) => (fix ? [identity(fix)] : [])));
    const useless = chosen.map(({ fix }) => identity(fix)).filter((id) => again.has(id));
    for (const id of useless) refused.add(id);
    if (useless.length > 0) continue;
    now = next;
    count += chosen.length;
  }
  return { text: now.analysis.text, count };
}

/** A text as it is now; `broken` counts the errors of its syntax. */
type Look = { readonly analysis: Analysis; readonly problems: readonly Problem[]; readonly broken: number };

function look(text: string, kind: Kind, options: DiagnoseOptions): Look {
  const analysis = analyze(text, kind);
  const broken = analysis.problems.filter((problem) => isSyntax(problem) && problem.severity === 'error').length;
  return { analysis, problems: diagnose(analysis, options), broken };
}

/** What is missing in a broken text may be there and misread. */
const isSure = (fix: Fix, { broken }: Look): boolean => !fix.suggestion && (broken === 0 || fix.operations.every(({ op }) => op !== 'insert'));

const isSyntax = ({ rule }: Problem): boolean => rule.startsWith('syntax/');
const identity = (fix: Fix): string => JSON.stringify(fix.operations);

/** As many fixes as can be applied at once: their edits don't touch, and no two give a map the same key. */
function independent(actions: readonly FixAction[]): FixAction[] {
  const edits: TextEdit[] = [];
  const keys = new Set<string>();
  return actions.filter((action) => {
    const added = action.fix.operations.flatMap(keyItAdds);
    const touches = action.edits.some((edit) => edits.some((other) => edit.start <= other.end && other.start <= edit.end));
    if (touches || added.some((key) => keys.has(key))) return false;
    edits.push(...action.edits);
    for (const key of added) keys.add(key);
    return true;
  });
}

const keyItAdds = (operation: Operation): string[] =>
  operation.op === 'rename'
    ? [JSON.stringify([...operation.path.slice(0, -1), operation.to])]
    : operation.op === 'insert'
      ? [JSON.stringify([...operation.path, operation.key])]
      : [];
